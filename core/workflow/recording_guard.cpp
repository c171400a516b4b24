// The who-is-who guard at work: once fingers or eyes are taken, and again over everything at the review.
#include "core/workflow/recording_session.h"
#include "core/workflow/who_guard.h"
#include "core/workflow/who_is_who.h"

namespace rekam {
namespace {

QString kindsOf(const std::vector<WhoFinding>& findings)
{
    QStringList kinds;
    for (const WhoFinding& finding : findings)
        kinds.append(QString::fromLatin1(whoFindingName(finding.kind)));
    kinds.removeDuplicates();
    return kinds.join(QLatin1Char(','));
}

} // namespace

// Never in the way: while it looks, the counter goes on. Only the newest look counts.
void RecordingSession::lookWhoIsWho()
{
    m_found.reset();
    if (!m_ports.guard)
        return;
    const int look = ++m_look;
    m_faceAtEnd.stop();
    const auto tell = [this, look](const Result<std::vector<WhoFinding>>& found) {
        if (look != m_look)
            return;
        if (found && m_snapshot.recording.state == RecordingState::Review)
            lookAtFace(*found);
        else
            lookedWhoIsWho(found);
    };
    m_ports.guard->look(m_snapshot.recording.id, this, tell);
}

// Nothing else looks through the camera at the review.
void RecordingSession::lookAtFace(std::vector<WhoFinding> found)
{
    const StepResult* photo = m_snapshot.recording.step(Step::Photo);
    const AttemptId portrait = photo && !photo->targets.empty() ? photo->targets.front().chosen : AttemptId();
    disconnect(&m_faceAtEnd, &FaceAtEnd::done, this, nullptr);
    connect(&m_faceAtEnd, &FaceAtEnd::done, this,
            [this, found = std::move(found)](const std::optional<WhoFinding>& face) {
                std::vector<WhoFinding> all = found;
                if (face)
                    all.push_back(*face);
                lookedWhoIsWho(all);
            });
    m_faceAtEnd.start(m_ports.camera, m_thumbnails.value(portrait));
}

void RecordingSession::lookedWhoIsWho(const Result<std::vector<WhoFinding>>& found)
{
    if (!found) {
        m_approvalWaits = false;
        fail(found.error());
        return;
    }
    m_found = *found;
    for (const WhoFinding& swapped : findSwappedHands(m_snapshot.recording))
        m_found->push_back(swapped);
    m_snapshot.findings = *m_found;
    keepFindings();
    publish();
}

// On the disk only at the review, and only while nothing else is under way: a still that comes meanwhile must
// find the store free.
void RecordingSession::keepFindings()
{
    if (!m_found || m_snapshot.recording.state != RecordingState::Review || m_snapshot.isBusy ||
        m_step.isOpen())
        return;
    const std::vector<WhoFinding> findings = *std::exchange(m_found, std::nullopt);
    apply(recording_event::WhoChecked{findings},
          {QStringLiteral("who-is-who-checked"),
           {{"findings", QString::number(findings.size())}, {"kinds", kindsOf(findings)}},
           {},
           [this] {
               if (std::exchange(m_approvalWaits, false))
                   captureApproval();
           }});
}

void RecordingSession::overrideFinding(const WhoFinding& finding, const QString& reason,
                                       std::optional<SecondPerson> second)
{
    apply(recording_event::FindingOverridden{{finding, reason, second.value_or(SecondPerson{})}},
          {QStringLiteral("finding-overridden"),
           {{"kind", QString::fromLatin1(whoFindingName(finding.kind))},
            {"second", second ? second->account.text() : QString()}}});
}

} // namespace rekam
