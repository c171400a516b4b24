#include "ui/wording/spoken_number.h"

#include <QRegularExpression>
#include <QStringList>
#include <array>

namespace rekam::ui {

namespace {

constexpr int kLargestInWords = 9999;
constexpr std::array<const char*, 12> kSmall = {"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                                "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

QString small(int number) { return QString::fromLatin1(kSmall[static_cast<size_t>(number)]); }

QString digitsInWords(const QString& digits)
{
    QStringList words;
    for (const QChar digit : digits)
        words.append(small(digit.digitValue()));
    return words.join(u' ');
}

// "dua ratus", but "seratus": one of a unit is a prefix.
QString unitsOf(int count, const char* unit)
{
    const QString word = QString::fromLatin1(unit);
    return count == 1 ? QStringLiteral("se") + word : numberInWords(count) + u' ' + word;
}

QString withRest(const QString& head, int rest)
{
    return rest == 0 ? head : head + u' ' + numberInWords(rest);
}

} // namespace

QString numberInWords(int number)
{
    if (number < 0 || number > kLargestInWords)
        return digitsInWords(QString::number(std::abs(static_cast<qint64>(number))));
    if (number < static_cast<int>(kSmall.size()))
        return small(number);
    if (number < 20)
        return small(number - 10) + QStringLiteral(" belas");
    if (number < 100)
        return withRest(small(number / 10) + QStringLiteral(" puluh"), number % 10);
    if (number < 1000)
        return withRest(unitsOf(number / 100, "ratus"), number % 100);
    return withRest(unitsOf(number / 1000, "ribu"), number % 1000);
}

QString ticketInWords(const TicketNumber& ticket)
{
    const QString digits = QStringLiteral("%1").arg(ticket.number, 3, 10, QLatin1Char('0'));
    return QString(ticket.series) + QStringLiteral(", ") + digitsInWords(digits);
}

QString spokenCall(const TicketNumber& ticket, const QString& counterName)
{
    QString counter;
    qsizetype last = 0;
    static const QRegularExpression number(QStringLiteral("[0-9]+"));
    for (auto found = number.globalMatch(counterName); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString digits = match.captured();
        counter += counterName.mid(last, match.capturedStart() - last);
        const bool isWhole = digits.size() <= 4 && !(digits.size() > 1 && digits.startsWith(u'0'));
        counter += u' ' + (isWhole ? numberInWords(digits.toInt()) : digitsInWords(digits)) + u' ';
        last = match.capturedEnd();
    }
    counter += counterName.mid(last);
    return QStringLiteral("Nomor antrean %1, silakan ke %2.")
        .arg(ticketInWords(ticket), counter.simplified().toLower());
}

} // namespace rekam::ui
