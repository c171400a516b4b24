// From the review to the seal: each chip finger once more, the approval, the sign-off.
#include "app/workstation/demo/demo_play.h"
#include "ui/language/language.h"

namespace rekam::demo {
namespace {

constexpr int kTriesOfOneFinger = 4; // then another one, as an operator would

} // namespace

void DemoPlay::atReview()
{
    if (m_screen.isVisible("question")) {
        answerQuestion();
        return;
    }
    const bool asksForFinger =
        m_screen.isEnabled("primaryAction") &&
        m_screen.text("primaryAction").startsWith(ui::tr("Pindai %1").section(u'%', 0, 0));
    if (asksForFinger) {
        const bool wasRefused = m_screen.isEnabled("action.F10");
        takePicture(wasRefused ? QStringLiteral("rescan-refused") : QStringLiteral("review"));
        if (pressed(wasRefused && m_rescanTries >= kTriesOfOneFinger ? Qt::Key_F10 : Qt::Key_Return))
            ++m_rescanTries;
    } else if (primaryIs(ui::tr("Ambil"))) {
        takePicture(QStringLiteral("rescan"));
        if (m_sinceKey.elapsed() > kPressMyselfMs)
            pressed(Qt::Key_Return);
    } else if (primaryIs(ui::tr("Minta persetujuan"))) {
        takePicture(QStringLiteral("approval"));
        pressed(Qt::Key_Return);
    } else if (primaryIs(ui::tr("Sahkan dan segel"))) {
        takePicture(QStringLiteral("approved"));
        pressed(Qt::Key_Return);
    }
}

} // namespace rekam::demo
