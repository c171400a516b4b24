#include "ui/widgets/eyes_view.h"

#include "ui/language/language.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <functional>

namespace rekam::ui {

class EyesView::Badge : public QWidget
{
public:
    Badge(const QString& side, std::function<void()> picked, QWidget* parent)
        : QWidget(parent),
          m_side(side),
          m_picked(std::move(picked))
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(56);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(side);
    }

    void setMark(const EyeMark& mark)
    {
        m_mark = mark;
        setAccessibleDescription(mark.word);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isMarked = m_mark.isSelected || hasFocus();
        painter.setPen(isMarked ? QPen(m_mark.isSelected ? t.primary : t.focus, 2) : QPen(t.line));
        painter.setBrush(m_mark.isSelected ? t.primarySoft : t.surface);
        const double inset = isMarked ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
        const QRectF disc(12, 10, 36, 36);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.soft(m_mark.tone));
        painter.drawEllipse(disc);
        const Icon icon = m_mark.isExcepted ? Icon::Cross : Icon::Eye;
        drawIcon(painter, icon, disc.adjusted(7, 7, -7, -7), t.ink(m_mark.tone));
        painter.setFont(uiFont(15, QFont::DemiBold));
        painter.setPen(t.text);
        painter.drawText(QRectF(60, 7, width() - 68, 21), static_cast<int>(Qt::AlignVCenter), m_side);
        painter.setFont(uiFont(13));
        painter.setPen(t.muted);
        const QString word = fitted(painter.fontMetrics(), m_mark.word, width() - 72, this);
        painter.drawText(QRectF(60, 28, width() - 68, 20), static_cast<int>(Qt::AlignVCenter), word);
    }

    void mousePressEvent(QMouseEvent*) override { m_picked(); }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
            m_picked();
        else
            event->ignore();
    }
    void focusInEvent(QFocusEvent*) override { update(); }
    void focusOutEvent(QFocusEvent*) override { update(); }

private:
    QString m_side;
    std::function<void()> m_picked;
    EyeMark m_mark;
};

class EyesView::Scale : public QWidget
{
public:
    explicit Scale(QWidget* parent) : QWidget(parent) { setFixedHeight(44); }

    void setDistance(std::optional<double> distance)
    {
        m_distance = distance;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF bar(90, 10, width() - 180, 8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(bar, 4, 4);
        painter.setBrush(t.okSoft);
        const QRectF middle(bar.left() + bar.width() * 0.35, bar.top(), bar.width() * 0.3, bar.height());
        painter.drawRect(middle);
        painter.setFont(uiFont(13));
        painter.setPen(t.muted);
        painter.drawText(QRectF(0, 2, 80, 24), static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                         ui::tr("dekat"));
        painter.drawText(QRectF(width() - 80, 2, 80, 24), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         ui::tr("jauh"));
        painter.drawText(QRectF(bar.left(), 22, bar.width(), 20), static_cast<int>(Qt::AlignCenter),
                         ui::tr("Jarak ke alat"));
        if (!m_distance)
            return;
        const double share = (std::clamp(*m_distance, -1.0, 1.0) + 1) / 2;
        const bool isRight = std::abs(*m_distance) <= 0.3;
        painter.setPen(QPen(t.surface, 2));
        painter.setBrush(isRight ? t.ok : t.warn);
        painter.drawEllipse(QPointF(bar.left() + share * bar.width(), bar.center().y()), 8, 8);
    }

private:
    std::optional<double> m_distance;
};

EyesView::EyesView(QWidget* parent)
    : QWidget(parent),
      m_live(new LiveView(this)),
      m_right(new Badge(
          tr("Mata kanan"), [this] { Q_EMIT eyePicked(1); }, this)),
      m_left(new Badge(
          tr("Mata kiri"), [this] { Q_EMIT eyePicked(2); }, this)),
      m_scale(new Scale(this))
{
    auto* badges = new QHBoxLayout;
    badges->setSpacing(12);
    badges->addWidget(m_right);
    badges->addWidget(m_left);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_live, 1);
    column->addWidget(m_scale);
    column->addLayout(badges);
    m_live->setEmptyText(tr("Menunggu gambar dari alat iris."));
}

void EyesView::setImage(const QImage& bothEyes) { m_live->setImage(bothEyes); }

void EyesView::setOverlay(const Overlay& overlay)
{
    Overlay round = overlay;
    round.boxesAreRound = true;
    m_live->setOverlay(round);
}

void EyesView::setMarks(const EyeMark& right, const EyeMark& left)
{
    m_right->setMark(right);
    m_left->setMark(left);
}

void EyesView::setCaption(const QString& caption) { m_live->setCaption(caption); }

void EyesView::setDistance(std::optional<double> distance) { m_scale->setDistance(distance); }

} // namespace rekam::ui
