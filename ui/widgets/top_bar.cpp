#include "ui/widgets/top_bar.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace rekam::ui {

class TopBar::Item : public QLabel
{
public:
    explicit Item(QWidget* parent) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setFont(uiFont(13));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setItem(const StatusItem& item)
    {
        m_item = item;
        setObjectName(item.id);
        setText(item.text);
        setAccessibleName(item.text);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        return {figuresWidth(font(), text()) + (m_item.hasDot ? kDotRoom : 0) + 1, 20};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_item.hasDot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.solid(m_item.tone));
            painter.drawEllipse(QRectF(0, height() / 2.0 - 4, 8, 8));
        }
        painter.setFont(font());
        painter.setPen(m_item.tone == Tone::Bad ? t.bad : t.muted);
        drawFigures(painter, rect().adjusted(m_item.hasDot ? kDotRoom : 0, 0, 0, 0), Qt::AlignLeft, text());
    }

private:
    static constexpr int kDotRoom = 14;
    StatusItem m_item;
};

TopBar::TopBar(QWidget* parent)
    : Panel(Kind::TopBar, parent),
      m_office(new ElidedLabel(TextStyle::Small, this)),
      m_itemRow(new QHBoxLayout),
      m_account(makeLabel(TextStyle::Body, {}, this, QStringLiteral("account"))),
      m_clock(new FiguresLabel(uiFont(15, QFont::Bold), this)),
      m_training(new Chip(this))
{
    setFixedHeight(44);
    setObjectName(QStringLiteral("topBar"));
    m_office->setObjectName(QStringLiteral("office"));
    m_clock->setObjectName(QStringLiteral("clock"));
    m_training->setObjectName(QStringLiteral("trainingMark"));
    m_account->setFont(uiFont(13));
    QLabel* product = makeLabel(TextStyle::Heading, QStringLiteral("Rekam"), this);
    m_itemRow->setSpacing(18);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 17, 1);
    row->setSpacing(18);
    row->addWidget(product);
    row->addWidget(m_office);
    row->addWidget(m_training);
    row->addStretch(1);
    row->addLayout(m_itemRow);
    row->addWidget(m_account);
    row->addWidget(m_clock);
}

void TopBar::setView(const TopBarView& view)
{
    if (view == m_view)
        return; // asked at the rate of the preview
    m_view = view;
    m_office->setText(view.office);
    m_office->updateGeometry();
    m_training->say(Tone::Fair, view.isTraining ? tr("Latihan") : QString());
    m_account->setText(view.account);
    m_account->setVisible(!view.account.isEmpty());
    while (m_items.size() < view.items.size()) {
        m_items.push_back(new Item(this));
        m_itemRow->addWidget(m_items.back());
    }
    for (size_t i = 0; i < m_items.size(); ++i) {
        m_items[i]->setVisible(i < view.items.size());
        if (i < view.items.size())
            m_items[i]->setItem(view.items[i]);
    }
}

void TopBar::setTime(QTime local)
{
    m_clock->setText(local.toString(QStringLiteral("HH.mm")));
    m_clock->updateGeometry();
}

} // namespace rekam::ui
