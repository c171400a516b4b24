#include "core/print/card_face.h"

#include "core/print/card_layout.h"
#include "tests/unit/print/print_samples.h"

#include <QColor>
#include <QRegularExpression>
#include <QSysInfo>
#include <algorithm>

using namespace rekam;
using namespace rekam::test;

namespace {

std::vector<PlacedText> placed(const CardFace& face, const QString& field)
{
    const auto layout = layOutFront(face.applicant, face.placeOfIssue, face.issuedOn, ktpElTemplate());
    REQUIRE(layout);
    std::vector<PlacedText> found;
    for (const PlacedText& text : layout->texts)
        if (text.field == field)
            found.push_back(text);
    return found;
}

// Outside the portrait everything on a blue card is bluer than it is red, but for the mark.
int redPixels(const QImage& image, const QRect& part)
{
    int red = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            red += colour.red() > colour.green() + 8 ? 1 : 0;
        }
    return red;
}

CardFace longestFace()
{
    CardFace face = madeUpFace();
    Address& address = face.applicant.address;
    face.applicant.name = *PersonName::fromRegister(QString(60, u'W'));
    face.applicant.birthPlace = QStringLiteral("Kepulauan Siau Tagulandang Biaro");
    face.applicant.religion = Religion::Belief;
    face.applicant.occupation = *Occupation::fromCode(63);
    address.street =
        QStringLiteral("Perumahan Griya Permata Hijau Lestari Blok AA No. 123 Jalan Raya Utama Km 17");
    address.villageName = QStringLiteral("Nagari Persiapan Sungai Talang Timur Bawah X");
    address.districtName = QStringLiteral("Pangkalan Koto Baru Selatan Jaya");
    address.regencyName = QStringLiteral("Kepulauan Siau Tagulandang Biaro Utara Raya");
    address.provinceName = QStringLiteral("Daerah Khusus Ibukota Jakarta Raya");
    face.placeOfIssue = address.regencyName;
    return face;
}

CardFace foreignFace(CardFace face)
{
    face.applicant.citizenship = Citizenship::Oa;
    face.applicant.nationality = QStringLiteral("Netherlands");
    face.applicant.registeredValidUntil = QDate(2030, 2, 1);
    return face;
}

// From the tops of its capitals to its last baseline.
QRectF inkOf(const PlacedText& text)
{
    constexpr double kCapitals = 0.73;
    const double width = text.text.widthMm();
    const double left = text.align == TextAlign::Left     ? 0
                        : text.align == TextAlign::Centre ? -width / 2
                                                          : -width;
    const double below = static_cast<double>(text.text.lines.size() - 1) * text.lineAdvanceMm;
    return {text.baselineMm.x() + left, text.baselineMm.y() - kCapitals * text.text.sizeMm, width,
            below + kCapitals * text.text.sizeMm};
}

QRect leftHalf(const QImage& image) { return {0, 0, image.width() / 2, image.height()}; }

} // namespace

TEST_CASE("a card is as large as ISO/IEC 7810 ID-1 says, front and back")
{
    const auto pdf = cardPdf(madeUpFace());

    REQUIRE(pdf);
    keepForLooking(QStringLiteral("card.pdf"), *pdf);
    CHECK(pageSizeMm(*pdf).width() == Approx(85.60).margin(0.01));
    CHECK(pageSizeMm(*pdf).height() == Approx(53.98).margin(0.01));
    CHECK(factsOf(*pdf).contains(QRegularExpression(QStringLiteral("Pages:\\s+2\n"))));
}

TEST_CASE("a card carries every element of the law in its order")
{
    const QString text = textOf(*cardPdf(madeUpFace()));

    qsizetype last = -1;
    for (const char* part :
         {"PROVINSI JAWA TENGAH", "KABUPATEN GROBOGAN", "3315135408950003", "SITI RAHMAWATI",
          "GROBOGAN, 14-08-1995", "PEREMPUAN", "JL. GAJAH MADA NO. 12", "003/007", "KARANGREJO", "Kecamatan",
          "ISLAM", "KAWIN", "GURU", "WNI", "SEUMUR HIDUP", "14-07-2026"}) {
        const qsizetype at = text.indexOf(QLatin1String(part), last + 1);
        INFO(part);
        CHECK(at > last);
        last = std::max(at, last);
    }
    CHECK(text.contains(QStringLiteral("Gol. Darah")));
    CHECK(text.contains(QStringLiteral("REPUBLIK INDONESIA")));
    CHECK(text.contains(QStringLiteral("KARTU TANDA PENDUDUK")));
}

TEST_CASE("a marked card says SPESIMEN on both sides, an unmarked one nowhere")
{
    CardFace face = madeUpFace();
    const auto marked = cardPdf(face);
    face.marking = Marking::None;
    const auto bare = cardPdf(face);

    REQUIRE(marked);
    REQUIRE(bare);
    CHECK(textOf(*marked).count(QStringLiteral("SPESIMEN \u00b7 BUKAN DOKUMEN KEPENDUDUKAN")) == 2);
    CHECK_FALSE(textOf(*bare).contains(QStringLiteral("SPESIMEN")));
    for (const int page : {1, 2}) {
        const QImage with = pageImage(*marked, page);
        const QImage without = pageImage(*bare, page);
        REQUIRE_FALSE(with.isNull());
        CHECK(redPixels(with, leftHalf(with)) > 5000);
        CHECK(redPixels(without, leftHalf(without)) == 0);
    }
}

TEST_CASE("a preview is marked SPESIMEN even where the print is not")
{
    CardFace face = madeUpFace();
    face.marking = Marking::None;

    for (const CardSide side : {CardSide::Front, CardSide::Back}) {
        const auto preview = cardPreview(face, side, 300);
        REQUIRE(preview);
        CHECK(preview->size() == QSize(1012, 638));
        CHECK(redPixels(*preview, leftHalf(*preview)) > 5000);
        CHECK(qAlpha(preview->pixel(0, 0)) == 0);
    }
}

TEST_CASE("a name of sixty characters stands on the card whole")
{
    CardFace face = madeUpFace();
    const QString name = QStringLiteral("Raden Ajeng Kusumawardhani Puspaningtyas Adiwijaya Hadikusum");
    REQUIRE(name.size() == 60);
    face.applicant.name = *PersonName::parse(name);

    const auto texts = placed(face, QStringLiteral("name"));
    REQUIRE(texts.size() == 1);
    const FittedText& fitted = texts.front().text;
    CHECK(fitted.lines.size() == 2);
    CHECK(fitted.sizeMm >= 1.9);
    CHECK(fitted.widthMm() <= ktpElTemplate().rows.endMm - ktpElTemplate().rows.valueMm);
    const auto pdf = cardPdf(face);
    REQUIRE(pdf);
    CHECK(textOf(*pdf).replace(u'\n', u' ').contains(name.toUpper()));
}

TEST_CASE("the longest names of person, village, district, regency and street fit on one card")
{
    const CardFace face = longestFace();
    REQUIRE(face.applicant.address.villageName.size() == 44);

    const auto pdf = cardPdf(face);

    INFO((pdf ? std::string("whole") : pdf.error().logText().toStdString()));
    REQUIRE(pdf);
    keepForLooking(QStringLiteral("card-longest.pdf"), *pdf);
    const auto layout = layOutFront(face.applicant, face.placeOfIssue, face.issuedOn, ktpElTemplate());
    REQUIRE(layout);
    for (const PlacedText& text : layout->texts) {
        const double lines = static_cast<double>(text.text.lines.size());
        INFO(qPrintable(text.field));
        CHECK(text.text.sizeMm >= 1.4 - 0.001);
        CHECK(text.baselineMm.y() + (lines - 1) * text.lineAdvanceMm < ktpElTemplate().sizeMm.height() - 1);
    }
}

TEST_CASE("no text of a card leaves it, lies over another or over the portrait, long or short, WNI or OA")
{
    const CardTemplate& card = ktpElTemplate();
    for (const CardFace& face :
         {madeUpFace(), longestFace(), foreignFace(madeUpFace()), foreignFace(longestFace())}) {
        const auto layout = layOutFront(face.applicant, face.placeOfIssue, face.issuedOn, card);
        REQUIRE(layout);
        REQUIRE(layout->texts.size() > 30);
        std::vector<QRectF> inks;
        for (const PlacedText& text : layout->texts) {
            INFO(qPrintable(text.field));
            const QRectF ink = inkOf(text);
            CHECK(QRectF(QPointF(1, 1), card.sizeMm - QSizeF(2, 1.5)).contains(ink));
            CHECK_FALSE(ink.intersects(card.portraitMm));
            for (size_t other = 0; other < inks.size(); ++other) {
                INFO(qPrintable(layout->texts[other].field));
                const QRectF common = ink.intersected(inks[other]);
                CHECK_FALSE((common.width() > 0.05 && common.height() > 0.05));
            }
            inks.push_back(ink);
        }
        CHECK(card.signatureBottomMm - layout->signatureTopMm > 2);
    }
}

TEST_CASE("a text beyond all measure is refused and named by its field alone")
{
    CardFace face = madeUpFace();
    face.applicant.address.street = QString(600, u'M');

    const auto pdf = cardPdf(face);

    REQUIRE_FALSE(pdf);
    CHECK(pdf.error() == Error(Errc::CardTextTooLong, {{"field", QStringLiteral("street")}}));
    CHECK_FALSE(cardPreview(face, CardSide::Front, 150));
}

TEST_CASE("a card without portrait, place or date of issue is not printed")
{
    const auto missing = [](CardFace face) { return cardPdf(face).error().fact("missing"); };
    CardFace noPortrait = madeUpFace();
    noPortrait.portrait = QImage();
    CardFace noPlace = madeUpFace();
    noPlace.placeOfIssue = QStringLiteral("  ");
    CardFace noDate = madeUpFace();
    noDate.issuedOn = QDate();

    CHECK(missing(noPortrait) == QStringLiteral("portrait"));
    CHECK(missing(noPlace) == QStringLiteral("placeOfIssue"));
    CHECK(missing(noDate) == QStringLiteral("issuedOn"));
}

TEST_CASE("who cannot sign gets a card with an empty place for the signature")
{
    CardFace face = madeUpFace();
    face.signature = QImage();

    CHECK(cardPdf(face));
}

TEST_CASE("an unknown blood type is a dash and a city is not called a regency")
{
    CardFace face = madeUpFace();
    face.applicant.blood = BloodType::Unknown;
    face.applicant.address.regencyIsKota = true;

    const auto blood = placed(face, QStringLiteral("blood"));
    REQUIRE(blood.size() == 1);
    CHECK(blood.front().text.lines == QStringList{QStringLiteral("-")});
    CHECK(placed(face, QStringLiteral("heading")).at(1).text.lines ==
          QStringList{QStringLiteral("KOTA GROBOGAN")});
}

TEST_CASE("every sex, blood type and marital status is printed in the usual size")
{
    CardFace face = madeUpFace();
    for (const BloodType blood : allOf<BloodType>())
        for (const Sex sex : allOf<Sex>())
            for (const MaritalStatus status : allOf<MaritalStatus>()) {
                face.applicant.blood = blood;
                face.applicant.sex = sex;
                face.applicant.maritalStatus = status;
                for (const char* field : {"blood", "sex", "maritalStatus"})
                    CHECK(placed(face, QLatin1String(field)).front().text.sizeMm >
                          0.87 * ktpElTemplate().rows.sizeMm);
            }
}

TEST_CASE("a foreign resident's card is in English and ends with the permit")
{
    const CardFace face = foreignFace(madeUpFace());
    const CardTemplate& card = ktpElTemplate();

    CHECK(cardValue(face.applicant, CardField::Sex, card) == QStringLiteral("FEMALE"));
    CHECK(cardValue(face.applicant, CardField::MaritalStatus, card) == QStringLiteral("MARRIED"));
    CHECK(cardValue(face.applicant, CardField::Religion, card) == QStringLiteral("ISLAM"));
    CHECK(cardValue(face.applicant, CardField::Occupation, card) == QStringLiteral("TEACHER"));
    CHECK(cardValue(face.applicant, CardField::Citizenship, card) == QStringLiteral("NETHERLANDS"));
    CHECK(cardValue(face.applicant, CardField::ValidUntil, card) == QStringLiteral("01-02-2030"));
    const auto pdf = cardPdf(face);
    REQUIRE(pdf);
    keepForLooking(QStringLiteral("card-foreign.pdf"), *pdf);
    keepForLooking(QStringLiteral("card-foreign-longest.pdf"), *cardPdf(foreignFace(longestFace())));
}

TEST_CASE("a foreign resident's card has its own colour on both sides")
{
    CardFace face = madeUpFace();
    face.marking = Marking::None;
    const auto citizen = cardPdf(face);
    const auto foreign = cardPdf(foreignFace(face));

    REQUIRE(citizen);
    REQUIRE(foreign);
    for (const int page : {1, 2}) {
        const QColor blue = pageImage(*citizen, page).pixelColor(20, 600);
        const QColor orange = pageImage(*foreign, page).pixelColor(20, 600);
        CHECK(blue.blue() > blue.red() + 30);
        CHECK(orange.red() > orange.blue() + 30);
    }
}

TEST_CASE("a card's file embeds its fonts, says no machine's name and repeats itself")
{
    const auto first = cardPdf(madeUpFace());
    const auto second = cardPdf(madeUpFace());

    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first == *second);
    const QStringList fonts = fontsOf(*first).split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE_FALSE(fonts.isEmpty());
    for (const QString& font : fonts)
        CHECK(font.contains(QRegularExpression(QStringLiteral("\\s(yes) (yes|no)\\s+(yes|no)\\s+\\d+"))));
    const QString facts = factsOf(*first);
    CHECK(facts.contains(QStringLiteral("KTP-el")));
    CHECK_FALSE(facts.contains(QStringLiteral("Author")));
    CHECK_FALSE(facts.contains(QSysInfo::machineHostName()));
    CHECK(first->contains("/CreationDate (D:20260714000000Z)"));
}

TEST_CASE("the portrait is on the card upright and in its colours")
{
    CardFace face = madeUpFace();
    face.portrait.fill(Qt::red);
    for (int y = face.portrait.height() / 2; y < face.portrait.height(); ++y)
        for (int x = 0; x < face.portrait.width(); ++x)
            face.portrait.setPixelColor(x, y, Qt::green);
    face.marking = Marking::None;

    const QImage page = pageImage(*cardPdf(face));

    const QRectF box = ktpElTemplate().portraitMm;
    const double scale = 300 / 25.4;
    const QPointF centre = box.center() * scale;
    CHECK(page.pixelColor((centre - QPointF(0, 100)).toPoint()) == QColor(Qt::red));
    CHECK(page.pixelColor((centre + QPointF(0, 100)).toPoint()) == QColor(Qt::green));
}

TEST_CASE("a signature of hair-thin strokes is still dark on the card")
{
    CardFace face = madeUpFace();
    face.marking = Marking::None;
    face.signature = QImage(1200, 900, QImage::Format_RGB32);
    face.signature.fill(Qt::white);
    for (int x = 100; x < 1100; ++x)
        face.signature.setPixelColor(x, 100 + (x - 100) * 7 / 10, QColor(90, 90, 90));

    const QImage page = pageImage(*cardPdf(face));

    const double scale = 300 / 25.4;
    const int from = static_cast<int>(48.6 * scale);
    int dark = 0;
    for (int y = from; y < page.height(); ++y)
        for (int x = page.width() * 2 / 3; x < page.width(); ++x)
            dark += qGray(page.pixel(x, y)) < 90 ? 1 : 0;
    CHECK(dark > 30);
}
