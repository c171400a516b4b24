// All attempts of a recording: which one each finger, eye, photo and signature came from, and what was said
// about it. Opened over a recording, changes nothing in it.
#pragma once

#include "core/workflow/desk.h"
#include "ui/presenters/capture_description.h"

#include <QPointer>
#include <functional>

namespace rekam::ui {

// One part of the record and the attempt that counts for it.
struct OriginRow
{
    QString part;    // "Kanan telunjuk"
    QString origin;  // "Empat jari kanan, percobaan 2 dari 3"; "dikecualikan", "belum diambil"
    QString quality; // "78"
    Tone tone = Tone::Neutral;
    QString reasons; // every sentence about this part; what is good says so
    CaptureTarget target{};
    AttemptId attempt; // null: none
    int position = 0;  // of the finger or eye in it
    friend bool operator==(const OriginRow&, const OriginRow&) = default;
};

struct AttemptsView
{
    std::vector<OriginRow> rows;
    int selected = -1;
    QImage picture; // of the attempt that counts for the selected part
    QString caption;
    QString emptyText;
    std::vector<Thumbnail> attempts; // all of the same target, with their sentences
};

std::vector<OriginRow> describeOrigins(const Recording& recording);
AttemptsView describeAttempts(const Recording& recording, int selected,
                              const std::function<Frame(const AttemptId&)>& pictureOf);

GuideView describeAttemptsGuide(const AttemptsView& view); // of a view with rows

class AttemptsPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    AttemptsPresenter(Desk& desk, QObject* parent);
    ScreenFrame frame() const override;
    void perform(ActionId) override {}
    AttemptsView view() const;
    void select(int row);
    // Begins at the first part of the step that stands.
    void opened();

private:
    void follow(RecordingSession* session);

    Desk& m_desk;
    QPointer<RecordingSession> m_session;
    int m_selected = 0;
};

} // namespace rekam::ui
