#include "ui/pages/iris/iris_page.h"

#include "ui/widgets/eyes_view.h"

#include <QVBoxLayout>

namespace rekam::ui {

IrisPage::IrisPage(QWidget* parent) : Page(ScreenId::Iris, parent), m_eyes(new EyesView(this))
{
    m_eyes->setObjectName(QStringLiteral("eyes"));
    m_eyes->setAccessibleName(tr("Gambar kedua mata"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_eyes);
}

void IrisPage::attach(CapturePresenter& presenter)
{
    connect(&presenter, &CapturePresenter::changed, this,
            [this, &presenter] { setPanel(presenter.live(), presenter.eyes()); });
    connect(m_eyes, &EyesView::eyePicked, &presenter, &CapturePresenter::toggleSelected);
    connect(&presenter, &CapturePresenter::previewImage, this, &IrisPage::setPreview);
    connect(&presenter, &CapturePresenter::cleared, this, [this] { setPreview(QImage()); });
}

void IrisPage::setPanel(const LivePanel& panel, const EyesPanel& eyes)
{
    if (panel.showsStill)
        m_eyes->setImage(panel.still);
    else if (m_showsStill)
        m_eyes->setImage(QImage()); // the candidate must not pass for the live picture
    m_showsStill = panel.showsStill;
    m_eyes->setOverlay(panel.overlay);
    m_eyes->setCaption(panel.caption);
    m_eyes->setMarks(eyes.right, eyes.left);
    m_eyes->setDistance(eyes.distance);
}

void IrisPage::setPreview(const QImage& image)
{
    if (!m_showsStill || image.isNull())
        m_eyes->setImage(image);
}

} // namespace rekam::ui
