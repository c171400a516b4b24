// What was noted when a resident came: how, with which papers, and the basics of form F-1.02. What is asked
// for is the visit's service itself. Personal: sealed with the visit, and little of it outlives the visit.
#pragma once

#include "core/base/result.h"
#include "core/people/nik.h"
#include "core/service/papers.h"

#include <QCborValue>
#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace rekam {

struct Intake
{
    // Number of the surat panggilan, empty where the letter shows none; nothing: came without one.
    std::optional<QString> summons{};
    std::vector<PaperKind> brought{}; // each once; neither brought nor missing: not asked for
    std::vector<PaperKind> missing{};
    FiledBy filedBy = FiledBy::Resident;
    QString filedByName{}; // who signs the form or helps, where it is not the resident
    std::optional<Nik> filedByNik{};
    QDate authorisedOn{}; // date of the power of attorney; null: none shown
    QString phone{};      // as phoneFrom() gives it; empty: none given
    QString email{};
    friend bool operator==(const Intake&, const Intake&) = default;
};

constexpr qsizetype kLongestSummons = 40;
constexpr qsizetype kLongestFiler = 60; // Permendagri 73/2022: names up to 60 letters
constexpr qsizetype kLongestEmail = 100;

// Digits, with "+" in front where it was typed: 8 to 15 of them (ITU-T E.164); blanks, dots and hyphens go.
std::optional<QString> phoneFrom(const QString& text);
std::optional<QString> emailFrom(const QString& text);

// Both ticked and not ticked of what is asked for now; what is asked for no more is left out.
void askForPapers(Intake& intake, const std::vector<PaperKind>& asked);
bool hasBrought(const Intake& intake, PaperKind paper);
// The paper lies on the counter after all, or is not there after all. False: it is not asked for.
bool turnPaper(Intake& intake, PaperKind paper);

// What a visit that is over still says: the papers, no names and no way to reach anybody.
Intake withoutContacts(Intake intake);

// Part of a sealed row. Foreign bytes are read or refused (MessageMalformed), never worse.
QCborValue toCborValue(const Intake& intake);
Result<Intake> intakeFrom(const QCborValue& value);

} // namespace rekam
