#include "ui/widgets/secret_edit.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace rekam::ui {

namespace {

bool isContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

int encodeUtf8(char32_t c, unsigned char (&out)[4])
{
    const auto tail = [c](int shift) { return static_cast<unsigned char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out[0] = static_cast<unsigned char>(c);
        return 1;
    }
    if (c < 0x800) {
        out[0] = static_cast<unsigned char>(0xC0 | (c >> 6));
        out[1] = tail(0);
        return 2;
    }
    if (c < 0x10000) {
        out[0] = static_cast<unsigned char>(0xE0 | (c >> 12));
        out[1] = tail(6);
        out[2] = tail(0);
        return 3;
    }
    out[0] = static_cast<unsigned char>(0xF0 | (c >> 18));
    out[1] = tail(12);
    out[2] = tail(6);
    out[3] = tail(0);
    return 4;
}

} // namespace

SecretEdit::SecretEdit(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // an input method would hold the text elsewhere
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(40);
    setCursor(Qt::IBeamCursor);
}

int SecretEdit::characterCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_used; ++i)
        count += isContinuation(m_bytes.data()[i]) ? 0 : 1;
    return count;
}

SecureBuffer SecretEdit::take()
{
    SecureBuffer secret = SecureBuffer::copyOf(m_bytes.span().first(m_used));
    clear();
    return secret;
}

bool SecretEdit::holdsSameAs(const SecretEdit& other) const
{
    // Unused bytes are zero, so all of both can be compared.
    unsigned char difference = m_used == other.m_used ? 0 : 1;
    for (std::size_t i = 0; i < kMaxBytes; ++i)
        difference |= static_cast<unsigned char>(m_bytes.data()[i] ^ other.m_bytes.data()[i]);
    return difference == 0;
}

void SecretEdit::clear()
{
    wipe(m_bytes.span());
    m_used = 0;
    update();
    Q_EMIT changed();
}

void SecretEdit::append(char32_t codePoint)
{
    unsigned char utf8[4];
    const int length = encodeUtf8(codePoint, utf8);
    if (m_used + static_cast<std::size_t>(length) <= kMaxBytes) {
        for (int i = 0; i < length; ++i)
            m_bytes.data()[m_used++] = utf8[i];
    }
    wipe(std::span<unsigned char>(utf8));
}

void SecretEdit::removeLast()
{
    while (m_used > 0) {
        const bool wasTail = isContinuation(m_bytes.data()[--m_used]);
        m_bytes.data()[m_used] = 0;
        if (!wasTail)
            break;
    }
}

void SecretEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteRefused();
        return;
    }
    if (event->key() == Qt::Key_Backspace) {
        removeLast();
        update();
        Q_EMIT changed();
        return;
    }
    if (event->key() == Qt::Key_Delete) {
        clear();
        return;
    }
    const Qt::KeyboardModifiers commands = Qt::ControlModifier | Qt::MetaModifier | Qt::AltModifier;
    const QString text = event->text(); // one key: one character, in a string that Qt made
    const bool isPrintable = !text.isEmpty() && text.at(0).unicode() >= 0x20 && text.at(0).unicode() != 0x7F;
    if (!isPrintable || (event->modifiers() & commands && !(event->modifiers() & Qt::GroupSwitchModifier))) {
        event->ignore(); // Enter, Esc and F-keys belong to the screen
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size();
        append(isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode());
        i += isPair ? 1 : 0;
    }
    update();
    Q_EMIT changed();
}

void SecretEdit::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    const qreal edge = focused ? 2 : 1;
    painter.setPen(QPen(focused ? t.focus : t.line, edge));
    painter.setBrush(isEnabled() ? t.surface : t.sunken);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), kRadius,
                            kRadius);

    constexpr int kStep = 12;
    constexpr int kLeft = 18;
    const int room = (width() - 2 * kLeft) / kStep;
    const int shown = std::min(characterCount(), room);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    for (int i = 0; i < shown; ++i)
        painter.drawEllipse(QPointF(kLeft + i * kStep, height() / 2.0), 3.5, 3.5);
    if (focused)
        painter.fillRect(QRectF(kLeft + shown * kStep - 5, 10, 1.5, height() - 20), t.text);
}

void SecretEdit::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

void SecretEdit::focusInEvent(QFocusEvent*) { update(); }

void SecretEdit::focusOutEvent(QFocusEvent*) { update(); }

} // namespace rekam::ui
