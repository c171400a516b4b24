#include "ui/widgets/funnel_chart.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr int kGap = 8;
constexpr int kNumberHeight = 30;
constexpr int kLabelHeight = 20;
constexpr int kChipRow = 24;
constexpr int kComingRow = 17;
constexpr int kFoot = kLabelHeight + kChipRow + kComingRow;
constexpr double kLeastBar = 3; // a nought is a line, not a hole

int mostOf(const Funnel& funnel)
{
    int most = 1;
    for (const FunnelBar& bar : funnel)
        most = std::max(most, bar.count);
    return most;
}

// Rounded above, standing on the line below.
QPainterPath barPath(const QRectF& bar)
{
    const double radius = std::min(6.0, bar.height());
    QPainterPath path(bar.bottomLeft());
    path.lineTo(bar.left(), bar.top() + radius);
    path.quadTo(bar.topLeft(), QPointF(bar.left() + radius, bar.top()));
    path.lineTo(bar.right() - radius, bar.top());
    path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + radius));
    path.lineTo(bar.bottomRight());
    path.closeSubpath();
    return path;
}

// A wide area of a colour that was chosen for buttons would shout.
QColor calmed(const QColor& color)
{
    const double share = currentShade() == Shade::Dark ? 0.55 : 0.86;
    const QColor ground = tokens().surface;
    const auto mixed = [share](int above, int below) {
        return static_cast<int>(share * above + (1 - share) * below);
    };
    return QColor(mixed(color.red(), ground.red()), mixed(color.green(), ground.green()),
                  mixed(color.blue(), ground.blue()));
}

// Who stands at this stage: those that nobody expects any more, and those who go on.
void drawStanding(QPainter& painter, const FunnelBar& bar, bool isLast, QRectF row)
{
    if (bar.fellOut > 0) {
        const QString lost = FunnelChart::tr("%1 berhenti").arg(bar.fellOut);
        const double wide = std::min<double>(chipWidth(lost), row.width());
        drawChip(painter, QRectF(row.center().x() - wide / 2, row.top(), wide, row.height()), Tone::Bad,
                 lost);
        row.moveTop(row.bottom() + 2);
        row.setHeight(kComingRow - 2);
    }
    if (bar.onTheWay == 0 || isLast)
        return;
    painter.setPen(tokens().muted);
    painter.setFont(uiFont(12));
    painter.drawText(row, static_cast<int>(Qt::AlignCenter),
                     FunnelChart::tr("%1 di jalan").arg(bar.onTheWay));
}

} // namespace

FunnelChart::FunnelChart(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Jumlah pemohon menurut tahap"));
}

void FunnelChart::setFunnel(const Funnel& funnel)
{
    if (funnel == m_funnel)
        return;
    m_funnel = funnel;
    QStringList spoken;
    for (const FunnelBar& bar : funnel)
        spoken.append(tr("%1 %2, %3 berhenti").arg(bar.label).arg(bar.count).arg(bar.fellOut));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

void FunnelChart::paintEvent(QPaintEvent*)
{
    if (m_funnel.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto count = static_cast<double>(m_funnel.size());
    const double step = (width() + kGap) / count;
    for (size_t i = 0; i < m_funnel.size(); ++i)
        drawBar(painter, i, QRectF(static_cast<double>(i) * step, 0, step - kGap, height()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(tokens().line);
    const int ground = height() - kFoot;
    painter.drawLine(0, ground, width(), ground);
}

void FunnelChart::drawBar(QPainter& painter, size_t index, const QRectF& column) const
{
    const Tokens& t = tokens();
    const FunnelBar& bar = m_funnel[index];
    const double ground = column.height() - kFoot;
    const double room = ground - kNumberHeight;
    const double height = std::max(kLeastBar, room * bar.count / mostOf(m_funnel));
    const QRectF box(column.left(), ground - height, column.width(), height);
    const bool isLast = index + 1 == m_funnel.size();
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.count == 0 ? t.line : calmed(isLast ? t.ok : t.primary));
    painter.drawPath(barPath(box));
    painter.setPen(bar.count == 0 ? t.muted : t.text);
    painter.setFont(uiFont(20, QFont::Bold));
    drawFigures(painter, QRectF(column.left(), box.top() - kNumberHeight, column.width(), kNumberHeight),
                Qt::AlignHCenter, QString::number(bar.count));
    painter.setPen(t.muted);
    painter.setFont(uiFont(12));
    painter.drawText(QRectF(column.left() - kGap / 2.0, ground + 4, column.width() + kGap, kLabelHeight - 2),
                     static_cast<int>(Qt::AlignCenter), bar.label);
    drawStanding(
        painter, bar, isLast,
        QRectF(column.left() - kGap / 2.0, ground + kLabelHeight + 2, column.width() + kGap, kChipRow - 2));
}

} // namespace rekam::ui
