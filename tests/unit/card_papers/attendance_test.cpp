// The attendance list of a session of the mobile service, as a reader of the PDF sees it.
#include "core/print/attendance_paper.h"

#include "core/print/pdf_document.h"
#include "tests/support/sample_people.h"
#include "tests/unit/print/print_samples.h"

using namespace rekam;
using namespace rekam::test;

namespace {

const QDateTime kReadAt(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);

AttendancePaper list(int people)
{
    Outreach outreach =
        openOutreach(idNumber<OutreachId>(1), OutreachKind::School, QStringLiteral("SMA Negeri 1"),
                     QStringLiteral("JB-20261123-1"), QStringLiteral("operator.1"), kReadAt)
            .value();
    std::vector<Nik> roster;
    std::vector<OutreachVisit> visits;
    for (int i = 1; i <= people; ++i) {
        roster.push_back(sampleNik(i));
        OutreachVisit visit{.nik = sampleNik(i)};
        visit.name = QStringLiteral("PEMOHON %1").arg(i);
        visit.ticket = QStringLiteral("A-%1").arg(i, 3, 10, QLatin1Char('0'));
        visit.arrivedAt = kReadAt.addSecs(i);
        visit.stand = OutreachVisit::Stand::Recorded;
        if (i > 2)
            visits.push_back(visit);
    }
    addPeople(outreach, roster);
    REQUIRE(noteRefusal(outreach, sampleNik(1), QStringLiteral("sedang sakit")));
    AttendancePaper paper;
    paper.office = {QStringLiteral("Kabupaten Grobogan"),
                    QStringLiteral("Kecamatan Grobogan"),
                    {},
                    QStringLiteral("1500537 (Halo Dukcapil)"),
                    TimeZoneWord::Wib};
    paper.outreach = closed(outreach, visits, QStringLiteral("operator.1"), kReadAt.addSecs(7200)).value();
    paper.operatorAccount = QStringLiteral("operator.1");
    paper.sealText = QStringLiteral("RKM1:ABC123");
    return paper;
}

} // namespace

TEST_CASE("the attendance list names everybody once with what became of them, and its tally adds up")
{
    const auto bytes = writePdf(attendancePaper(list(60)).value()).value();
    keepForLooking(QStringLiteral("attendance-list"), bytes);
    const QString text = textOf(bytes);
    for (const char* part : {"DAFTAR HADIR PELAYANAN JEMPUT BOLA", "JB-20261123-1", "SMA Negeri 1",
                             "60 orang", "58 orang", "menolak: sedang sakit", "tidak bertemu", "direkam",
                             "PEMOHON 60", "GRATIS", "SPESIMEN", "( operator.1 )", "Bertanda tangan digital"})
        CHECK(text.contains(QString::fromLatin1(part)));
    for (int i = 3; i <= 60; ++i)
        CHECK(text.count(QStringLiteral("A-%1").arg(i, 3, 10, QLatin1Char('0'))) == 1);
    CHECK_FALSE(text.contains(sampleNik(1).text()));
}

TEST_CASE("a list whose tally is not that of its rows is not printed, nor one of an open session")
{
    AttendancePaper wrong = list(5);
    ++wrong.outreach.tally.came;
    CHECK(attendancePaper(wrong).error().fact("missing") == "attendance");
    wrong = list(5);
    wrong.outreach.closedAt = QDateTime();
    CHECK(attendancePaper(wrong).error().fact("missing") == "at");
}

TEST_CASE("no page of the list is longer than the paper, whatever its length")
{
    for (const int count : {1, 25, 28, 31, 34, 40, 150}) {
        INFO(count);
        const auto paper = attendancePaper(list(count));
        REQUIRE(paper);
        for (const TextBox& box : paper->texts)
            CHECK(box.inkMm.bottom() < 285);
    }
}
