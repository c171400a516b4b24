#include "core/people/person_name.h"

#include <QList>
#include <algorithm>

namespace rekam {

namespace {

using Allows = bool (*)(char32_t);

// Bounds the work of normalising; NFC can only shorten what could ever fit.
constexpr qsizetype kMaxTypedUnits = 1000;

bool isForNewNames(char32_t c)
{
    if (c == U' ' || c == U'.' || c == U',' || c == U'\'' || c == U'-')
        return true;
    return QChar::isLetter(c) && QChar::script(c) == QChar::Script_Latin;
}

bool isForRegister(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return c != QChar::ReplacementCharacter;
    }
}

Result<QString> clean(const QString& text, Allows allows)
{
    if (text.size() > kMaxTypedUnits)
        return Unexpected(Errc::NameTooLong, {{"units", QString::number(text.size())}});
    if (!text.isValidUtf16())
        return Unexpected(Errc::NameCharacterRefused, {{"why", "surrogate"}});

    // Judged before blanks are joined, or a line break would pass as a blank.
    const auto typed = text.toUcs4();
    if (!std::all_of(typed.begin(), typed.end(), isForRegister))
        return Unexpected(Errc::NameCharacterRefused, {{"why", "invisible"}});

    const QString cleaned = text.simplified().normalized(QString::NormalizationForm_C);
    const auto points = cleaned.toUcs4();
    if (points.isEmpty())
        return Unexpected(Errc::NameEmpty);
    if (points.size() > PersonName::kMaxCodePoints)
        return Unexpected(Errc::NameTooLong, {{"length", QString::number(points.size())}});
    if (!std::all_of(points.begin(), points.end(), allows))
        return Unexpected(Errc::NameCharacterRefused, {{"why", "not for names"}});
    if (std::none_of(points.begin(), points.end(), [](char32_t c) { return QChar::isLetter(c); }))
        return Unexpected(Errc::NameEmpty);
    return cleaned;
}

} // namespace

Result<PersonName> PersonName::parse(const QString& text)
{
    REKAM_TRY(QString cleaned, clean(text, isForNewNames));
    return PersonName(std::move(cleaned));
}

Result<PersonName> PersonName::fromRegister(const QString& text)
{
    REKAM_TRY(QString cleaned, clean(text, isForRegister));
    return PersonName(std::move(cleaned));
}

std::vector<NameWarning> compareWithNamingRules(const PersonName& name)
{
    std::vector<NameWarning> warnings;
    if (!name.text().contains(u' '))
        warnings.push_back(NameWarning::SingleWord);
    const auto points = name.text().toUcs4();
    if (!std::all_of(points.begin(), points.end(), isForNewNames))
        warnings.push_back(NameWarning::CharacterNotForNewNames);
    return warnings;
}

} // namespace rekam
