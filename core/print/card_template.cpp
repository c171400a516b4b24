#include "core/print/card_template.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <utility>

namespace rekam {

QByteArray ktpElTemplateJson();

namespace {

[[noreturn]] void builtInFault(const QString& what)
{
    qFatal("rekam.print built-in card template is damaged what=%s", qPrintable(what));
}

// An object of the file in which everything that is asked for must exist.
class Part
{
public:
    explicit Part(QJsonObject object) : m_object(std::move(object)) {}

    Part part(const char* key) const { return Part(need(key).toObject()); }
    QJsonArray list(const char* key) const
    {
        QJsonArray values = need(key).toArray();
        if (values.isEmpty())
            builtInFault(QLatin1String(key));
        return values;
    }
    double number(const char* key) const
    {
        const QJsonValue value = need(key);
        if (!value.isDouble())
            builtInFault(QLatin1String(key));
        return value.toDouble();
    }
    QString text(const char* key) const
    {
        QString value = need(key).toString();
        if (value.isEmpty())
            builtInFault(QLatin1String(key));
        return value;
    }
    QColor colour(const char* key) const
    {
        QColor value(text(key));
        if (!value.isValid())
            builtInFault(QLatin1String(key));
        return value;
    }
    QStringList texts(const char* key) const
    {
        QStringList values;
        for (const auto& value : list(key))
            values << value.toString();
        return values;
    }
    bool flag(const char* key) const { return m_object.value(QLatin1String(key)).toBool(false); }

private:
    QJsonValue need(const char* key) const
    {
        QJsonValue value = m_object.value(QLatin1String(key));
        if (value.isUndefined())
            builtInFault(QLatin1String(key));
        return value;
    }

    QJsonObject m_object;
};

CardField fieldNamed(const QString& name)
{
    static const std::array<std::pair<const char*, CardField>, 12> kNames{
        {{"name", CardField::Name},
         {"birth", CardField::Birth},
         {"sex", CardField::Sex},
         {"street", CardField::Street},
         {"neighbourhood", CardField::Neighbourhood},
         {"village", CardField::Village},
         {"district", CardField::District},
         {"religion", CardField::Religion},
         {"maritalStatus", CardField::MaritalStatus},
         {"occupation", CardField::Occupation},
         {"citizenship", CardField::Citizenship},
         {"validUntil", CardField::ValidUntil}}};
    for (const auto& [text, field] : kNames) {
        if (name == QLatin1String(text))
            return field;
    }
    builtInFault(name);
}

CardTemplate::Heading headingFrom(const Part& part)
{
    const QJsonArray baselines = part.list("baselinesMm");
    return {part.number("centreMm"),
            part.number("widthMm"),
            {baselines.at(0).toDouble(), baselines.at(1).toDouble()},
            part.number("sizeMm"),
            part.number("smallestMm"),
            part.text("province"),
            part.text("regency"),
            part.text("city")};
}

CardTemplate::NikLine nikFrom(const Part& part)
{
    return {part.text("label"),         part.number("xMm"),     part.number("colonMm"),
            part.number("valueMm"),     part.number("widthMm"), part.number("baselineMm"),
            part.number("labelSizeMm"), part.number("sizeMm"),  part.number("smallestMm")};
}

CardTemplate::Rows rowsFrom(const Part& part)
{
    CardTemplate::Rows rows{part.number("xMm"),
                            part.number("indentMm"),
                            part.number("colonMm"),
                            part.number("valueMm"),
                            part.number("endMm"),
                            part.number("firstBaselineMm"),
                            part.number("lastBaselineMm"),
                            part.number("pitchMm"),
                            part.number("tightestPitchMm"),
                            part.number("sizeMm"),
                            part.number("smallestMm"),
                            part.number("bloodLabelMm"),
                            part.number("bloodValueMm"),
                            part.text("bloodLabel"),
                            part.text("lifetime"),
                            {}};
    for (const auto& value : part.list("fields")) {
        const Part row(value.toObject());
        rows.fields.push_back({fieldNamed(row.text("field")), row.text("label"),
                               static_cast<int>(row.number("lines")), row.flag("bold"), row.flag("indent")});
    }
    return rows;
}

CardTemplate::Palette paletteFrom(const Part& part)
{
    return {part.colour("light"), part.colour("middle"), part.colour("deep"), part.colour("line")};
}

QRectF rectangleFrom(const QJsonArray& sides)
{
    const QRectF rectangle(sides.at(0).toDouble(), sides.at(1).toDouble(), sides.at(2).toDouble(),
                           sides.at(3).toDouble());
    if (rectangle.isEmpty())
        builtInFault(QStringLiteral("rectangle"));
    return rectangle;
}

} // namespace

CardTemplate CardTemplate::fromBuiltIn(const QByteArray& json)
{
    const Part root(QJsonDocument::fromJson(json).object());
    const Part type = root.part("type");
    const Part issue = root.part("issue");
    const Part back = root.part("back");
    const Part specimen = root.part("specimen");
    const Part colours = root.part("colours");

    CardTemplate card;
    const QJsonArray size = root.list("sizeMm");
    card.sizeMm = QSizeF(size.at(0).toDouble(), size.at(1).toDouble());
    card.cornerMm = root.number("cornerMm");
    card.families = type.texts("families");
    card.nikFamilies = type.texts("nikFamilies");
    card.narrowestPercent = static_cast<int>(type.number("narrowestPercent"));
    card.heading = headingFrom(root.part("heading"));
    card.nik = nikFrom(root.part("nik"));
    card.rows = rowsFrom(root.part("rows"));
    card.portraitMm = rectangleFrom(root.list("portraitMm"));
    card.issue = {issue.number("centreMm"), issue.number("widthMm"), issue.number("firstBaselineMm"),
                  issue.number("sizeMm"), issue.number("smallestMm")};
    card.signatureWidthMm = root.part("signature").number("widthMm");
    card.signatureBottomMm = root.part("signature").number("bottomMm");
    card.backCentreMm = back.number("centreMm");
    card.backWidthMm = back.number("widthMm");
    for (const auto& value : back.list("lines")) {
        const Part line(value.toObject());
        card.backLines.push_back({line.text("text"), line.number("baselineMm"), line.number("sizeMm")});
    }
    card.specimen = {specimen.text("word"), specimen.text("sentence"), specimen.number("sizeMm"),
                     specimen.number("degrees")};
    card.citizen = paletteFrom(colours.part("citizen"));
    card.foreign = paletteFrom(colours.part("foreign"));
    card.ink = colours.colour("ink");
    card.specimenInk = colours.colour("specimen");
    return card;
}

const CardTemplate& ktpElTemplate()
{
    static const CardTemplate card = CardTemplate::fromBuiltIn(ktpElTemplateJson());
    return card;
}

} // namespace rekam
