// The papers with which cards leave the house, as a reader of the PDF sees them.
#include "core/print/card_papers.h"

#include "core/print/pdf_document.h"
#include "tests/unit/print/print_samples.h"

#include <QRegularExpression>

using namespace rekam;
using namespace rekam::test;

namespace {

const QDateTime kAt(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);

IssuingOffice office()
{
    return {QStringLiteral("Kabupaten Grobogan"),
            QStringLiteral("Kecamatan Grobogan"),
            {},
            QStringLiteral("1500537 (Halo Dukcapil)"),
            TimeZoneWord::Wib};
}

std::vector<CardLine> cards(int count)
{
    std::vector<CardLine> all;
    for (int i = 1; i <= count; ++i)
        all.push_back({QStringLiteral("PEMOHON %1").arg(i),
                       QStringLiteral("3315********%1").arg(i, 4, 10, QLatin1Char('0')),
                       QStringLiteral("KT%1").arg(i, 6, 10, QLatin1Char('0')), QStringLiteral("Ditarik")});
    return all;
}

CardManifest manifest(int count)
{
    CardManifest made;
    made.office = office();
    made.number = QStringLiteral("KIRIM-20261123-1");
    made.at = kAt;
    made.seal = QStringLiteral("S-0042");
    made.counts = {{QStringLiteral("Ditarik saat penyerahan"), count - 1},
                   {QStringLiteral("Gagal cetak"), 1}};
    made.cards = cards(count);
    made.operatorAccount = QStringLiteral("operator.1");
    made.sealText = QStringLiteral("RKM1:ABC123");
    return made;
}

DestructionRecord record()
{
    DestructionRecord made;
    made.office = office();
    made.number = QStringLiteral("BA-20261123-1");
    made.at = kAt;
    made.place = QStringLiteral("halaman belakang kantor kecamatan");
    made.method = QStringLiteral("dibakar");
    made.counts = {{QStringLiteral("Ditarik saat penyerahan"), 41}, {QStringLiteral("Gagal cetak"), 3}};
    made.witnesses = {{"Bambang Susilo", "Satpol PP"}, {"Sri Wahyuni", "Polsek Grobogan"}, {"Agus", {}}};
    made.operatorAccount = QStringLiteral("supervisor");
    made.sealText = QStringLiteral("RKM1:ABC123");
    return made;
}

QByteArray pdf(const Result<Paper>& paper)
{
    REQUIRE(paper);
    const auto bytes = writePdf(*paper);
    REQUIRE(bytes);
    return *bytes;
}

} // namespace

TEST_CASE("a manifest names every card once, in order, and its counts add up to them")
{
    const QByteArray bytes = pdf(cardManifestPaper(manifest(75)));
    keepForLooking(QStringLiteral("card-manifest"), bytes);
    const QString text = textOf(bytes);
    qsizetype at = 0;
    for (int i = 1; i <= 75; ++i) {
        const QString serial = QStringLiteral("KT%1").arg(i, 6, 10, QLatin1Char('0'));
        CHECK(text.count(serial) == 1);
        const qsizetype found = text.indexOf(serial);
        CHECK(found > at);
        at = found;
    }
    CHECK(text.contains("75 lembar"));
    CHECK(text.contains("KIRIM-20261123-1"));
    CHECK(text.contains("S-0042"));
    CHECK(text.contains("Penerima di Dinas"));
    CHECK(text.contains("Halaman 3 dari 3"));
    CHECK(text.count("GRATIS") == 1);
    CHECK(text.contains("SPESIMEN"));
    CHECK(pageSizeMm(bytes).toSize() == QSize(210, 297));
}

TEST_CASE("a manifest whose counts are not those of its cards is not printed")
{
    CardManifest wrong = manifest(5);
    wrong.counts[0].count += 1;
    const auto refused = cardManifestPaper(wrong);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("missing") == "cards");
    wrong = manifest(5);
    wrong.number.clear();
    CHECK(cardManifestPaper(wrong).error().fact("missing") == "number");
}

TEST_CASE("no page of a list is longer than the paper, whatever its length")
{
    for (const int count : {1, 20, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 60, 200}) {
        INFO(count);
        const auto paper = cardManifestPaper(manifest(count));
        REQUIRE(paper);
        for (const TextBox& box : paper->texts)
            CHECK(box.inkMm.bottom() < 285);
        const QString text = textOf(pdf(paper));
        CHECK(text.count(QRegularExpression("KT\\d{6}")) == count);
        CHECK(text.contains(QStringLiteral("Halaman %1 dari %1").arg(paper->pages.size())));
    }
}

TEST_CASE("the record of a destruction has counts, place, way, and a line to sign for each witness")
{
    const QByteArray bytes = pdf(destructionRecordPaper(record()));
    keepForLooking(QStringLiteral("destruction-record"), bytes);
    const QString text = textOf(bytes);
    for (const char* part :
         {"BERITA ACARA PEMUSNAHAN", "BA-20261123-1", "41 lembar", "44 lembar", "dibakar", "halaman belakang",
          "( Bambang Susilo )", "( Sri Wahyuni )", "( Agus )", "Saksi, Satpol PP", "Yang memusnahkan",
          "( supervisor )", "GRATIS", "470.13/11176/SJ"})
        CHECK(text.contains(QString::fromLatin1(part)));
    DestructionRecord wrong = record();
    wrong.witnesses.clear();
    CHECK(destructionRecordPaper(wrong).error().fact("missing") == "witnesses");
    wrong = record();
    wrong.counts.clear();
    CHECK(destructionRecordPaper(wrong).error().fact("missing") == "counts");
}

TEST_CASE("a distribution list has a receipt for each card and for whoever takes them")
{
    DistributionPaper list{
        office(),  "DIST-20261123-1", kAt,           "KALIMARO",   {"Sutrisno", "Ketua RT 03"},
        cards(12), "operator.1",      "RKM1:ABC123", Marking::None};
    const QByteArray bytes = pdf(distributionPaper(list));
    keepForLooking(QStringLiteral("distribution-list"), bytes);
    const QString text = textOf(bytes);
    CHECK(text.count("......") >= 12);
    CHECK(text.contains("Sutrisno"));
    CHECK(text.contains("Penerima, Ketua RT 03"));
    CHECK(text.contains("12 lembar"));
    CHECK_FALSE(text.contains("SPESIMEN"));
    list.cards.clear();
    CHECK(distributionPaper(list).error().fact("missing") == "cards");
}

TEST_CASE("the code on a paper is read off the page as it was written")
{
    DestructionRecord made = record();
    made.sealText = QStringLiteral("RKM1:") +
                    QStringLiteral("7IA+Y96T9100YALI33YD0**90IB$47$Q6IS8PGACF36$AJTOD8F").repeated(4);
    CHECK(scannedCode(pdf(destructionRecordPaper(made)), 200) == made.sealText);
}
