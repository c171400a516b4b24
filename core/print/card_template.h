// Where things stand on the KTP-el and what its labels say: read from resources/cards/ktp_el.json, which is
// built into the program. Millimetres from the card's top left corner; baselines for text.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <vector>

namespace rekam {

enum class CardField
{
    Name,
    Birth,
    Sex,
    Street,
    Neighbourhood,
    Village,
    District,
    Religion,
    MaritalStatus,
    Occupation,
    Citizenship,
    ValidUntil
};

struct CardTemplate
{
    struct Heading
    {
        double centreMm = 0;
        double widthMm = 0;
        double baselinesMm[2] = {0, 0};
        double sizeMm = 0;
        double smallestMm = 0;
        QString province;
        QString regency;
        QString city;
    };
    struct NikLine
    {
        QString label;
        double xMm = 0;
        double colonMm = 0;
        double valueMm = 0;
        double widthMm = 0;
        double baselineMm = 0;
        double labelSizeMm = 0;
        double sizeMm = 0;
        double smallestMm = 0;
    };
    struct Row
    {
        CardField field = CardField::Name;
        QString label;
        int lines = 1;
        bool bold = false;
        bool indented = false;
    };
    struct Rows
    {
        double xMm = 0;
        double indentMm = 0;
        double colonMm = 0;
        double valueMm = 0;
        double endMm = 0;
        double firstBaselineMm = 0;
        double lastBaselineMm = 0;
        double pitchMm = 0;
        double tightestPitchMm = 0;
        double sizeMm = 0;
        double smallestMm = 0;
        double bloodLabelMm = 0;
        double bloodValueMm = 0;
        QString bloodLabel;
        QString lifetime;
        std::vector<Row> fields; // in the order of the law
    };
    struct Issue
    {
        double centreMm = 0;
        double widthMm = 0;
        double firstBaselineMm = 0;
        double sizeMm = 0;
        double smallestMm = 0;
    };
    struct BackLine
    {
        QString text;
        double baselineMm = 0;
        double sizeMm = 0;
    };
    struct Palette
    {
        QColor light;
        QColor middle;
        QColor deep;
        QColor line;
    };
    struct Specimen
    {
        QString word;
        QString sentence;
        double sizeMm = 0;
        double degrees = 0;
    };

    QSizeF sizeMm;
    double cornerMm = 0;
    QStringList families;
    QStringList nikFamilies;
    int narrowestPercent = 100;
    Heading heading;
    NikLine nik;
    Rows rows;
    QRectF portraitMm;
    Issue issue;
    double signatureWidthMm = 0;
    double signatureBottomMm = 0;
    double backCentreMm = 0;
    double backWidthMm = 0;
    std::vector<BackLine> backLines;
    Specimen specimen;
    Palette citizen;
    Palette foreign;
    QColor ink;
    QColor specimenInk;

    // For a file that was built in: a missing number or an unknown field is a fault of the build and ends
    // the process.
    static CardTemplate fromBuiltIn(const QByteArray& json);
};

// Read once, then constant: any thread.
const CardTemplate& ktpElTemplate();

} // namespace rekam
