#include "ui/pages/review/review_acts.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace rekam::ui {

class ReviewActs::Act : public QWidget
{
public:
    Act(int number, QWidget* parent)
        : QWidget(parent),
          m_number(number),
          m_title(makeLabel(TextStyle::Heading, {}, this)),
          m_detail(makeParagraph(TextStyle::Small, {}, this, QStringLiteral("act.%1").arg(number)))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(40, 4, 6, 4);
        column->setSpacing(2);
        column->addWidget(m_title);
        column->addWidget(m_detail);
        column->addStretch(1);
    }

    void setAct(const ReviewAct& act)
    {
        m_tone = act.tone;
        m_title->setText(act.title);
        m_detail->setText(act.detail);
        setAccessibleName(act.title);
        setAccessibleDescription(act.detail);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF disc(6, 6, 24, 24);
        const bool isOpen = m_tone == Tone::Neutral;
        painter.setPen(isOpen ? QPen(t.line, 2) : QPen(Qt::NoPen));
        painter.setBrush(isOpen ? QBrush(Qt::NoBrush) : QBrush(t.solid(m_tone)));
        painter.drawEllipse(isOpen ? disc.adjusted(1, 1, -1, -1) : disc);
        if (m_tone == Tone::Good) {
            const QColor sign = currentShade() == Shade::Dark ? t.sunken : QColor(Qt::white);
            drawIcon(painter, Icon::Check, disc.adjusted(5, 5, -5, -5), sign, 0.17);
            return;
        }
        painter.setFont(uiFont(12, QFont::DemiBold));
        painter.setPen(isOpen ? t.muted : t.primaryInk);
        painter.drawText(disc, static_cast<int>(Qt::AlignCenter), QString::number(m_number));
    }

private:
    int m_number;
    QLabel* m_title;
    QLabel* m_detail;
    Tone m_tone = Tone::Neutral;
};

ReviewActs::ReviewActs(QWidget* parent) : Panel(Kind::Card, parent)
{
    setObjectName(QStringLiteral("reviewActs"));
    setAccessibleName(tr("Sebelum disegel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(10);
    for (int number = 1; number <= 3; ++number) {
        m_acts.push_back(new Act(number, this));
        row->addWidget(m_acts.back(), 1);
    }
}

void ReviewActs::setActs(const std::vector<ReviewAct>& acts)
{
    for (size_t i = 0; i < m_acts.size(); ++i)
        m_acts[i]->setAct(i < acts.size() ? acts[i] : ReviewAct{});
}

} // namespace rekam::ui
