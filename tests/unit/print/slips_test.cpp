#include "core/print/slips.h"

#include "core/print/reference_number.h"
#include "tests/unit/print/print_samples.h"

#include <QRegularExpression>

using namespace rekam;
using namespace rekam::test;

namespace {

QString flat(const QByteArray& pdf) { return textOf(pdf).simplified(); }

} // namespace

TEST_CASE("a proof of recording is 80 mm wide and says what the resident needs")
{
    const ProofOfRecording proof = madeUpProof();
    const auto pdf = proofOfRecordingPdf(proof);

    REQUIRE(pdf);
    keepForLooking(QStringLiteral("slip.pdf"), *pdf);
    CHECK(pageSizeMm(*pdf).width() == Approx(80).margin(0.01));
    const QString text = flat(*pdf);
    for (const QString& part :
         {QStringLiteral("BUKTI PEREKAMAN"), referenceNumber(proof.record), QStringLiteral("A-012"),
          QStringLiteral("Selasa, 14 Juli 2026"), QStringLiteral("09.41 WIB"),
          QStringLiteral("SITI RAHMAWATI KUSUMANINGRUM"), QStringLiteral("9 dari 10 jari, 1 dikecualikan"),
          QStringLiteral("2 mata"), QStringLiteral("paling lambat Rabu, 15 Juli 2026"),
          QStringLiteral("GRATIS"), QStringLiteral("Perekaman selesai"), QStringLiteral("operator.2"),
          QStringLiteral("Stempel"), QStringLiteral("0292 000 000"), QStringLiteral("Kecamatan Grobogan"),
          QStringLiteral("SPESIMEN")}) {
        INFO(qPrintable(part));
        CHECK(text.contains(part));
    }
}

TEST_CASE("the code on a proof scans off the page, at a slip printer's 203 dots an inch too")
{
    ProofOfRecording proof = madeUpProof();

    const auto pdf = proofOfRecordingPdf(proof);
    REQUIRE(pdf);
    CHECK(scannedCode(*pdf, 203) == proof.sealText);
    CHECK(scannedCode(*pdf, 300) == proof.sealText);

    proof.sealText += QString(120, u'Z'); // twice the longest Latin name
    const auto longer = proofOfRecordingPdf(proof);
    REQUIRE(longer);
    CHECK(scannedCode(*longer, 203) == proof.sealText);

    proof.sealText.clear();
    const auto bare = proofOfRecordingPdf(proof);
    REQUIRE(bare);
    CHECK(scannedCode(*bare, 300).isEmpty());
    proof.sealText = QString(5000, u'A');
    CHECK(proofOfRecordingPdf(proof).error().fact("op") == QStringLiteral("code"));
}

TEST_CASE("no paper that a resident carries shows a whole NIK")
{
    const QString nik = madeUpApplicant().nik.text();

    for (const auto& pdf : {proofOfRecordingPdf(madeUpProof()), statusSlipPdf(madeUpStatus()),
                            correctionLetterPdf(madeUpLetter()), cardReceiptPdf(madeUpReceipt())}) {
        REQUIRE(pdf);
        const QString text = textOf(*pdf).remove(QRegularExpression(QStringLiteral("\\s")));
        CHECK(text.contains(nik.left(4)));
        CHECK(text.contains(nik.right(4)));
        CHECK_FALSE(text.contains(nik));
        CHECK_FALSE(text.contains(nik.mid(4, 8)));
        CHECK_FALSE(text.contains(nik.left(6)));
    }
}

TEST_CASE("who is under seventeen is told the day from which a card is printed")
{
    ProofOfRecording proof = madeUpProof();
    proof.cardFrom = QDate(2027, 3, 2);

    const QString text = flat(*proofOfRecordingPdf(proof));

    CHECK(text.contains(QStringLiteral("mulai Selasa, 2 Maret 2027")));
    CHECK_FALSE(text.contains(QStringLiteral("paling lambat")));
}

TEST_CASE("what was not recorded is said")
{
    RecordedParts parts;
    parts.fingers = 7;
    parts.fingersExcepted = 2;
    parts.irises = 0;
    parts.irisesExcepted = 2;

    CHECK(fingersText(parts) == QStringLiteral("7 dari 10 jari, 2 dikecualikan, 1 belum direkam"));
    CHECK(irisesText(parts) == QStringLiteral("0 dari 2 mata, 2 dikecualikan"));
    ProofOfRecording proof = madeUpProof();
    proof.parts = parts;
    CHECK(flat(*proofOfRecordingPdf(proof)).contains(QStringLiteral("Tanda tangan belum direkam")));
}

TEST_CASE("the hour on a slip is the office's, not the computer's")
{
    const QDateTime late(QDate(2026, 7, 14), QTime(17, 30), Qt::UTC);

    CHECK(clockText(late, TimeZoneWord::Wib) == QStringLiteral("00.30 WIB"));
    CHECK(longDate(localTime(late, TimeZoneWord::Wib).date()) == QStringLiteral("Rabu, 15 Juli 2026"));
    CHECK(clockText(late, TimeZoneWord::Wita) == QStringLiteral("01.30 WITA"));
    CHECK(clockText(late, TimeZoneWord::Wit) == QStringLiteral("02.30 WIT"));
}

TEST_CASE("a longer name makes a longer slip, not a cut one")
{
    ProofOfRecording proof = madeUpProof();
    const auto usual = proofOfRecordingPdf(proof);
    const QString name = QStringLiteral("Raden Ajeng Kusumawardhani Puspaningtyas Adiwijaya Hadikusum");
    proof.name = *PersonName::parse(name);
    const auto longer = proofOfRecordingPdf(proof);

    REQUIRE(usual);
    REQUIRE(longer);
    CHECK(flat(*longer).contains(name.toUpper()));
    CHECK(pageSizeMm(*longer).height() > pageSizeMm(*usual).height());
}

TEST_CASE("a slip without recording, time or office is not printed")
{
    const auto missing = [](const ProofOfRecording& proof) {
        return proofOfRecordingPdf(proof).error().fact("missing");
    };
    ProofOfRecording noRecord = madeUpProof();
    noRecord.record = RecordId();
    ProofOfRecording noTime = madeUpProof();
    noTime.recordedAt = QDateTime();
    ProofOfRecording noOffice = madeUpProof();
    noOffice.office.regency.clear();
    ProofOfRecording noDay = madeUpProof();
    noDay.cardBy = QDate();

    CHECK(missing(noRecord) == QStringLiteral("record"));
    CHECK(missing(noTime) == QStringLiteral("recordedAt"));
    CHECK(missing(noOffice) == QStringLiteral("office"));
    CHECK(missing(noDay) == QStringLiteral("cardBy"));
}

TEST_CASE("a slip of a real home carries no SPESIMEN")
{
    ProofOfRecording proof = madeUpProof();
    proof.marking = Marking::None;

    CHECK_FALSE(flat(*proofOfRecordingPdf(proof)).contains(QStringLiteral("SPESIMEN")));
}

TEST_CASE("a receipt of a card says who received it, by whose authority, and shows no whole NIK of either")
{
    const auto pdf = cardReceiptPdf(madeUpReceipt());

    REQUIRE(pdf);
    keepForLooking(QStringLiteral("receipt.pdf"), *pdf);
    const QString text = flat(*pdf);
    for (const QString& part :
         {QStringLiteral("TANDA TERIMA KTP-EL"), QStringLiteral("SITI RAHMAWATI KUSUMANINGRUM"),
          QStringLiteral("BLK00001"), QStringLiteral("BUDI SANTOSO"),
          QStringLiteral("penerima kuasa, anggota satu KK"), QStringLiteral("Surat kuasa tanggal"),
          QStringLiteral("13 Juli 2026"), QStringLiteral("Ditandatangani di alat")}) {
        INFO(part.toStdString());
        CHECK(text.contains(part));
    }
    CHECK_FALSE(text.contains(QStringLiteral("3315011708850001")));
    CHECK_FALSE(text.contains(QStringLiteral("pemilik kartu")));
}

TEST_CASE(
    "a holder's own receipt names no proxy, and one without a date of the power of attorney is not printed")
{
    CardReceiptSlip slip = madeUpReceipt();
    slip.proof.collector.reset();
    slip.proof.receipt = CardReceipt::NotAsked;
    slip.proof.oldCardWithdrawn = true;
    const auto pdf = cardReceiptPdf(slip);
    REQUIRE(pdf);
    keepForLooking(QStringLiteral("receipt-own.pdf"), *pdf);
    const QString text = flat(*pdf);
    CHECK(text.contains(QStringLiteral("pemilik kartu")));
    CHECK(text.contains(QStringLiteral("Yang menerima")));
    CHECK(text.contains(QStringLiteral("ditarik")));
    CHECK_FALSE(text.contains(QStringLiteral("kuasa")));

    slip = madeUpReceipt();
    slip.proof.collector->authorisedOn = QDate();
    CHECK(cardReceiptPdf(slip).error().fact("missing") == QStringLiteral("authorisedOn"));
    slip = madeUpReceipt();
    slip.serial.clear();
    CHECK(cardReceiptPdf(slip).error().fact("missing") == QStringLiteral("serial"));
}

TEST_CASE("a proof of recording says that a card may be collected only where it may")
{
    ProofOfRecording proof = madeUpProof();
    CHECK(flat(*proofOfRecordingPdf(proof)).contains(QStringLiteral("tidak dapat diwakilkan")));
    proof.mayBeCollected = true;
    const auto pdf = proofOfRecordingPdf(proof);
    keepForLooking(QStringLiteral("slip-collected.pdf"), *pdf);
    CHECK(flat(*pdf).contains(QStringLiteral("membawa surat kuasa")));
    CHECK_FALSE(flat(*pdf).contains(QStringLiteral("tidak dapat diwakilkan")));
}

TEST_CASE("a status slip gives the centre's word and what it means")
{
    const auto pdf = statusSlipPdf(madeUpStatus());

    REQUIRE(pdf);
    keepForLooking(QStringLiteral("status.pdf"), *pdf);
    const QString text = flat(*pdf);
    CHECK(text.contains(QStringLiteral("SENT_FOR_ENROLLMENT")));
    CHECK(text.contains(QStringLiteral("sudah dikirim ke pusat")));
    CHECK(text.contains(QStringLiteral("Dicetak Selasa, 14 Juli 2026, pukul 09.41 WIB")));
    CHECK(text.contains(QStringLiteral("Oleh Pusat")));
    CHECK(text.contains(QStringLiteral("GRATIS")));
}

TEST_CASE("a letter of correction names each difference and the day of the next recording")
{
    const auto pdf = correctionLetterPdf(madeUpLetter());

    REQUIRE(pdf);
    keepForLooking(QStringLiteral("letter.pdf"), *pdf);
    CHECK(pageSizeMm(*pdf).width() == Approx(148).margin(0.01));
    CHECK(pageSizeMm(*pdf).height() == Approx(210).margin(0.01));
    const QString text = flat(*pdf);
    CHECK(text.contains(QStringLiteral("Tanggal lahir 14-08-1995 14-08-1996 Akta kelahiran")));
    CHECK(text.contains(QStringLiteral("Pekerjaan - GURU -")));
    CHECK(text.contains(QStringLiteral("Selasa, 21 Juli 2026")));
    CHECK(text.contains(QStringLiteral("GRATIS")));
}

TEST_CASE("a letter of correction without a day for the next recording is not printed")
{
    CorrectionLetter letter = madeUpLetter();
    letter.recordAgainOn = QDate();

    CHECK(correctionLetterPdf(letter).error().fact("missing") == QStringLiteral("recordAgainOn"));
}
