#include "core/print/qr_code.h"

#include <QPainter>
#include <memory>
#include <qrencode.h>

namespace rekam {
namespace {

constexpr int kQuietSquares = 4; // ISO/IEC 18004 6.3.8

struct FreeCode
{
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

Result<QrCode> QrCode::of(const QString& text)
{
    const QByteArray bytes = text.toLatin1();
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!code)
        return Unexpected(Errc::PrintFailed, {{"op", QStringLiteral("code")}});
    std::vector<bool> dark;
    dark.reserve(static_cast<size_t>(code->width * code->width));
    for (int at = 0; at < code->width * code->width; ++at)
        dark.push_back((code->data[at] & 1) != 0);
    return QrCode(code->width, std::move(dark));
}

void QrCode::paint(QPainter& painter, const QRectF& box) const
{
    const double square = box.width() / (m_side + 2 * kQuietSquares);
    const double origin = kQuietSquares * square;
    painter.save();
    // Edges on the device's own dots: a light seam between two rows would be read as light squares.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int row = 0; row < m_side; ++row) {
        for (int from = 0; from < m_side; ++from) {
            int to = from;
            while (to < m_side && isDark(to, row))
                ++to;
            if (to > from) {
                painter.drawRect(QRectF(box.left() + origin + from * square,
                                        box.top() + origin + row * square, (to - from) * square, square));
            }
            from = to;
        }
    }
    painter.restore();
}

} // namespace rekam
