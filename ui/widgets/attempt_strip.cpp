#include "ui/widgets/attempt_strip.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace rekam::ui {

namespace {

constexpr int kRowHeight = 68;
constexpr int kPictureWidth = 50;
constexpr int kGap = 6;

void drawPicture(QPainter& painter, const QImage& image, const QRectF& box)
{
    // A portrait fills its box; a slap or two eyes would lose what matters at the sides.
    const bool isWide = image.width() * 10 > image.height() * 11;
    const QSizeF scaled =
        QSizeF(image.size())
            .scaled(box.size(), isWide ? Qt::KeepAspectRatio : Qt::KeepAspectRatioByExpanding);
    const QRectF target(box.center().x() - scaled.width() / 2, box.center().y() - scaled.height() / 2,
                        scaled.width(), scaled.height());
    painter.drawImage(target, image);
}

bool showsSame(const std::vector<Thumbnail>& a, const std::vector<Thumbnail>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Thumbnail& x, const Thumbnail& y) {
        return x.id == y.id && x.caption == y.caption && x.sentence == y.sentence &&
               x.isChosen == y.isChosen && x.image.size() == y.image.size();
    });
}

} // namespace

AttemptStrip::AttemptStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Percobaan"));
}

void AttemptStrip::setThumbnails(const std::vector<Thumbnail>& thumbnails)
{
    if (m_hasThumbnails && showsSame(m_thumbnails, thumbnails))
        return; // asked at the rate of the preview
    const bool hasGrown = thumbnails.size() > m_thumbnails.size();
    m_hasThumbnails = true;
    m_thumbnails = thumbnails;
    m_current = std::max(0, chosenIndex());
    QStringList captions;
    for (const Thumbnail& thumbnail : m_thumbnails)
        captions.append(thumbnail.image.isNull() ? tr("%1 (sedang dibuka)").arg(thumbnail.caption)
                                                 : thumbnail.caption);
    setAccessibleDescription(captions.join(QStringLiteral(", ")));
    setVisible(!m_thumbnails.empty());
    updateGeometry();
    update();
    if (hasGrown)
        Q_EMIT currentMoved(cell(static_cast<int>(m_thumbnails.size()) - 1).toRect());
}

QSize AttemptStrip::sizeHint() const
{
    return {3 * kPictureWidth, static_cast<int>(m_thumbnails.size()) * (kRowHeight + kGap) - kGap};
}

QRectF AttemptStrip::cell(int index) const
{
    return {0, static_cast<qreal>(index * (kRowHeight + kGap)), static_cast<qreal>(width()), kRowHeight};
}

int AttemptStrip::chosenIndex() const
{
    for (size_t i = 0; i < m_thumbnails.size(); ++i) {
        if (m_thumbnails[i].isChosen)
            return static_cast<int>(i);
    }
    return -1;
}

void AttemptStrip::pick(int index)
{
    if (index < 0 || index >= static_cast<int>(m_thumbnails.size()))
        return;
    m_current = index;
    update();
    Q_EMIT picked(m_thumbnails[static_cast<size_t>(index)].id);
}

void AttemptStrip::pickNext()
{
    if (!m_thumbnails.empty())
        pick((chosenIndex() + 1) % static_cast<int>(m_thumbnails.size()));
}

void AttemptStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (size_t i = 0; i < m_thumbnails.size(); ++i)
        drawRow(painter, m_thumbnails[i], cell(static_cast<int>(i)),
                hasFocus() && m_current == static_cast<int>(i));
}

void AttemptStrip::drawRow(QPainter& painter, const Thumbnail& thumbnail, const QRectF& row, bool isCurrent)
{
    const Tokens& t = tokens();
    QPainterPath ground;
    ground.addRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    painter.fillPath(ground, thumbnail.isChosen ? t.primarySoft : t.sunken);
    painter.setBrush(Qt::NoBrush);
    if (thumbnail.isChosen || isCurrent) {
        painter.setPen(QPen(isCurrent ? t.focus : t.primary, 2));
        painter.drawPath(ground);
    }
    const QRectF picture(row.left() + 5, row.top() + 5, kPictureWidth, row.height() - 10);
    if (!thumbnail.image.isNull()) {
        QPainterPath outline;
        outline.addRoundedRect(picture, 4, 4);
        painter.setClipPath(outline);
        drawPicture(painter, thumbnail.image, picture);
        painter.setClipping(false);
    }
    const double left = picture.right() + 10;
    const double room = row.right() - 8 - left;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.solid(thumbnail.tone));
    painter.drawEllipse(QPointF(left + 4, row.top() + 15), 4, 4);
    painter.setFont(uiFont(13, QFont::DemiBold));
    painter.setPen(t.text);
    const QString caption =
        fitted(painter.fontMetrics(), thumbnail.caption, static_cast<int>(room) - 14, this);
    painter.drawText(QRectF(left + 14, row.top() + 5, room - 14, 20), static_cast<int>(Qt::AlignVCenter),
                     caption);
    drawSentence(painter, thumbnail.sentence, QRectF(left, row.top() + 25, room, row.height() - 29));
}

// At most two lines.
void AttemptStrip::drawSentence(QPainter& painter, const QString& sentence, const QRectF& box)
{
    painter.setFont(uiFont(13));
    painter.setPen(tokens().muted);
    const QFontMetrics metrics = painter.fontMetrics();
    QTextLayout layout(sentence, painter.font());
    layout.beginLayout();
    double y = 0;
    for (int line = 0; line < 2; ++line) {
        QTextLine placed = layout.createLine();
        if (!placed.isValid())
            break;
        placed.setLineWidth(box.width());
        const QString rest = sentence.mid(placed.textStart());
        const QString text = line == 0 ? sentence.mid(placed.textStart(), placed.textLength())
                                       : fitted(metrics, rest, static_cast<int>(box.width()), this);
        painter.drawText(QRectF(box.left(), box.top() + y, box.width(), metrics.height()),
                         static_cast<int>(Qt::AlignVCenter), text.trimmed());
        y += metrics.height();
    }
    layout.endLayout();
}

void AttemptStrip::mousePressEvent(QMouseEvent* event)
{
    for (size_t i = 0; i < m_thumbnails.size(); ++i) {
        if (cell(static_cast<int>(i)).contains(event->position()))
            pick(static_cast<int>(i));
    }
}

void AttemptStrip::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_thumbnails.size()) - 1;
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        pick(m_current);
    else
        event->ignore();
    Q_EMIT currentMoved(cell(m_current).toRect());
    update();
}

} // namespace rekam::ui
