// A person's samples for export: out of a packet with the centre's key, or of a draft with an account's
// passphrase. Personal data; nothing of it is kept.
#pragma once

#include "core/base/ids.h"
#include "core/formats/sample.h"
#include "core/people/applicant.h"

namespace rekam::ctl {

struct ExportedPerson
{
    RecordId record;
    QByteArray origin; // the station's id; empty before it was enrolled
    QDateTime at;      // when it was sealed, or now
    Applicant applicant;
    std::vector<Sample> samples; // that count: portrait, slaps, irises, minutiae, signature
    std::vector<MissingFinger> missing;
};

// Errors of the packet reader.
Result<ExportedPerson> personInPacket(const QString& packetFile, const QString& keyFile);

struct DraftOrder
{
    QString home;
    QString account;
    QString recordId; // empty: the only draft
};
// Leaves a line in the audit trail. RecordMissing where there is no such draft, or more than one; errors of
// the store.
Result<ExportedPerson> personInDraft(const DraftOrder& order, const SecureBuffer& passphrase);

} // namespace rekam::ctl
