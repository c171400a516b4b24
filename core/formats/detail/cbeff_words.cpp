#include "core/formats/detail/cbeff_words.h"

#include <QDateTime>
#include <QStringList>
#include <algorithm>
#include <array>

namespace rekam::cbeff {
namespace {

template<std::size_t count>
bool isOneOf(const QString& word, const std::array<const char*, count>& known)
{
    return std::any_of(known.begin(), known.end(),
                       [&word](const char* one) { return word == QLatin1String(one); });
}

template<std::size_t count>
bool areOf(const QString& words, const std::array<const char*, count>& known)
{
    const QStringList all = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(),
                       [&known](const QString& word) { return isOneOf(word, known); });
}

constexpr std::array kCommonTypes = {"Scent", "DNA",  "Ear",          "Face",        "Finger",
                                     "Foot",  "Vein", "HandGeometry", "Iris",        "Retina",
                                     "Voice", "Gait", "Keystroke",    "LipMovement", "SignatureSign"};
constexpr std::array kIsoTypes = {"Scent", "DNA",        "Ear",          "Face",          "Finger",
                                  "Foot",  "Vein",       "HandGeometry", "Iris",          "Retina",
                                  "Voice", "Gait",       "Keystroke",    "LipMovement",   "SignatureSign",
                                  "Palm",  "BackOfHand", "Wrist",        "ExceptionPhoto"};

} // namespace

bool isType(CbeffDialect dialect, const QString& words)
{
    return dialect == CbeffDialect::Bias ? areOf(words, kCommonTypes) : areOf(words, kIsoTypes);
}

bool isSubtype(const QString& words)
{
    return areOf(words, std::array{"Left", "Right", "Thumb", "IndexFinger", "MiddleFinger", "RingFinger",
                                   "LittleFinger"}) ||
           areOf(words, std::array{"LeftVein", "RightVein", "Palm", "BackOfHand", "Wrist", "Reserved1",
                                   "Reserved2"});
}

bool isLevel(const QString& word) { return isOneOf(word, std::array{"Raw", "Intermediate", "Processed"}); }

bool isPurpose(const QString& word)
{
    return isOneOf(word,
                   std::array{"Verify", "Identify", "Enroll", "EnrollVerify", "EnrollIdentify", "Audit"});
}

bool isDateTime(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).isValid() && text.contains(QLatin1Char('T'));
}

bool isUuid(const QString& text)
{
    constexpr std::array kDashes = {8, 13, 18, 23};
    if (text.size() != 36)
        return false;
    for (int i = 0; i < text.size(); ++i) {
        const ushort c = text.at(i).unicode();
        const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        const bool isDash = std::find(kDashes.begin(), kDashes.end(), i) != kDashes.end();
        if (isDash ? c != '-' : !isHex)
            return false;
    }
    return true;
}

} // namespace rekam::cbeff
