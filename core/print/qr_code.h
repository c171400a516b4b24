// A QR code (ISO/IEC 18004) as dark and light squares. Any thread.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <vector>

class QPainter;
class QRectF;

namespace rekam {

class QrCode
{
public:
    // Correction level M: readable with an eighth of it soiled. Letters, digits and " $%*+-./:" are packed
    // densely. Error: PrintFailed, fact "op" = "code", where the text is empty or longer than a code holds.
    static Result<QrCode> of(const QString& text);

    int side() const { return m_side; } // in squares, without the quiet zone
    bool isDark(int column, int row) const { return m_dark[static_cast<size_t>(row * m_side + column)]; }
    // Fills the box with the code and its quiet zone of four squares.
    void paint(QPainter& painter, const QRectF& box) const;

private:
    QrCode(int side, std::vector<bool> dark) : m_side(side), m_dark(std::move(dark)) {}

    int m_side;
    std::vector<bool> m_dark;
};

} // namespace rekam
