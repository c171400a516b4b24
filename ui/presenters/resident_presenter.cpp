#include "ui/presenters/resident_presenter.h"

#include <algorithm>

namespace rekam::ui {

ResidentPresenter::ResidentPresenter(Desk& desk, CapturePresenter& photo, CapturePresenter& signature,
                                     ReviewPresenter& review, ResidentFacts facts, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_photo(photo),
      m_facts(std::move(facts))
{
    connect(&desk, &Desk::changed, this, &ResidentPresenter::changed);
    connect(&desk, &Desk::recordingClosed, this, &ResidentPresenter::changed);
    connect(&desk, &Desk::recordingOpened, this, [this] {
        connect(m_desk.recording(), &RecordingSession::changed, this, &ResidentPresenter::changed);
        Q_EMIT changed();
    });
    connect(&signature, &CapturePresenter::previewInk, this,
            [this](const Ink& strokes) { passInk(strokes, ResidentScene::Signature); });
    connect(&review, &ReviewPresenter::approvalInk, this,
            [this](const Ink& strokes) { passInk(strokes, ResidentScene::Approve); });
}

void ResidentPresenter::setIsSeen(bool isSeen)
{
    if (std::exchange(m_isSeen, isSeen) != isSeen)
        Q_EMIT changed();
}

ResidentView ResidentPresenter::view() const
{
    if (!m_isSeen)
        return idleResidentView(m_facts);
    if (m_instead && m_desk.snapshot().stage == DeskStage::Idle)
        return *m_instead;
    const RecordingSession* session = m_desk.recording();
    return describeResident(
        m_desk.snapshot(), session ? &session->snapshot() : nullptr,
        [session](const AttemptId& id) { return session ? session->thumbnail(id) : Frame(); }, m_facts);
}

void ResidentPresenter::showInstead(const std::optional<ResidentView>& view)
{
    if (!view && !m_instead)
        return;
    m_instead = view;
    Q_EMIT changed();
}

void ResidentPresenter::passInk(const Ink& strokes, ResidentScene scene)
{
    if (m_isSeen && view().scene == scene)
        Q_EMIT ink(strokes);
}

void ResidentPresenter::choose(int number)
{
    const std::vector<PhotoChoice> choices = view().choices;
    if (number >= 1 && static_cast<size_t>(number) <= choices.size())
        m_photo.pickAttempt(choices[static_cast<size_t>(number) - 1].id);
}

void ResidentPresenter::choose(const QString& id)
{
    const std::vector<PhotoChoice> choices = view().choices;
    const bool isOffered = std::any_of(choices.begin(), choices.end(),
                                       [&](const PhotoChoice& choice) { return choice.id == id; });
    if (isOffered)
        m_photo.pickAttempt(id);
}

} // namespace rekam::ui
