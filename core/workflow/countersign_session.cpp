#include "core/workflow/countersign_session.h"

#include <algorithm>

namespace rekam {
namespace {

bool isOwed(const Recording& recording)
{
    return recording.packet && recording.countersignature && !recording.countersignature->isGiven();
}

OwedCountersignature owedBy(const Recording& recording)
{
    OwedCountersignature owed{recording.id,
                              recording.request,
                              recording.applicant.name.text(),
                              recording.applicant.nik.masked(),
                              *recording.packet,
                              recording.exceptions,
                              {},
                              {},
                              recording.startedBy};
    for (const RescanOverride& overridden : recording.rescanOverrides)
        owed.notFoundAgain.push_back(overridden.position);
    for (const FindingOverride& overridden : recording.findingOverrides)
        owed.findings.push_back(overridden.finding);
    return owed;
}

} // namespace

CountersignSession::CountersignSession(StationStore& store, QObject* parent) : QObject(parent), m_store(store)
{}

void CountersignSession::load()
{
    m_store.loadOpenWork(this, [this](const Result<OpenWork>& work) {
        m_snapshot.owed.clear();
        if (work) {
            for (const Recording& recording : work->recordings) {
                if (isOwed(recording))
                    m_snapshot.owed.push_back(owedBy(recording));
            }
            std::stable_sort(
                m_snapshot.owed.begin(), m_snapshot.owed.end(),
                [](const auto& a, const auto& b) { return a.packet.sealedAt < b.packet.sealedAt; });
        }
        Q_EMIT changed();
    });
}

void CountersignSession::countersign(const RecordId& record, const QString& accountName,
                                     SecureBuffer passphrase)
{
    if (m_snapshot.isBusy)
        return;
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    m_store.countersign(record, accountName, std::move(passphrase), this,
                        [this](const Result<Recording>& done) {
                            m_snapshot.isBusy = false;
                            if (!done)
                                m_snapshot.error = done.error();
                            load();
                        });
}

} // namespace rekam
