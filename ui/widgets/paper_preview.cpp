#include "ui/widgets/paper_preview.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr int kMargin = 14;
constexpr int kBetween = 14;
constexpr int kCaption = 20;
constexpr int kOverlayMargin = 28;
constexpr int kHintHeight = 30;

double areaOf(const std::vector<QRectF>& places)
{
    return places.empty() ? 0 : places.front().width() * places.front().height();
}

} // namespace

PaperPreview::PaperPreview(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaperPreview::setSheets(const SheetViews& sheets)
{
    if (sheets == m_sheets)
        return;
    m_sheets = sheets;
    m_scaled.assign(m_sheets.size(), QImage());
    QStringList texts;
    for (const SheetView& sheet : m_sheets)
        texts << (sheet.text.isEmpty() ? sheet.caption : sheet.text);
    setAccessibleDescription(texts.join(u'\n'));
    update();
}

void PaperPreview::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

// All sheets at one scale, side by side or one below the other.
std::vector<QRectF> PaperPreview::arranged(Qt::Orientation along) const
{
    const bool isRow = along == Qt::Horizontal;
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QSizeF whole(0, 0);
    QSizeF fixed(0, 0); // what does not scale
    for (const SheetView& sheet : m_sheets) {
        const QSizeF size = sheet.image.size();
        const double caption = sheet.caption.isEmpty() ? 0 : kCaption;
        whole = isRow ? QSizeF(whole.width() + size.width(), std::max(whole.height(), size.height()))
                      : QSizeF(std::max(whole.width(), size.width()), whole.height() + size.height());
        fixed.rheight() = isRow ? std::max(fixed.height(), caption) : fixed.height() + caption;
    }
    const double gaps = kBetween * (static_cast<double>(m_sheets.size()) - 1);
    (isRow ? fixed.rwidth() : fixed.rheight()) += gaps;
    const double scale = std::min({(room.width() - fixed.width()) / whole.width(),
                                   (room.height() - fixed.height()) / whole.height(), 1.0});
    std::vector<QRectF> places;
    if (scale <= 0)
        return places;
    const QSizeF taken = whole * scale + fixed;
    QPointF at = room.center() - QPointF(taken.width() / 2, taken.height() / 2);
    for (const SheetView& sheet : m_sheets) {
        const QSizeF size = QSizeF(sheet.image.size()) * scale;
        const double caption = sheet.caption.isEmpty() ? 0 : kCaption;
        const double left = isRow ? at.x() : room.center().x() - size.width() / 2;
        places.emplace_back(QPointF(left, at.y() + caption), size);
        at += isRow ? QPointF(size.width() + kBetween, 0) : QPointF(0, caption + size.height() + kBetween);
    }
    return places;
}

std::vector<QRectF> PaperPreview::places() const
{
    if (m_sheets.empty())
        return {};
    std::vector<QRectF> row = arranged(Qt::Horizontal);
    std::vector<QRectF> column = arranged(Qt::Vertical);
    return areaOf(column) > areaOf(row) ? column : row;
}

// A paper is much finer than a screen: without a slow scaling its small print would flicker away.
const QImage& PaperPreview::scaled(size_t index, QSize size)
{
    QImage& kept = m_scaled[index];
    if (kept.size() != size)
        kept = m_sheets[index].image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return kept;
}

void PaperPreview::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath ground;
    ground.addRoundedRect(rect(), kCardRadius, kCardRadius);
    painter.fillPath(ground, t.sunken);
    if (m_sheets.empty()) {
        painter.setFont(uiFont(15));
        painter.setPen(t.muted);
        painter.drawText(rect().adjusted(18, 18, -18, -18),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const std::vector<QRectF> all = places();
    for (size_t at = 0; at < all.size(); ++at) {
        const QRect place = all[at].toAlignedRect();
        if (!m_sheets[at].image.hasAlphaChannel()) {
            painter.setPen(t.line);
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
        const double ratio = devicePixelRatioF();
        painter.drawImage(place, scaled(at, place.size() * ratio));
        if (m_sheets[at].caption.isEmpty())
            continue;
        painter.setFont(uiFont(13, QFont::DemiBold));
        painter.setPen(t.muted);
        painter.drawText(QRectF(place.left(), place.top() - kCaption, place.width(), kCaption),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), m_sheets[at].caption);
    }
}

void PaperPreview::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        openLarge();
}

void PaperPreview::openLarge()
{
    if (!m_large)
        m_large = new PaperOverlay(window());
    m_large->open(m_sheets);
}

void PaperPreview::hideEvent(QHideEvent* event)
{
    if (m_large)
        m_large->close();
    QWidget::hideEvent(event);
}

PaperOverlay::PaperOverlay(QWidget* window) : QWidget(window), m_preview(new PaperPreview(this))
{
    setObjectName(QStringLiteral("paperOverlay"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pratinjau besar"));
    m_preview->setAttribute(Qt::WA_TransparentForMouseEvents); // a press anywhere closes
    window->installEventFilter(this);
    hide();
}

void PaperOverlay::open(const SheetViews& sheets)
{
    if (sheets.empty())
        return;
    if (!isOpen())
        m_focusBefore = window()->focusWidget();
    m_preview->setSheets(sheets);
    setAccessibleDescription(m_preview->accessibleDescription());
    place();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void PaperOverlay::close()
{
    if (!isOpen())
        return;
    hide();
    m_preview->setSheets({});
    setAccessibleDescription({});
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        window()->setFocus(Qt::OtherFocusReason);
}

void PaperOverlay::place()
{
    setGeometry(parentWidget()->rect());
    m_preview->setGeometry(
        rect().adjusted(kOverlayMargin, kOverlayMargin, -kOverlayMargin, -kOverlayMargin - kHintHeight));
}

bool PaperOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parent() && isOpen())
        place();
    return false;
}

void PaperOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 190));
    painter.setFont(uiFont(15, QFont::DemiBold));
    painter.setPen(Qt::white);
    painter.drawText(QRect(0, height() - kOverlayMargin - kHintHeight, width(), kOverlayMargin + kHintHeight),
                     static_cast<int>(Qt::AlignCenter), tr("Esc menutup"));
}

void PaperOverlay::keyPressEvent(QKeyEvent* event)
{
    // Everything stops here: no key reaches the screen behind the picture.
    event->accept();
    if (event->key() == Qt::Key_Escape)
        close();
}

void PaperOverlay::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    close();
}

} // namespace rekam::ui
