#include "app/workstation/demo/resumed.h"

#include <QJsonArray>
#include <algorithm>

namespace rekam::demo {
namespace {

// "SITI AMINAH · 3315••••••••0001 · Rekam baru": the piece with the digits.
QString maskedNikIn(const QString& person)
{
    const QStringList pieces = person.split(QStringLiteral(" · "));
    const auto at = std::find_if(pieces.begin(), pieces.end(), [](const QString& piece) {
        return piece.size() == 16 && piece.front().isDigit() && piece.back().isDigit();
    });
    return at == pieces.end() ? QString() : *at;
}

} // namespace

Resumed readResumed(const ScreenReader& screen)
{
    Resumed resumed;
    resumed.screen = screen.page().section(QLatin1Char('.'), 1);
    resumed.title = screen.text("screenTitle");
    resumed.ticket = screen.text("ticket");
    resumed.nik = maskedNikIn(screen.text("person"));
    resumed.attempts = screen.description("attempts");
    resumed.attemptsBox = screen.box("attempts");
    return resumed;
}

QJsonObject Resumed::toJson() const
{
    return {{QStringLiteral("screen"), screen},
            {QStringLiteral("title"), title},
            {QStringLiteral("ticket"), ticket},
            {QStringLiteral("nik"), nik},
            {QStringLiteral("attempts"), attempts},
            {QStringLiteral("attemptsBox"),
             QJsonArray{attemptsBox.x(), attemptsBox.y(), attemptsBox.width(), attemptsBox.height()}}};
}

} // namespace rekam::demo
