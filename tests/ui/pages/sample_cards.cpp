#include "tests/ui/pages/sample_cards.h"

#include "core/print/card_papers.h"
#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/blanks/blanks_page.h"
#include "ui/pages/old_cards/old_cards_page.h"

namespace rekam::ui::sample {

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(4, 10), Qt::UTC);

BlankSerial serialNo(int n)
{
    return *BlankSerial::parse(QStringLiteral("KT%1").arg(n, 8, 10, QLatin1Char('0')));
}

BlankBatch batchOf(int first, int count, int daysAgo, quint32 id)
{
    BlankBatch batch{.range = *SerialRange::of(serialNo(first), serialNo(first + count - 1))};
    batch.id = test::idNumber<BlankBatchId>(id);
    batch.counted = count;
    batch.receivedAt = kNow.addDays(-daysAgo);
    batch.deliveryNote = QStringLiteral("SJ-%1").arg(410 + id);
    return batch;
}

StockSnapshot stockSample()
{
    StockSnapshot snapshot;
    StockBook& book = snapshot.book;
    book.batches = {batchOf(1001, 500, 60, 1), batchOf(4001, 250, 12, 2)};
    for (const BlankBatch& batch : book.batches) {
        std::vector<Blank> blanks = *received(batch, {});
        book.blanks.insert(book.blanks.end(), blanks.begin(), blanks.end());
    }
    int number = 0;
    for (Blank& blank : book.blanks) {
        if (++number > 611)
            break;
        blank.state = number % 37 == 0 ? BlankState::Spoiled : BlankState::Printed;
        blank.since = kNow.addDays(-(611 - number) / 22);
        blank.picture = number < 600 ? QStringLiteral("foto") : QString();
    }
    for (const size_t skipped : {590u, 591u, 603u})
        book.blanks[skipped].state = BlankState::Stock;
    book.blanks[700].state = BlankState::Missing;
    book.counts = countsOf(book.blanks);
    book.waitingCards = 14;
    snapshot.today = kNow.toLocalTime().date();
    snapshot.findings = findingsOf(book.blanks);
    snapshot.next = nextBlank(book.batches, book.blanks);
    snapshot.forecast = forecastOf(book.counts.in(BlankState::Stock), book.waitingCards,
                                   usageDays(book.blanks), snapshot.today);
    snapshot.isLoaded = true;
    return snapshot;
}

Screen blanksScreen(const QString& name, const TopBarView& top, const RailView& rail,
                    const StockSnapshot& snapshot, BlanksList list = BlanksList::Findings)
{
    const BlanksView view = describeBlanks(snapshot, 0, list);
    Screen screen{name, {}, {}, top, rail};
    screen.frame.title = word("Blangko");
    screen.frame.hasGuide = false;
    screen.frame.bar = {
        {},
        word("Setiap nomor tercatat dari kotak sampai kartu; tidak ada yang hilang diam-diam."),
        {{ActionId::Back, word("Antrean"), true},
         {ActionId::NoShow, word("Tidak ditemukan"), false},
         {ActionId::Defer, word("Kembalikan"), false},
         {ActionId::Except, word("Blangko rusak"), false},
         {ActionId::Choose, word("Jelaskan temuan"), !view.findings.empty()},
         {ActionId::Confirm, word("Terima kiriman"), false}}};
    if (list == BlanksList::Spoiled)
        screen.frame.bar = {{},
                            {},
                            {{ActionId::Back, word("Antrean"), true},
                             {ActionId::NextList, word("Temuan"), true},
                             {ActionId::Enlarge, word("Perbesar"), true},
                             {ActionId::Choose, word("Potret blangko"), true},
                             {ActionId::Confirm, word("Terima kiriman"), false}}};
    else if (!view.spoiled.empty() && !view.isAiming)
        screen.frame.bar = {{},
                            {},
                            {{ActionId::Back, word("Antrean"), true},
                             {ActionId::NextList, word("Yang rusak"), true},
                             {ActionId::NoShow, word("Tidak ditemukan"), false},
                             {ActionId::Defer, word("Kembalikan"), false},
                             {ActionId::Except, word("Blangko rusak"), false},
                             {ActionId::Choose, word("Jelaskan temuan"), true},
                             {ActionId::Confirm, word("Terima kiriman"), false}}};
    if (view.isAiming)
        screen.frame.bar.actions = {{ActionId::Back, word("Batal"), true},
                                    {ActionId::Confirm, word("Ambil foto"), true}};
    screen.make = [view](QWidget* parent) {
        auto* page = new BlanksPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

QString nameOf(int number, Names names)
{
    static const std::array kNames = {"SITI AMINAH", "BAMBANG SUSILO", "SRI WAHYUNI", "AGUS SALIM",
                                      "DEWI LESTARI"};
    return names == Names::Longest
               ? QStringLiteral("RADEN AJENG KUSUMAWARDHANI PUSPANINGTYAS ADIWIJAYA HADIKUSUM")
               : QString::fromLatin1(kNames[static_cast<size_t>(number) % kNames.size()]);
}

QString nikOf(int number) { return QStringLiteral("3315********%1").arg(number, 4, 10, QLatin1Char('0')); }

CardRegisterSnapshot registerSample(Names names)
{
    CardRegisterSnapshot snapshot;
    for (int i = 1; i <= 7; ++i) {
        RetiredCard card;
        card.id = test::idNumber<OldCardId>(static_cast<quint32>(i));
        card.kind = i == 3 ? OldCardKind::Misprint : i == 5 ? OldCardKind::Found : OldCardKind::Withdrawn;
        card.state = i <= 2 ? OldCardState::Shipped : OldCardState::Kept;
        card.registeredAt = kNow.addDays(i - 8);
        card.name = i == 5 ? QString() : nameOf(i, names);
        card.maskedNik = nikOf(i);
        card.serial = i == 3 ? serialNo(1590).text() : QString();
        card.reason = i == 5 ? QStringLiteral("ditemukan di angkutan") : QString();
        snapshot.book.cards.push_back(card);
    }
    snapshot.book.shipments = {
        {test::idNumber<ShipmentId>(1), "KIRIM-20261120-1", kNow.addDays(-3), "operator.1", "S-0042", {}}};
    snapshot.book.destroyed.byKind = {41, 2, 9, 0};
    for (int i = 1; i <= 6; ++i) {
        FinishedCard card;
        card.job.id = test::idNumber<CardJobId>(static_cast<quint32>(i));
        card.job.state = i == 2 ? CardJobState::Distributed : CardJobState::Printed;
        card.job.distributionList = i == 2 ? QStringLiteral("DIST-20261110-1") : QString();
        card.job.slot = i == 4 ? QString() : QStringLiteral("A%1").arg(i);
        card.name = nameOf(i, names);
        card.maskedNik = nikOf(i);
        card.village = QStringLiteral("KALIMARO");
        card.days = std::max(0, 24 - 5 * i);
        snapshot.finished.push_back(card);
    }
    CardManifest manifest;
    manifest.office = {QStringLiteral("Kabupaten Grobogan"),
                       QStringLiteral("Kecamatan Grobogan"),
                       {},
                       QStringLiteral("1500537 (Halo Dukcapil)"),
                       TimeZoneWord::Wib};
    manifest.number = QStringLiteral("KIRIM-20261123-1");
    manifest.at = kNow;
    manifest.seal = QStringLiteral("S-0043");
    manifest.counts = {{QStringLiteral("Ditarik"), 4}, {QStringLiteral("Gagal cetak"), 1}};
    for (int i = 1; i <= 5; ++i)
        manifest.cards.push_back({nameOf(i, names), nikOf(i), i == 3 ? serialNo(1590).text() : QString(),
                                  QStringLiteral("Ditarik")});
    manifest.operatorAccount = QStringLiteral("operator.1");
    manifest.sealText =
        QStringLiteral("RKM1:7IA+Y96T9100YALI33YD0**90IB$47$Q6IS8PGACF36$AJTOD8F NAMTA*34HB8MY9H1BMT");
    if (const auto paper = cardManifestPaper(manifest)) {
        if (const auto picture = picturePaper(*paper, 150))
            snapshot.paper = *picture;
    }
    snapshot.paperNumber = manifest.number;
    snapshot.isLoaded = true;
    return snapshot;
}

Screen oldCardsScreen(const QString& name, const TopBarView& top, const RailView& rail,
                      const CardRegisterSnapshot& snapshot)
{
    const OldCardsView view = describeOldCards(snapshot, {}, CardRules());
    Screen screen{name, {}, {}, top, rail};
    screen.frame.title = word("Kartu lama dan kartu jadi");
    screen.frame.hasGuide = false;
    screen.frame.bar.actions = {{ActionId::Back, word("Antrean"), true},
                                {ActionId::NoShow, word("Musnahkan"), !view.oldCards.empty()},
                                {ActionId::Defer, word("Kirim ke Dinas"), !view.oldCards.empty()},
                                {ActionId::Except, word("Catat kartu"), true},
                                {ActionId::Choose, word("Rak"), !view.finished.empty()}};
    if (!view.paper.empty())
        screen.frame.bar.actions.push_back({ActionId::Enlarge, word("Perbesar"), true});
    screen.frame.bar.actions.push_back({ActionId::Confirm, word("Cetak surat"), !view.paper.empty()});
    screen.make = [view](QWidget* parent) {
        auto* page = new OldCardsPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

} // namespace

std::vector<Screen> cardScreens(const TopBarView& top, const RailView& rail, Names names)
{
    StockSnapshot nothing;
    nothing.isLoaded = true;
    CardRegisterSnapshot empty;
    empty.isLoaded = true;
    StockSnapshot pictured = stockSample();
    pictured.shown = serialNo(1037);
    pictured.picture = QImage(856, 540, QImage::Format_RGB32);
    pictured.picture.fill(QColor(0x8F, 0xB8, 0xC8));
    StockSnapshot aiming = stockSample();
    aiming.aimedAt = {serialNo(1037)};
    return {blanksScreen(QStringLiteral("blanks"), top, rail, stockSample()),
            blanksScreen(QStringLiteral("blanks-spoiled"), top, rail, pictured, BlanksList::Spoiled),
            blanksScreen(QStringLiteral("blanks-camera"), top, rail, aiming, BlanksList::Spoiled),
            blanksScreen(QStringLiteral("blanks-empty"), top, rail, nothing),
            oldCardsScreen(QStringLiteral("old-cards"), top, rail, registerSample(names)),
            oldCardsScreen(QStringLiteral("old-cards-empty"), top, rail, empty)};
}

} // namespace rekam::ui::sample
