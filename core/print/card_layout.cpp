#include "core/print/card_layout.h"

#include "core/print/indonesian_date.h"

#include <algorithm>

namespace rekam {
namespace {

// Capitals have no descenders: lines may stand closer than the em.
constexpr double kLineAdvance = 0.96;
// Where one long text after another fills the card, all rows get smaller by this much, down to the limit.
constexpr double kRowsSmaller = 0.93;
constexpr double kRowsSmallest = 0.70;

double heightBelowFirstLine(const FittedText& text)
{
    return std::max(0.0, static_cast<double>(text.lines.size()) - 1) * text.sizeMm * kLineAdvance;
}

bool isForeign(const Applicant& applicant) { return applicant.citizenship == Citizenship::Oa; }

template<typename List>
QString listText(const Applicant& applicant, List value)
{
    return isForeign(applicant) ? englishCardText(value) : cardText(value);
}

QString validUntil(const Applicant& applicant, const CardTemplate& card)
{
    return applicant.registeredValidUntil.isValid() ? shortDate(applicant.registeredValidUntil)
                                                    : card.rows.lifetime;
}

QString fieldName(CardField field)
{
    switch (field) {
    case CardField::Name:
        return QStringLiteral("name");
    case CardField::Birth:
        return QStringLiteral("birth");
    case CardField::Sex:
        return QStringLiteral("sex");
    case CardField::Street:
        return QStringLiteral("street");
    case CardField::Neighbourhood:
        return QStringLiteral("neighbourhood");
    case CardField::Village:
        return QStringLiteral("village");
    case CardField::District:
        return QStringLiteral("district");
    case CardField::Religion:
        return QStringLiteral("religion");
    case CardField::MaritalStatus:
        return QStringLiteral("maritalStatus");
    case CardField::Occupation:
        return QStringLiteral("occupation");
    case CardField::Citizenship:
        return QStringLiteral("citizenship");
    case CardField::ValidUntil:
        return QStringLiteral("validUntil");
    }
    return {};
}

class FrontLayout
{
public:
    explicit FrontLayout(const CardTemplate& card) : m_card(card) {}

    Status heading(const Applicant& applicant);
    Status nik(const Nik& nik);
    Status rows(const Applicant& applicant);
    Status issue(const QString& place, QDate day);

    CardLayout take() && { return std::move(m_layout); }

private:
    struct FittedRows
    {
        std::vector<FittedText> values;
        double sizeMm = 0;
        double pitchMm = 0;
    };

    TypeStyle style(double sizeMm, double smallestMm, int lines, bool bold) const
    {
        return {m_card.families, bold, sizeMm, smallestMm, m_card.narrowestPercent, lines};
    }
    Result<FittedText> fit(const QString& field, const QString& text, const TypeStyle& style, double widthMm)
    {
        auto fitted = fitText(text, style, widthMm);
        if (!fitted)
            return Unexpected(Errc::CardTextTooLong, {{"field", field}});
        return fitted;
    }
    Status label(const QString& field, const QString& text, QPointF at, double sizeMm, double colonMm);
    Status bloodType(const Applicant& applicant, double baselineMm, double sizeMm);
    // All rows in type of one size. Error: a row is too long, or all together are too high.
    Result<FittedRows> fitRows(const Applicant& applicant, double scale);
    void place(const QString& field, const FittedText& text, QPointF at, TextAlign align = TextAlign::Left)
    {
        m_layout.texts.push_back({field, text, at, text.sizeMm * kLineAdvance, align});
    }

    const CardTemplate& m_card;
    CardLayout m_layout;
};

Status FrontLayout::heading(const Applicant& applicant)
{
    const CardTemplate::Heading& head = m_card.heading;
    const Address& address = applicant.address;
    const QString region = address.regencyIsKota ? head.city : head.regency;
    const QString lines[2] = {head.province + u' ' + address.provinceName.toUpper(),
                              region + u' ' + address.regencyName.toUpper()};
    for (int line = 0; line < 2; ++line) {
        REKAM_TRY(const FittedText text, fit(QStringLiteral("heading"), lines[line],
                                             style(head.sizeMm, head.smallestMm, 1, true), head.widthMm));
        place(QStringLiteral("heading"), text, {head.centreMm, head.baselinesMm[line]}, TextAlign::Centre);
    }
    return {};
}

Status FrontLayout::label(const QString& field, const QString& text, QPointF at, double sizeMm,
                          double colonMm)
{
    const TypeStyle labelStyle = style(sizeMm, sizeMm * 0.7, 1, false);
    REKAM_TRY(const FittedText fitted, fit(field, text, labelStyle, colonMm - at.x() - 0.3));
    place(field + QStringLiteral(".label"), fitted, at);
    REKAM_TRY(const FittedText colon, fit(field, QStringLiteral(":"), labelStyle, sizeMm));
    place(field + QStringLiteral(".colon"), colon, {colonMm, at.y()});
    return {};
}

Status FrontLayout::nik(const Nik& nik)
{
    const CardTemplate::NikLine& line = m_card.nik;
    const QString field = QStringLiteral("nik");
    REKAM_CHECK(label(field, line.label, {line.xMm, line.baselineMm}, line.labelSizeMm, line.colonMm));
    TypeStyle digits = style(line.sizeMm, line.smallestMm, 1, false);
    digits.families = m_card.nikFamilies;
    REKAM_TRY(const FittedText text, fit(field, nik.text(), digits, line.widthMm));
    place(field, text, {line.valueMm, line.baselineMm});
    return {};
}

Status FrontLayout::bloodType(const Applicant& applicant, double baselineMm, double sizeMm)
{
    const CardTemplate::Rows& rows = m_card.rows;
    const QString field = QStringLiteral("blood");
    const double colonMm = rows.bloodValueMm - 1.4;
    REKAM_CHECK(label(field, rows.bloodLabel, {rows.bloodLabelMm, baselineMm}, sizeMm, colonMm));
    REKAM_TRY(const FittedText text,
              fit(field, cardText(applicant.blood), style(sizeMm, rows.smallestMm, 1, false),
                  rows.endMm - rows.bloodValueMm));
    place(field, text, {rows.bloodValueMm, baselineMm});
    return {};
}

Result<FrontLayout::FittedRows> FrontLayout::fitRows(const Applicant& applicant, double scale)
{
    const CardTemplate::Rows& rows = m_card.rows;
    FittedRows fitted;
    fitted.sizeMm = rows.sizeMm * scale;
    double continuations = 0; // height of all second and third lines
    for (const CardTemplate::Row& row : rows.fields) {
        const double endMm = row.field == CardField::Sex ? rows.bloodLabelMm - 0.5 : rows.endMm;
        REKAM_TRY(const FittedText value,
                  fit(fieldName(row.field), cardValue(applicant, row.field, m_card),
                      style(fitted.sizeMm, rows.smallestMm, row.lines, row.bold), endMm - rows.valueMm));
        continuations += heightBelowFirstLine(value);
        fitted.values.push_back(value);
    }
    const double room = rows.lastBaselineMm - rows.firstBaselineMm - continuations;
    fitted.pitchMm = std::min(rows.pitchMm, room / static_cast<double>(rows.fields.size() - 1));
    if (fitted.pitchMm < rows.tightestPitchMm * scale)
        return Unexpected(Errc::CardTextTooLong, {{"field", QStringLiteral("rows")}});
    return fitted;
}

Status FrontLayout::rows(const Applicant& applicant)
{
    const CardTemplate::Rows& rows = m_card.rows;
    Result<FittedRows> fitted = fitRows(applicant, 1);
    for (double scale = kRowsSmaller; !fitted && scale >= kRowsSmallest; scale *= kRowsSmaller)
        fitted = fitRows(applicant, scale);
    REKAM_CHECK(fitted);

    double y = rows.firstBaselineMm;
    for (size_t at = 0; at < rows.fields.size(); ++at) {
        const CardTemplate::Row& row = rows.fields.at(at);
        const FittedText& value = fitted->values.at(at);
        const QString field = fieldName(row.field);
        const double x = rows.xMm + (row.indented ? rows.indentMm : 0);
        REKAM_CHECK(label(field, row.label, {x, y}, fitted->sizeMm, rows.colonMm));
        place(field, value, {rows.valueMm, y});
        if (row.field == CardField::Sex)
            REKAM_CHECK(bloodType(applicant, y, fitted->sizeMm));
        y += fitted->pitchMm + heightBelowFirstLine(value);
    }
    return {};
}

Status FrontLayout::issue(const QString& placeOfIssue, QDate day)
{
    const CardTemplate::Issue& issue = m_card.issue;
    const QString field = QStringLiteral("issue");
    REKAM_TRY(const FittedText where, fit(field, placeOfIssue.toUpper(),
                                          style(issue.sizeMm, issue.smallestMm, 2, false), issue.widthMm));
    REKAM_TRY(const FittedText when,
              fit(field, shortDate(day), style(issue.sizeMm, issue.smallestMm, 1, false), issue.widthMm));
    double y = issue.firstBaselineMm;
    place(field, where, {issue.centreMm, y}, TextAlign::Centre);
    y += static_cast<double>(where.lines.size()) * where.sizeMm * kLineAdvance + 0.15;
    place(field, when, {issue.centreMm, y}, TextAlign::Centre);
    m_layout.signatureTopMm = y + 0.4;
    return {};
}

} // namespace

QString cardValue(const Applicant& applicant, CardField field, const CardTemplate& card)
{
    const Address& address = applicant.address;
    switch (field) {
    case CardField::Name:
        return applicant.name.upperCase();
    case CardField::Birth:
        return applicant.birthPlace.toUpper() + QStringLiteral(", ") + shortDate(applicant.birthDate);
    case CardField::Sex:
        return listText(applicant, applicant.sex);
    case CardField::Street:
        return address.street.toUpper();
    case CardField::Neighbourhood:
        return address.rt.rightJustified(3, u'0') + u'/' + address.rw.rightJustified(3, u'0');
    case CardField::Village:
        return address.villageName.toUpper();
    case CardField::District:
        return address.districtName.toUpper();
    case CardField::Religion:
        return listText(applicant, applicant.religion);
    case CardField::MaritalStatus:
        return listText(applicant, applicant.maritalStatus);
    case CardField::Occupation:
        return listText(applicant, applicant.occupation);
    case CardField::Citizenship:
        return isForeign(applicant) ? applicant.nationality.toUpper() : QStringLiteral("WNI");
    case CardField::ValidUntil:
        return validUntil(applicant, card);
    }
    return {};
}

Result<CardLayout> layOutFront(const Applicant& applicant, const QString& placeOfIssue, QDate issuedOn,
                               const CardTemplate& card)
{
    FrontLayout layout(card);
    REKAM_CHECK(layout.heading(applicant));
    REKAM_CHECK(layout.nik(applicant.nik));
    REKAM_CHECK(layout.rows(applicant));
    REKAM_CHECK(layout.issue(placeOfIssue, issuedOn));
    return std::move(layout).take();
}

} // namespace rekam
