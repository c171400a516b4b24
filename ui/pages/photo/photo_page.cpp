#include "ui/pages/photo/photo_page.h"

#include "ui/widgets/live_view.h"

#include <QVBoxLayout>

namespace rekam::ui {

PhotoPage::PhotoPage(QWidget* parent) : Page(ScreenId::Photo, parent), m_live(new LiveView(this))
{
    m_live->setObjectName(QStringLiteral("liveView"));
    m_live->setAccessibleName(tr("Gambar kamera"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_live);
}

void PhotoPage::attach(CapturePresenter& presenter)
{
    connect(&presenter, &CapturePresenter::changed, this, [this, &presenter] { setPanel(presenter.live()); });
    connect(&presenter, &CapturePresenter::previewImage, this, &PhotoPage::setPreview);
    connect(&presenter, &CapturePresenter::cleared, this, [this] { setPreview(QImage()); });
}

void PhotoPage::setPanel(const LivePanel& panel)
{
    if (panel.showsStill)
        m_live->setImage(panel.still);
    else if (m_showsStill)
        m_live->setImage(QImage()); // the candidate must not pass for the live picture
    m_showsStill = panel.showsStill;
    m_live->setOverlay(panel.overlay);
    m_live->setCaption(panel.caption);
    m_live->setEmptyText(panel.emptyText);
}

void PhotoPage::setPreview(const QImage& image)
{
    if (!m_showsStill || image.isNull())
        m_live->setImage(image);
}

} // namespace rekam::ui
