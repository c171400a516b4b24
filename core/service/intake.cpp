#include "core/service/intake.h"

#include "core/base/cbor_fields.h"

#include <algorithm>

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kSummons = 1,
    kBrought,
    kMissing,
    kFiledBy,
    kFiledByName,
    kPhone,
    kEmail,
    kFiledByNik,
    kAuthorisedOn
};

constexpr qsizetype kMostPapers = 32;
constexpr qsizetype kLongestPhone = 16;
constexpr qsizetype kFewestDigits = 8;
constexpr qsizetype kMostDigits = 15;

bool holds(const std::vector<PaperKind>& papers, PaperKind paper)
{
    return std::find(papers.begin(), papers.end(), paper) != papers.end();
}

QCborArray arrayOf(const std::vector<PaperKind>& papers)
{
    QCborArray array;
    for (const PaperKind paper : papers)
        array.append(static_cast<int>(paper));
    return array;
}

Result<PaperKind> paperIn(const QCborValue& value)
{
    const qint64 number = integerOr(value, 0);
    if (number < 1 || number > static_cast<qint64>(kLastPaper))
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("paper")}});
    return static_cast<PaperKind>(number);
}

bool isEachOnce(const Intake& intake)
{
    std::vector<PaperKind> all = intake.brought;
    all.insert(all.end(), intake.missing.begin(), intake.missing.end());
    std::sort(all.begin(), all.end());
    return std::adjacent_find(all.begin(), all.end()) == all.end();
}

bool isAddressLetter(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7F && c != u'"' && c != u'<' && c != u'>' && c != u',' &&
           c != u';';
}

} // namespace

std::optional<QString> phoneFrom(const QString& text)
{
    QString number;
    for (const QChar c : text.trimmed()) {
        const bool isDigit = c >= u'0' && c <= u'9';
        const bool isPlus = c == u'+' && number.isEmpty();
        const bool isFiller = c == u' ' || c == u'-' || c == u'.' || c == u'(' || c == u')';
        if (isDigit || isPlus)
            number.append(c);
        else if (!isFiller)
            return std::nullopt;
    }
    const qsizetype digits = number.size() - (number.startsWith(u'+') ? 1 : 0);
    return digits < kFewestDigits || digits > kMostDigits ? std::nullopt : std::optional(number);
}

std::optional<QString> emailFrom(const QString& text)
{
    const QString address = text.trimmed();
    const QString domain = address.section(u'@', 1);
    const bool isFine = address.size() <= kLongestEmail && address.count(u'@') == 1 &&
                        !address.startsWith(u'@') && domain.contains(u'.') && !domain.startsWith(u'.') &&
                        !domain.endsWith(u'.') &&
                        std::all_of(address.begin(), address.end(), isAddressLetter);
    return isFine ? std::optional(address) : std::nullopt;
}

void askForPapers(Intake& intake, const std::vector<PaperKind>& asked)
{
    std::vector<PaperKind> brought, missing;
    for (const PaperKind paper : asked)
        (holds(intake.missing, paper) ? missing : brought).push_back(paper);
    intake.brought = std::move(brought);
    intake.missing = std::move(missing);
}

bool hasBrought(const Intake& intake, PaperKind paper) { return holds(intake.brought, paper); }

bool turnPaper(Intake& intake, PaperKind paper)
{
    const bool wasBrought = holds(intake.brought, paper);
    if (!wasBrought && !holds(intake.missing, paper))
        return false;
    std::vector<PaperKind>& from = wasBrought ? intake.brought : intake.missing;
    std::vector<PaperKind>& to = wasBrought ? intake.missing : intake.brought;
    from.erase(std::find(from.begin(), from.end(), paper));
    to.push_back(paper);
    std::sort(to.begin(), to.end());
    return true;
}

Intake withoutContacts(Intake intake)
{
    intake.filedByName.clear();
    intake.filedByNik.reset();
    intake.phone.clear();
    intake.email.clear();
    return intake;
}

QCborValue toCborValue(const Intake& intake)
{
    QCborMap map;
    if (intake.summons)
        map.insert(kSummons, boundedText(*intake.summons, kLongestSummons));
    map.insert(kBrought, arrayOf(intake.brought));
    map.insert(kMissing, arrayOf(intake.missing));
    map.insert(kFiledBy, static_cast<int>(intake.filedBy));
    map.insert(kFiledByName, boundedText(intake.filedByName, kLongestFiler));
    map.insert(kPhone, boundedText(intake.phone, kLongestPhone));
    map.insert(kEmail, boundedText(intake.email, kLongestEmail));
    if (intake.filedByNik)
        map.insert(kFiledByNik, intake.filedByNik->text());
    if (intake.authorisedOn.isValid())
        map.insert(kAuthorisedOn, intake.authorisedOn.toJulianDay());
    return map;
}

Result<Intake> intakeFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "intake");
    Intake intake;
    if (fields.has(kSummons))
        intake.summons = fields.text(kSummons, kLongestSummons);
    intake.brought = fields.list(kBrought, kMostPapers, paperIn);
    intake.missing = fields.list(kMissing, kMostPapers, paperIn);
    intake.filedBy = fields.choice(kFiledBy, kLastFiler);
    intake.filedByName = fields.text(kFiledByName, kLongestFiler);
    if (fields.has(kFiledByNik)) {
        if (const Result<Nik> nik = Nik::parse(fields.text(kFiledByNik, 16)))
            intake.filedByNik = *nik;
        else
            fields.refuse(kFiledByNik);
    }
    intake.authorisedOn = fields.date(kAuthorisedOn);
    intake.phone = fields.text(kPhone, kLongestPhone);
    intake.email = fields.text(kEmail, kLongestEmail);
    if (!isEachOnce(intake))
        fields.refuse(kMissing);
    REKAM_CHECK(fields.status());
    return intake;
}

} // namespace rekam
