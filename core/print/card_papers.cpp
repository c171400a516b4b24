#include "core/print/card_papers.h"

#include "core/print/detail/listed_pages.h"
#include "core/print/slip_parts.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace rekam {
namespace {

constexpr double kCodeMm = 32;
constexpr double kSignatureMm = 16; // room to sign in
constexpr double kNumberShare = 0.07;
constexpr double kNameShare = 0.36;
constexpr double kNikShare = 0.24;
constexpr double kSerialShare = 0.15;
constexpr size_t kSignaturesInRow = 3;

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; }

int totalOf(const std::vector<CountLine>& counts)
{
    int total = 0;
    for (const CountLine& line : counts)
        total += line.count;
    return total;
}

void addCounts(SheetFlow& sheet, const std::vector<CountLine>& counts)
{
    constexpr double kWhat = 0.7;
    const double body = sheet.style().bodyMm;
    sheet.rule(0.4);
    sheet.row({{QStringLiteral("Jenis kartu"), kWhat, Weight::Bold},
               {QStringLiteral("Jumlah"), 1 - kWhat, Weight::Bold}},
              body);
    sheet.rule();
    for (const CountLine& line : counts)
        sheet.row({{line.what, kWhat, Weight::Normal},
                   {QStringLiteral("%1 lembar").arg(line.count), 1 - kWhat, Weight::Normal}},
                  body);
    sheet.rule();
    sheet.row({{QStringLiteral("Jumlah seluruhnya"), kWhat, Weight::Bold},
               {QStringLiteral("%1 lembar").arg(totalOf(counts)), 1 - kWhat, Weight::Bold}},
              body);
    sheet.rule(0.4);
    sheet.gap(1.5);
}

std::vector<SheetFlow::Cell> cellsOf(const QString& number, const CardLine& card, Weight weight)
{
    return {{number, kNumberShare, weight},
            {orDash(card.name), kNameShare, weight},
            {orDash(card.maskedNik), kNikShare, weight},
            {orDash(card.serial), kSerialShare, weight},
            {orDash(card.what), 1 - kNumberShare - kNameShare - kNikShare - kSerialShare, weight}};
}

ListedRows rowsOf(const std::vector<CardLine>& cards, const QString& lastTitle)
{
    ListedRows rows;
    rows.title = cellsOf(
        QStringLiteral("No."),
        {QStringLiteral("Nama"), QStringLiteral("NIK"), QStringLiteral("Blangko"), lastTitle}, Weight::Bold);
    int number = 0;
    for (const CardLine& card : cards)
        rows.rows.push_back(cellsOf(QString::number(++number), card, Weight::Normal));
    return rows;
}

// Who signs, with room above the name; three in a row.
void addSignatures(SheetFlow& sheet, const std::vector<PersonLine>& people)
{
    for (size_t first = 0; first < people.size(); first += kSignaturesInRow) {
        const size_t end = std::min(people.size(), first + kSignaturesInRow);
        const double share = 1.0 / kSignaturesInRow;
        std::vector<SheetFlow::Cell> offices, names;
        for (size_t i = first; i < end; ++i) {
            offices.push_back({people[i].office, share, Weight::Normal});
            names.push_back({QStringLiteral("( %1 )").arg(people[i].name), share, Weight::Bold});
        }
        sheet.gap(3);
        sheet.row(offices, sheet.style().bodyMm);
        sheet.gap(kSignatureMm);
        sheet.row(names, sheet.style().bodyMm);
    }
}

Result<std::function<void(SheetFlow&)>> closingOf(const IssuingOffice& office, std::vector<PersonLine> people,
                                                  const QString& sealText)
{
    std::optional<QrCode> code;
    if (!sealText.isEmpty()) {
        REKAM_TRY(code, QrCode::of(sealText));
    }
    return std::function<void(SheetFlow&)>([office, people = std::move(people), code](SheetFlow& sheet) {
        addSignatures(sheet, people);
        if (code) {
            sheet.gap(3);
            sheet.codeBeside(*code, kCodeMm, QStringLiteral("Bertanda tangan digital"),
                             QStringLiteral("Pindai kode ini untuk memastikan nomor dan jumlah pada lembar "
                                            "ini asli dan tidak diubah."));
        }
        addFoot(sheet, office);
    });
}

Status checkCommon(const QString& number, const QDateTime& at, const IssuingOffice& office)
{
    REKAM_CHECK(needs(!number.isEmpty(), "number"));
    REKAM_CHECK(needs(at.isValid(), "at"));
    return needsOffice(office);
}

} // namespace

Result<Paper> cardManifestPaper(const CardManifest& manifest)
{
    REKAM_CHECK(checkCommon(manifest.number, manifest.at, manifest.office));
    const bool addsUp = totalOf(manifest.counts) == static_cast<int>(manifest.cards.size());
    REKAM_CHECK(needs(addsUp && !manifest.cards.empty(), "cards"));
    REKAM_TRY(
        const auto closing,
        closingOf(manifest.office,
                  {{manifest.operatorAccount, QStringLiteral("Yang menyerahkan")},
                   {QStringLiteral("..............................."), QStringLiteral("Pengantar")},
                   {QStringLiteral("..............................."), QStringLiteral("Penerima di Dinas")}},
                  manifest.sealText));
    const auto opening = [&](SheetFlow& sheet) {
        addHead(sheet, manifest.office, manifest.marking);
        addTitle(sheet, QStringLiteral("DAFTAR PENGIRIMAN KTP-EL LAMA UNTUK DIMUSNAHKAN"));
        addFact(sheet, QStringLiteral("Nomor"), manifest.number, Weight::Bold);
        addFact(sheet, QStringLiteral("Tanggal"), dayAndTime(manifest.at, manifest.office));
        addFact(sheet, QStringLiteral("Nomor segel kantong"), orDash(manifest.seal));
        sheet.gap(1.5);
        addCounts(sheet, manifest.counts);
    };
    return listedPaper(QStringLiteral("Pengiriman KTP-el lama %1").arg(manifest.number), manifest.at, opening,
                       rowsOf(manifest.cards, QStringLiteral("Jenis")), closing);
}

Result<Paper> destructionRecordPaper(const DestructionRecord& record)
{
    REKAM_CHECK(checkCommon(record.number, record.at, record.office));
    REKAM_CHECK(needs(totalOf(record.counts) > 0, "counts"));
    REKAM_CHECK(needs(!record.place.isEmpty() && !record.method.isEmpty(), "place"));
    REKAM_CHECK(needs(!record.witnesses.empty(), "witnesses"));
    std::vector<PersonLine> people = {{record.operatorAccount, QStringLiteral("Yang memusnahkan")}};
    for (const PersonLine& witness : record.witnesses)
        people.push_back({witness.name, witness.office.isEmpty()
                                            ? QStringLiteral("Saksi")
                                            : QStringLiteral("Saksi, ") + witness.office});
    REKAM_TRY(const auto closing, closingOf(record.office, std::move(people), record.sealText));
    const auto opening = [&](SheetFlow& sheet) {
        const double body = sheet.style().bodyMm;
        addHead(sheet, record.office, record.marking);
        addTitle(sheet, QStringLiteral("BERITA ACARA PEMUSNAHAN KTP-EL"));
        addFact(sheet, QStringLiteral("Nomor"), record.number, Weight::Bold);
        sheet.gap(1.5);
        sheet.text(QStringLiteral("Pada %1, bertempat di %2, KTP-el berikut dimusnahkan dengan cara %3, "
                                  "sesuai Surat Edaran Menteri Dalam Negeri Nomor 470.13/11176/SJ Tahun "
                                  "2018.")
                       .arg(dayAndTime(record.at, record.office), record.place, record.method),
                   body);
        sheet.gap(1.5);
        addCounts(sheet, record.counts);
        sheet.text(QStringLiteral("Jumlah di atas sudah dihitung bersama dan disaksikan oleh yang bertanda "
                                  "tangan di bawah ini."),
                   body);
    };
    return listedPaper(QStringLiteral("Berita acara pemusnahan %1").arg(record.number), record.at, opening,
                       {}, closing);
}

Result<Paper> distributionPaper(const DistributionPaper& list)
{
    REKAM_CHECK(checkCommon(list.number, list.at, list.office));
    REKAM_CHECK(needs(!list.cards.empty(), "cards"));
    REKAM_CHECK(needs(!list.recipient.name.isEmpty() && !list.village.isEmpty(), "recipient"));
    REKAM_TRY(const auto closing,
              closingOf(list.office,
                        {{list.operatorAccount, QStringLiteral("Yang menyerahkan")},
                         {list.recipient.name, QStringLiteral("Penerima, ") + list.recipient.office}},
                        list.sealText));
    const auto opening = [&](SheetFlow& sheet) {
        addHead(sheet, list.office, list.marking);
        addTitle(sheet, QStringLiteral("DAFTAR PENDISTRIBUSIAN KTP-EL"));
        addFact(sheet, QStringLiteral("Nomor"), list.number, Weight::Bold);
        addFact(sheet, QStringLiteral("Tanggal"), dayAndTime(list.at, list.office));
        addFact(sheet, QStringLiteral("Kelurahan/Desa"), list.village, Weight::Bold);
        addFact(sheet, QStringLiteral("Dibawa oleh"),
                list.recipient.name + QStringLiteral(", ") + list.recipient.office);
        addFact(sheet, QStringLiteral("Jumlah kartu"), QStringLiteral("%1 lembar").arg(list.cards.size()),
                Weight::Bold);
        sheet.gap(1);
        sheet.text(
            QStringLiteral("Setiap kartu belum aktif. Pemiliknya datang sendiri ke %1 untuk mencocokkan "
                           "sidik jari. Pemilik membubuhkan tanda terima pada kolom terakhir. Kartu yang "
                           "tidak diambil dikembalikan bersama daftar ini.")
                .arg(list.office.place),
            sheet.style().bodyMm);
        sheet.gap(1.5);
    };
    std::vector<CardLine> cards = list.cards;
    for (CardLine& card : cards)
        card.what = QStringLiteral("..................");
    return listedPaper(QStringLiteral("Pendistribusian KTP-el %1").arg(list.number), list.at, opening,
                       rowsOf(cards, QStringLiteral("Tanda terima")), closing);
}

} // namespace rekam
