#include "ui/pages/own_fingers/own_fingers_page.h"

#include "ui/widgets/live_view.h"

#include <QVBoxLayout>

namespace rekam::ui {

OwnFingersPage::OwnFingersPage(QWidget* parent)
    : Page(ScreenId::OwnFingers, parent),
      m_live(new LiveView(this, LiveView::Ground::Paper))
{
    m_live->setObjectName(QStringLiteral("ownLiveView"));
    m_live->setAccessibleName(tr("Gambar jari atau mata petugas"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_live);
}

void OwnFingersPage::attach(OwnFingersPresenter& presenter)
{
    connect(&presenter, &OwnFingersPresenter::changed, this,
            [this, &presenter] { setPanel(presenter.live()); });
    connect(&presenter, &OwnFingersPresenter::previewImage, this, &OwnFingersPage::setPreview);
    connect(&presenter, &OwnFingersPresenter::cleared, this, [this] { setPreview(QImage()); });
}

void OwnFingersPage::setPanel(const LivePanel& panel)
{
    m_live->setOverlay(panel.overlay);
    m_live->setCaption(panel.caption);
    m_live->setEmptyText(panel.emptyText);
}

void OwnFingersPage::setPreview(const QImage& image) { m_live->setImage(image); }

} // namespace rekam::ui
