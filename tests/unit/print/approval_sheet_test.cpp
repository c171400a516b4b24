#include "core/print/approval_sheet.h"

#include "print_samples.h"
#include "tests/support/sample_people.h"

#include <QPainter>

using namespace rekam;
using namespace rekam::test;

namespace {

QImage drawnMark(int width, int height, const QColor& color)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

ApprovalSheet madeUpApproval()
{
    ApprovalSheet sheet{.office = {QStringLiteral("Kabupaten Grobogan"), QStringLiteral("Kecamatan Grobogan"),
                                   QStringLiteral("Loket 2"), QStringLiteral("1500537 (Halo Dukcapil)")},
                        .ticket = QStringLiteral("A-012"),
                        .record = idNumber<RecordId>(7),
                        .approvedAt = QDateTime(QDate(2026, 11, 23), QTime(2, 41), Qt::UTC),
                        .applicant = sampleApplicant(),
                        .parts = {},
                        .operatorAccount = QStringLiteral("operator.2")};
    sheet.parts.portrait = true;
    sheet.parts.fingers = 9;
    sheet.parts.fingersExcepted = 1;
    sheet.parts.irises = 2;
    sheet.exceptions = {{QStringLiteral("Kelingking kiri"), QStringLiteral("dibalut")}};
    sheet.rescans = {{QStringLiteral("Telunjuk kanan"), QStringLiteral("cocok (nilai 87, ambang 30)")}};
    sheet.portrait = drawnMark(180, 240, Qt::red);
    sheet.signature = drawnMark(600, 240, Qt::blue);
    sheet.signatureDigest = QStringLiteral("ab").repeated(32);
    return sheet;
}

} // namespace

TEST_CASE("the approval sheet says whole what the resident approved, on one A4 page")
{
    const ApprovalSheet sheet = madeUpApproval();
    const auto pdf = approvalSheetPdf(sheet);
    REQUIRE(pdf);
    keepForLooking(QStringLiteral("approval"), *pdf);

    const QString text = textOf(*pdf);
    for (const QString& told :
         {sheet.applicant.nik.text(), sheet.applicant.name.upperCase(), QStringLiteral("A-012"),
          QStringLiteral("dibalut"), QStringLiteral("cocok (nilai 87, ambang 30)"),
          QStringLiteral("9 dari 10 jari, 1 dikecualikan"), QStringLiteral("operator.2"),
          QStringLiteral("SPESIMEN")}) {
        INFO(told.toStdString());
        CHECK(text.contains(told));
    }
    CHECK(text.contains(QStringLiteral("saya setuju")));
    CHECK(qRound(pageSizeMm(*pdf).width()) == 210);
    CHECK(qRound(pageSizeMm(*pdf).height()) == 297);
}

TEST_CASE("portrait and signature stand on the sheet")
{
    const QImage page = pageImage(*approvalSheetPdf(madeUpApproval()), 1, 72);
    int red = 0, blue = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor color = page.pixelColor(x, y);
            red += color.red() > 200 && color.green() < 60 && color.blue() < 60 ? 1 : 0;
            blue += color.blue() > 200 && color.red() < 60 && color.green() < 60 ? 1 : 0;
        }
    }
    CHECK(red > 2000);
    CHECK(blue > 2000);
}

TEST_CASE("the same sheet gives the same bytes")
{
    CHECK(*approvalSheetPdf(madeUpApproval()) == *approvalSheetPdf(madeUpApproval()));
}

TEST_CASE("who cannot write approves by word, and the sheet says that and shows no signature")
{
    ApprovalSheet sheet = madeUpApproval();
    sheet.signature = {};
    const QString text = textOf(*approvalSheetPdf(sheet));
    CHECK(text.contains(QStringLiteral("secara lisan")));
    CHECK_FALSE(text.contains(QStringLiteral("Intisari tanda tangan")));
}

TEST_CASE("the longest names and all exceptions stay on one page, each text within its room")
{
    ApprovalSheet sheet = madeUpApproval();
    sheet.applicant.name = *PersonName::fromRegister(
        QStringLiteral("WILHELMINA MAGDALENA KUSUMANINGTYAS WIDYANINGRUM HUTAGALUNG"));
    sheet.applicant.address.street = QStringLiteral("PERUMAHAN GRIYA KENCANA WIJAYAKUSUMA BLOK MM NOMOR 128");
    sheet.exceptions.clear();
    for (int i = 0; i < 12; ++i)
        sheet.exceptions.push_back(
            {QStringLiteral("Telunjuk kanan"), QStringLiteral("tidak dapat digerakkan")});
    const auto paper = approvalSheetPaper(sheet);
    REQUIRE(paper);
    CHECK(paper->sizeMm.height() <= 297);
    for (const TextBox& box : paper->texts) {
        INFO(box.text.toStdString());
        CHECK(box.inkMm.right() <= 210 - 19);
        CHECK(box.inkMm.bottom() <= paper->sizeMm.height());
    }
}

TEST_CASE("a sheet without record, time or office is refused")
{
    ApprovalSheet sheet = madeUpApproval();
    sheet.record = RecordId();
    CHECK(approvalSheetPdf(sheet).error().fact("missing") == "record");
    sheet = madeUpApproval();
    sheet.approvedAt = QDateTime();
    CHECK(approvalSheetPdf(sheet).error().fact("missing") == "approvedAt");
}
