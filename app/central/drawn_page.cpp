#include "app/central/drawn_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

namespace rekam::central {
namespace {

constexpr int kWidth = 840;
constexpr int kHeight = 1100;
constexpr int kMargin = 64;
constexpr float kPaper = 240;
constexpr float kInk = 46;

// Strokes of a letter on a grid of 5 by 7 points, each point two digits (x, y), strokes apart by a blank.
struct Letter
{
    char of;
    const char* strokes;
};
constexpr std::array kLetters = {Letter{'A', "0602204246 0444"},
                                 Letter{'B', "0006 003041423303 3344453606"},
                                 Letter{'C', "4130100105163645"},
                                 Letter{'D', "0006 003041453606"},
                                 Letter{'E', "40000646 0333"},
                                 Letter{'F', "400006 0333"},
                                 Letter{'G', "41301001051636454323"},
                                 Letter{'H', "0006 4046 0343"},
                                 Letter{'I', "1030 2026 1636"},
                                 Letter{'J', "4045361605"},
                                 Letter{'K', "0006 400346"},
                                 Letter{'L', "000646"},
                                 Letter{'M', "0600234046"},
                                 Letter{'N', "06004640"},
                                 Letter{'O', "103041453616050110"},
                                 Letter{'P', "06003041423303"},
                                 Letter{'Q', "103041453616050110 2446"},
                                 Letter{'R', "06003041423303 2346"},
                                 Letter{'S', "413010010213334445361605"},
                                 Letter{'T', "0040 2026"},
                                 Letter{'U', "000516364540"},
                                 Letter{'V', "002640"},
                                 Letter{'W', "0016233640"},
                                 Letter{'X', "0046 4006"},
                                 Letter{'Y', "002340 2326"},
                                 Letter{'Z', "00400646"},
                                 Letter{'0', "103041453616050110 3115"},
                                 Letter{'1', "112026 1636"},
                                 Letter{'2', "01103041420646"},
                                 Letter{'3', "0110304142334445361605 1333"},
                                 Letter{'4', "36300444"},
                                 Letter{'5', "400003334445361605"},
                                 Letter{'6', "4130100105163645443303"},
                                 Letter{'7', "004016"},
                                 Letter{'8', "103041423313020110 130405163645443313"},
                                 Letter{'9', "0516364541301001021343"},
                                 Letter{'-', "1333"},
                                 Letter{'.', "2625"},
                                 Letter{',', "2516"},
                                 Letter{':', "2122 2425"},
                                 Letter{'/', "4006"},
                                 Letter{'(', "30212536"},
                                 Letter{')', "10212516"}};

struct Point
{
    float x = 0, y = 0;
};

float distance(const Point& p, const Point& a, const Point& b)
{
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float length = dx * dx + dy * dy;
    const float at =
        length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0F, 1.0F) : 0.0F;
    return std::hypot(p.x - a.x - at * dx, p.y - a.y - at * dy);
}

class Sheet
{
public:
    Sheet() : m_grey(static_cast<std::size_t>(kWidth) * kHeight, kPaper) {}

    void line(const Point& a, const Point& b, float halfWidth)
    {
        const float reach = halfWidth + 1;
        const int left = std::max(0, static_cast<int>(std::min(a.x, b.x) - reach));
        const int right = std::min(kWidth - 1, static_cast<int>(std::max(a.x, b.x) + reach) + 1);
        const int top = std::max(0, static_cast<int>(std::min(a.y, b.y) - reach));
        const int bottom = std::min(kHeight - 1, static_cast<int>(std::max(a.y, b.y) + reach) + 1);
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x) {
                const float away = distance({static_cast<float>(x), static_cast<float>(y)}, a, b) - halfWidth;
                const float ink = std::clamp(0.5F - away, 0.0F, 1.0F);
                float& pixel = at(x, y);
                pixel = std::min(pixel, kPaper + ink * (kInk - kPaper));
            }
        }
    }

    void text(const QString& words, int y, float unit)
    {
        float x = kMargin;
        for (const QChar c : words.toUpper()) {
            if (x + 4 * unit > kWidth - kMargin)
                return;
            letter(c.toLatin1(), x, static_cast<float>(y), unit);
            x += 6 * unit;
        }
    }

    // Twice a mean over a square: as good as out of focus.
    void blur(int radius)
    {
        for (int pass = 0; pass < 2; ++pass) {
            meanAlong(kWidth, kHeight, 1, kWidth, radius);
            meanAlong(kHeight, kWidth, kWidth, 1, radius);
        }
    }

    Frame frame() const
    {
        SecureBuffer bytes(m_grey.size(), Holds::Picture);
        std::transform(m_grey.begin(), m_grey.end(), bytes.data(),
                       [](float grey) { return static_cast<unsigned char>(std::lround(grey)); });
        constexpr int kPixelsPerInch = 100;
        return Frame::make(kWidth, kHeight, PixelFormat::Grey8, kPixelsPerInch, std::move(bytes)).value();
    }

private:
    float& at(int x, int y)
    {
        return m_grey[static_cast<std::size_t>(y) * kWidth + static_cast<std::size_t>(x)];
    }

    void letter(char c, float x, float y, float unit)
    {
        const auto known =
            std::find_if(kLetters.begin(), kLetters.end(), [c](const Letter& one) { return one.of == c; });
        if (known == kLetters.end())
            return;
        const std::size_t length = std::strlen(known->strokes);
        const auto point = [&](std::size_t i) {
            return Point{x + static_cast<float>(known->strokes[i] - '0') * unit,
                         y + static_cast<float>(known->strokes[i + 1] - '0') * unit};
        };
        for (std::size_t i = 0; i + 3 < length;) {
            if (known->strokes[i + 2] == ' ') {
                i += 3;
                continue;
            }
            line(point(i), point(i + 2), unit * 0.3F);
            i += 2;
        }
    }

    void meanAlong(int length, int lines, int step, int lineStep, int radius)
    {
        std::vector<float> before(static_cast<std::size_t>(length));
        for (int n = 0; n < lines; ++n) {
            float* pixel = m_grey.data() + static_cast<std::ptrdiff_t>(n) * lineStep;
            for (int i = 0; i < length; ++i)
                before[static_cast<std::size_t>(i)] = pixel[static_cast<std::ptrdiff_t>(i) * step];
            float sum = 0;
            const auto value = [&](int i) {
                return before[static_cast<std::size_t>(std::clamp(i, 0, length - 1))];
            };
            for (int i = -radius; i <= radius; ++i)
                sum += value(i);
            for (int i = 0; i < length; ++i) {
                pixel[static_cast<std::ptrdiff_t>(i) * step] = sum / static_cast<float>(2 * radius + 1);
                sum += value(i + radius + 1) - value(i - radius);
            }
        }
    }

    std::vector<float> m_grey;
};

} // namespace

Frame drawnPage(const QStringList& lines, PageFocus focus)
{
    constexpr float kTitle = 4.2F;
    constexpr float kBody = 2.7F;
    Sheet sheet;
    const Point corners[] = {{28, 28}, {kWidth - 28, 28}, {kWidth - 28, kHeight - 28}, {28, kHeight - 28}};
    for (int i = 0; i < 4; ++i)
        sheet.line(corners[i], corners[(i + 1) % 4], 1.2F);
    int y = 76;
    for (int i = 0; i < lines.size(); ++i) {
        sheet.text(lines[i], y, i == 0 ? kTitle : kBody);
        y += i == 0 ? 70 : 38;
        if (i == 0)
            sheet.line({kMargin, static_cast<float>(y) - 22}, {kWidth - kMargin, static_cast<float>(y) - 22},
                       1);
    }
    if (focus == PageFocus::Blurred)
        sheet.blur(9);
    return sheet.frame();
}

} // namespace rekam::central
