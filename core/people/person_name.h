// A person's name, in NFC, of 1 to 60 code points, without characters that could deceive a reader. Rules:
// Permendagri 73/2022.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <vector>

namespace rekam {

class PersonName
{
public:
    static constexpr int kMaxCodePoints = 60;

    // For a name that is typed now: Latin letters and blanks, and . , ' - for titles and clan names. Blanks
    // are trimmed and joined. Errors: NameEmpty, NameTooLong, NameCharacterRefused.
    static Result<PersonName> parse(const QString& text);
    // For a name that the population register holds. The rules of 2022 are not retroactive: digits, other
    // punctuation and other scripts pass. Control, format, private-use, surrogate and unassigned characters
    // never do. Same errors.
    static Result<PersonName> fromRegister(const QString& text);

    QString text() const { return m_text; }
    QString upperCase() const { return m_text.toUpper(); } // as the card prints it

    friend bool operator==(const PersonName&, const PersonName&) = default;

private:
    explicit PersonName(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

// Where a name from the register would not be accepted as new. Told, never refused.
enum class NameWarning
{
    SingleWord,
    CharacterNotForNewNames
};

std::vector<NameWarning> compareWithNamingRules(const PersonName& name);

} // namespace rekam
