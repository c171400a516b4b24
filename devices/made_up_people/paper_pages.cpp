#include "devices/made_up_people/paper_pages.h"

#include "devices/made_up_people/detail/mat_frame.h"
#include "devices/made_up_people/dice.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <string>

namespace rekam {
namespace {

constexpr int kPageWidth = 1240; // A4 at 150 dpi
constexpr int kPageHeight = 1754;
constexpr int kPageDpi = 150;
constexpr int kTable = 90; // px of table round the page

constexpr std::array<const char*, static_cast<std::size_t>(kLastPageDefect) + 1> kDefectNames = {
    "none", "blurred", "dark", "cut-off", "blank", "faint", "glare", "small", "nothing"};

constexpr std::array kSyllables = {"ba", "du", "ki", "lo", "ma", "ne", "pi", "ra", "su", "te", "wa", "yo"};

std::string wordOf(Dice& dice)
{
    std::string word;
    const int length = 2 + dice.below(3);
    for (int i = 0; i < length; ++i)
        word += kSyllables[static_cast<std::size_t>(dice.below(static_cast<int>(kSyllables.size())))];
    return word;
}

std::string lineOf(Dice& dice, int words)
{
    std::string line;
    for (int i = 0; i < words; ++i)
        line += (i > 0 ? " " : "") + wordOf(dice);
    return line;
}

void write(cv::Mat& page, const std::string& text, cv::Point at, double size, const cv::Scalar& ink,
           int thickness)
{
    cv::putText(page, text, at, cv::FONT_HERSHEY_SIMPLEX, size, ink, thickness, cv::LINE_AA);
}

cv::Mat printed(Dice& dice, quint64 subject, const cv::Scalar& paper, const cv::Scalar& ink)
{
    cv::Mat page(kPageHeight, kPageWidth, CV_8UC3, paper);
    cv::rectangle(page, {90, 80}, {kPageWidth - 90, 250}, ink, 3, cv::LINE_AA);
    write(page, "DOKUMEN CONTOH", {130, 160}, 1.7, ink, 4);
    write(page, "SPESIMEN " + std::to_string(subject % 1000000), {130, 220}, 1.0, ink, 2);
    constexpr int kLines = 24;
    for (int line = 0; line < kLines; ++line) {
        const int y = 340 + line * 46;
        write(page, std::to_string(line + 1) + ". " + lineOf(dice, 4 + dice.below(3)), {110, y}, 0.85, ink,
              2);
    }
    cv::circle(page, {880, 1580}, 90, cv::Scalar(110, 60, 120), 5, cv::LINE_AA);
    write(page, "CONTOH", {815, 1592}, 1.0, cv::Scalar(110, 60, 120), 3);
    write(page, lineOf(dice, 2), {790, 1710}, 0.85, ink, 2);
    return page;
}

cv::Mat onTable(const cv::Mat& page, Dice& dice)
{
    cv::Mat picture(page.rows + 2 * kTable, page.cols + 2 * kTable, CV_8UC3, cv::Scalar(74, 66, 58));
    page.copyTo(picture(cv::Rect(kTable, kTable, page.cols, page.rows)));
    const cv::Point2f middle(static_cast<float>(picture.cols) / 2, static_cast<float>(picture.rows) / 2);
    const cv::Mat turn = cv::getRotationMatrix2D(middle, dice.between(-1.2, 1.2), 1);
    cv::Mat turned;
    cv::warpAffine(picture, turned, turn, picture.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return turned;
}

void spoil(cv::Mat& picture, PageDefect defect)
{
    switch (defect) {
    case PageDefect::Blurred:
        cv::GaussianBlur(picture, picture, {0, 0}, 4.5);
        break;
    case PageDefect::Dark:
        picture.convertTo(picture, -1, 0.16);
        break;
    case PageDefect::CutOff:
        picture =
            picture(cv::Rect(picture.cols / 4, picture.rows / 5, picture.cols * 3 / 4, picture.rows * 4 / 5))
                .clone();
        break;
    case PageDefect::Glare: {
        cv::Mat lamp(picture.size(), CV_8UC3, cv::Scalar(0, 0, 0));
        cv::ellipse(lamp, {picture.cols / 2, picture.rows * 2 / 5}, {picture.cols / 4, picture.rows / 7}, 20,
                    0, 360, cv::Scalar(255, 255, 255), cv::FILLED);
        cv::GaussianBlur(lamp, lamp, {0, 0}, 25);
        picture += lamp;
        break;
    }
    case PageDefect::Small:
        cv::resize(picture, picture, {}, 0.3, 0.3, cv::INTER_AREA);
        break;
    case PageDefect::None:
    case PageDefect::Blank:
    case PageDefect::Faint:
    case PageDefect::Nothing:
        break;
    }
}

} // namespace

const char* pageDefectName(PageDefect defect) { return kDefectNames[static_cast<std::size_t>(defect)]; }

std::optional<PageDefect> pageDefectNamed(const QString& name)
{
    for (std::size_t i = 0; i < kDefectNames.size(); ++i) {
        if (name == QLatin1String(kDefectNames[i]))
            return static_cast<PageDefect>(i);
    }
    return std::nullopt;
}

Frame madeUpPage(quint64 subject, quint32 sheet, PageTaker taker, PageDefect defect)
{
    Dice dice(subject, Trait::Paper, sheet);
    const cv::Scalar paper =
        taker == PageTaker::Scanner ? cv::Scalar(252, 252, 250) : cv::Scalar(226, 228, 224);
    const cv::Scalar ink = defect == PageDefect::Faint ? paper * 0.91 : cv::Scalar(40, 36, 34);
    cv::Mat picture = defect == PageDefect::Blank || defect == PageDefect::Nothing
                          ? cv::Mat(kPageHeight, kPageWidth, CV_8UC3, paper)
                          : printed(dice, subject, paper, ink);
    if (defect == PageDefect::Nothing)
        picture.setTo(cv::Scalar(74, 66, 58));
    if (taker == PageTaker::Camera && defect != PageDefect::Nothing)
        picture = onTable(picture, dice);
    spoil(picture, defect);
    cv::Mat noise(picture.size(), CV_16SC3);
    cv::RNG chance(dice.next());
    chance.fill(noise, cv::RNG::NORMAL, 0, 1.5);
    cv::add(picture, noise, picture, cv::noArray(), CV_8U);
    return made_up::frameOf(picture, defect == PageDefect::Small ? 0 : kPageDpi);
}

} // namespace rekam
