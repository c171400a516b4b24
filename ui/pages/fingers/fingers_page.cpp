#include "ui/pages/fingers/fingers_page.h"

#include "ui/widgets/hands_widget.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

FingersPage::FingersPage(QWidget* parent)
    : Page(ScreenId::Fingers, parent),
      m_live(new LiveView(this, LiveView::Ground::Paper))
{
    m_live->setObjectName(QStringLiteral("liveView"));
    m_live->setAccessibleName(tr("Gambar alat sidik jari"));
    auto* card = new Panel(Panel::Kind::Card, this);
    m_hands = new HandsWidget(card);
    m_hands->setObjectName(QStringLiteral("hands"));
    m_hands->setAccessibleName(tr("Keadaan sepuluh jari"));
    m_table = new RowTable({{tr("Jari"), 0}, {tr("Mutu"), 84}, {tr("Dari"), 112}}, card);
    m_table->setObjectName(QStringLiteral("fingerQuality"));
    m_table->setAccessibleName(tr("Mutu setiap jari"));
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(4 * 38 + 36);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 22, 18, 14);
    column->addWidget(m_hands, 1);
    column->addWidget(m_table);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(m_live, 56);
    row->addWidget(card, 44);
}

void FingersPage::attach(CapturePresenter& presenter)
{
    connect(&presenter, &CapturePresenter::changed, this, [this, &presenter] {
        setPanel(presenter.live());
        setFingers(presenter.hands(), presenter.fingers());
    });
    m_hands->setChoosable(true);
    connect(m_hands, &HandsWidget::fingerPicked, &presenter, &CapturePresenter::toggleSelected);
    connect(&presenter, &CapturePresenter::previewImage, this, &FingersPage::setPreview);
    connect(&presenter, &CapturePresenter::cleared, this, [this] { setPreview(QImage()); });
}

void FingersPage::setPanel(const LivePanel& panel)
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

void FingersPage::setPreview(const QImage& image)
{
    if (!m_showsStill || image.isNull())
        m_live->setImage(image);
}

void FingersPage::setFingers(const HandMarks& hands, const std::vector<FingerRow>& fingers)
{
    m_hands->setMarks(hands);
    std::vector<std::vector<RowCell>> rows;
    for (const FingerRow& finger : fingers)
        rows.push_back({{finger.finger, {}, false, false},
                        {finger.quality, finger.tone, false, false},
                        {finger.source, {}, false, true}});
    m_table->setRows(rows);
}

} // namespace rekam::ui
