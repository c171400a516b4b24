#include "ui/pages/signature/signature_page.h"

#include "ui/widgets/signature_view.h"
#include "ui/widgets/text.h"

#include <QVBoxLayout>

namespace rekam::ui {

SignaturePage::SignaturePage(QWidget* parent)
    : Page(ScreenId::Signature, parent),
      m_pad(new SignatureView(this)),
      m_caption(makeLabel(TextStyle::Small, {}, this, QStringLiteral("liveCaption")))
{
    m_pad->setObjectName(QStringLiteral("signaturePad"));
    m_pad->setAccessibleName(tr("Tanda tangan pemohon"));
    m_pad->setPrompt(tr("Pemohon menandatangani di alat; goresan tampil di sini."));
    m_caption->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_pad, 1);
    column->addWidget(m_caption);
}

void SignaturePage::attach(CapturePresenter& presenter)
{
    connect(&presenter, &CapturePresenter::changed, this, [this, &presenter] { setPanel(presenter.live()); });
    connect(&presenter, &CapturePresenter::previewInk, this, &SignaturePage::setInk);
    connect(&presenter, &CapturePresenter::cleared, this, [this] {
        m_pad->setInk({});
        m_pad->setImage(QImage());
    });
}

void SignaturePage::setPanel(const LivePanel& panel)
{
    if (panel.showsStill != m_showsStill) {
        m_pad->setInk({});
        m_showsStill = panel.showsStill;
    }
    m_pad->setImage(panel.still);
    m_caption->setText(panel.caption);
}

void SignaturePage::setInk(const Ink& ink)
{
    if (!m_showsStill)
        m_pad->setInk(ink);
}

} // namespace rekam::ui
