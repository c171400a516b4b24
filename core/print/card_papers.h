// Papers with which cards leave the house, A4 and as many pages as it takes: the manifest of old cards on
// their way to the Dinas, the record of a destruction (berita acara; SE Mendagri 470.13/11176/SJ, 2018), and
// the list with which new cards go to a village. NIKs are masked; each has its number, a signed code, places
// for signatures, and says that service is free.
#pragma once

#include "core/print/issuing_office.h"
#include "core/print/paper.h"

#include <QByteArray>
#include <vector>

namespace rekam {

struct CountLine
{
    QString what; // "Ditarik saat penyerahan"
    int count = 0;
};

struct CardLine
{
    QString name; // empty: not known, as of a blank that was spoiled in the box
    QString maskedNik;
    QString serial;
    QString what; // kind of an old card, or the slot of a new one
};

struct PersonLine
{
    QString name;
    QString office; // "Satpol PP"
};

struct CardManifest
{
    IssuingOffice office;
    QString number; // "KIRIM-20261122-1"
    QDateTime at;   // UTC
    QString seal;   // of the bag; may be empty
    std::vector<CountLine> counts;
    std::vector<CardLine> cards; // as many as the counts say
    QString operatorAccount;
    QString sealText{}; // of the QR code (docs/protocol/slip.md); empty: none is printed
    Marking marking = Marking::Specimen;
};

struct DestructionRecord
{
    IssuingOffice office;
    QString number; // "BA-20261122-1"
    QDateTime at;   // UTC
    QString place;
    QString method;
    std::vector<CountLine> counts;
    std::vector<PersonLine> witnesses;
    QString operatorAccount;
    QString sealText{};
    Marking marking = Marking::Specimen;
};

struct DistributionPaper
{
    IssuingOffice office;
    QString number; // "DIST-20261122-1"
    QDateTime at;   // UTC
    QString village;
    PersonLine recipient;
    std::vector<CardLine> cards;
    QString operatorAccount;
    QString sealText{};
    Marking marking = Marking::Specimen;
};

// Errors: PrintFailed (fact "missing": number, at, office; cards where counts and cards differ or there is
// none, counts, place, witnesses, recipient).
Result<Paper> cardManifestPaper(const CardManifest& manifest);
Result<Paper> destructionRecordPaper(const DestructionRecord& record);
Result<Paper> distributionPaper(const DistributionPaper& list);

} // namespace rekam
