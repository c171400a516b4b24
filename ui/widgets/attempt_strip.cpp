#include "ui/widgets/attempt_strip.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace rekam::ui {

namespace {

constexpr int kPictureWidth = 76;
constexpr int kPictureHeight = 96;
constexpr int kCaptionHeight = 20;
constexpr int kGap = 8;
constexpr int kMostShown = 6;

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
        return x.id == y.id && x.caption == y.caption && x.isChosen == y.isChosen &&
               x.image.size() == y.image.size();
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
    if (m_hasThumbnails && showsSame(m_given, thumbnails))
        return; // asked at the rate of the preview
    m_hasThumbnails = true;
    m_given = thumbnails;
    m_thumbnails = thumbnails;
    // The newest are the ones that matter; all of them stay in the recording.
    if (static_cast<int>(m_thumbnails.size()) > kMostShown)
        m_thumbnails.erase(m_thumbnails.begin(), m_thumbnails.end() - kMostShown);
    m_current = std::max(0, chosenIndex());
    QStringList captions;
    for (const Thumbnail& thumbnail : m_thumbnails)
        captions.append(thumbnail.image.isNull() ? tr("%1 (sedang dibuka)").arg(thumbnail.caption)
                                                 : thumbnail.caption);
    setAccessibleDescription(captions.join(QStringLiteral(", ")));
    setVisible(!m_thumbnails.empty());
    updateGeometry();
    update();
}

int AttemptStrip::columns() const
{
    return std::max(1, (std::max(width(), 240) + kGap) / (kPictureWidth + kGap));
}

QSize AttemptStrip::sizeHint() const
{
    const int count = static_cast<int>(m_thumbnails.size());
    const int rows = (count + columns() - 1) / columns();
    return {3 * kPictureWidth + 2 * kGap, rows * (kPictureHeight + kCaptionHeight + kGap)};
}

QRectF AttemptStrip::cell(int index) const
{
    const int column = index % columns();
    const int row = index / columns();
    return {static_cast<qreal>(column * (kPictureWidth + kGap)),
            static_cast<qreal>(row * (kPictureHeight + kCaptionHeight + kGap)), kPictureWidth,
            kPictureHeight};
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
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (size_t i = 0; i < m_thumbnails.size(); ++i) {
        const Thumbnail& thumbnail = m_thumbnails[i];
        const QRectF box = cell(static_cast<int>(i));
        QPainterPath outline;
        outline.addRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        painter.fillPath(outline, t.sunken);
        if (!thumbnail.image.isNull()) {
            painter.setClipPath(outline);
            drawPicture(painter, thumbnail.image, box);
            painter.setClipping(false);
        }
        const bool isCurrent = hasFocus() && m_current == static_cast<int>(i);
        painter.setPen(
            QPen(thumbnail.isChosen || isCurrent ? t.primary : t.line, thumbnail.isChosen ? 3 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outline);
        painter.setFont(uiFont(12, thumbnail.isChosen ? QFont::DemiBold : QFont::Normal));
        painter.setPen(thumbnail.isChosen ? t.text : t.muted);
        const QString caption = fitted(painter.fontMetrics(), thumbnail.caption, kPictureWidth + 6, this);
        painter.drawText(QRectF(box.left(), box.bottom() + 3, kPictureWidth + 8, kCaptionHeight - 3),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), caption);
    }
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
    if (event->key() == Qt::Key_Left)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Right)
        m_current = std::min(last, m_current + 1);
    else if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        pick(m_current);
    else
        event->ignore();
    update();
}

void AttemptStrip::resizeEvent(QResizeEvent*) { updateGeometry(); }

} // namespace rekam::ui
