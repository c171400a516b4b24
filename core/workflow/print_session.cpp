#include "core/workflow/print_session.h"

#include "core/people/eligibility.h"
#include "core/workflow/card_drawing.h"
#include "core/workflow/pool.h"

#include <algorithm>

namespace rekam {
namespace {

using namespace std::chrono_literals;
constexpr auto kCardPrintDeadline = 60s;

// Only a first service takes biometrics.
bool isFirstCard(const CardItem& item) { return item.service && takesBiometrics(*item.service); }

} // namespace

PrintSession::PrintSession(StationPorts& ports, LoginSession login, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_login(std::move(login)),
      m_cards(ports.store, {CardJobState::Ready, CardJobState::Printing, CardJobState::Spoiled}),
      m_blankCamera(ports)
{
    m_blankCamera.open(m_login);
    connect(&m_blankCamera, &BlankCamera::changed, this, &PrintSession::publish);
    connect(&m_blankCamera, &BlankCamera::preview, this, &PrintSession::preview);
    connect(&m_blankCamera, &BlankCamera::failed, this, &PrintSession::fail);
    connect(&m_blankCamera, &BlankCamera::filed, this, [this](const std::vector<BlankSerial>& serials) {
        m_snapshot.pictured = serials.front();
        publish();
    });
    if (ports.cardPrinter) {
        connect(ports.cardPrinter, &PrintDevice::printEnded, this, &PrintSession::onPrintEnded);
        connect(ports.cardPrinter, &PrintDevice::stateChanged, this, &PrintSession::publish);
    }
    connect(&ports.store, &StationStore::cardJobArrived, this, &PrintSession::load);
}

PrintSession::~PrintSession() = default;

void PrintSession::load()
{
    m_cards.load(this, [this](const std::optional<Error>& missing) {
        m_snapshot.error = missing;
        m_snapshot.selected = m_cards.selectedId();
        putInOrder();
        if (!m_snapshot.selected && !m_order.empty())
            select(m_order.front());
        else
            publish();
    });
    loadStock();
}

// A ledger that cannot be read stops nobody here: the store asks it again when a blank is taken.
void PrintSession::loadStock()
{
    if (!m_ports.cardStock)
        return;
    const QDateTime now = m_ports.clock.nowUtc();
    const ForecastRules& rules = m_ports.cards.forecast;
    m_ports.cardStock->loadStock(
        now.addDays(-rules.windowDays), this, [this, now, rules](const Result<StockBook>& book) {
            if (!book || book->batches.empty())
                return;
            m_snapshot.nextBlank = nextBlank(book->batches, book->blanks);
            m_snapshot.stock = forecastOf(book->counts.in(BlankState::Stock), book->waitingCards,
                                          usageDays(book->blanks), now.toLocalTime().date(), rules);
            publish();
        });
}

std::vector<PrintCandidate> PrintSession::candidates() const
{
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    std::vector<PrintCandidate> all;
    for (const CardItem& item : m_cards.items()) {
        const Applicant& holder = item.data.applicant;
        all.push_back({item.job.id, readySince(item.job), isFirstCard(item), item.hasPriority,
                       item.job.state != CardJobState::Ready,
                       eligibility(holder.birthDate, holder.maritalStatus, today).mayPrint});
    }
    return all;
}

void PrintSession::putInOrder()
{
    const std::vector<PrintCandidate> all = candidates();
    m_order = printOrderOf(all, m_ports.cards.order);
    m_snapshot.next = nextToPrint(all, m_ports.cards.order);
    m_snapshot.overtaken =
        m_snapshot.selected ? printedBefore(all, *m_snapshot.selected, m_ports.cards.order).value_or(0) : 0;
}

void PrintSession::takeNext()
{
    if (!m_snapshot.isBusy && m_snapshot.next)
        select(*m_snapshot.next);
}

void PrintSession::select(const CardJobId& job)
{
    m_cards.select(job);
    m_snapshot.selected = job;
    m_snapshot.error.reset();
    const CardItem* item = m_cards.selected();
    // After a restart nobody knows what the printer did: the operator looks and says.
    m_snapshot.printerDone = item && item->job.state == CardJobState::Printing;
    m_snapshot.preview = {};
    drawPreview();
    publish();
}

void PrintSession::drawPreview()
{
    const CardItem* item = m_cards.selected();
    if (!item)
        return;
    runInPool<CardPreview>(
        *QThreadPool::globalInstance(), this, [data = item->data]() { return drawCardPreview(data); },
        [this, id = item->job.id](const Result<CardPreview>& preview) {
            if (!m_snapshot.selected || *m_snapshot.selected != id)
                return;
            if (preview)
                m_snapshot.preview = *preview;
            else
                m_snapshot.error = preview.error();
            publish();
        });
}

void PrintSession::change(const CardEvent& event, const QString& auditWhat,
                          std::function<void(const CardJob&)> done, std::vector<Fact> facts)
{
    const CardItem* item = m_cards.selected();
    if (!item || m_snapshot.isBusy)
        return;
    const Result<CardOutcome> outcome = advance(item->job, event, m_ports.clock.nowUtc());
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    m_snapshot.isBusy = true;
    publish();
    m_ports.store.commit(cardChange(m_ports, m_login, *outcome, auditWhat, std::move(facts)), this,
                         [this, job = outcome->state, done = std::move(done)](const Status& committed) {
                             m_snapshot.isBusy = false;
                             if (!committed) {
                                 fail(committed.error());
                                 return;
                             }
                             m_snapshot.error.reset();
                             m_cards.adopt(job);
                             if (done)
                                 done(job);
                             publish();
                         });
}

void PrintSession::print(const QString& serialText, std::optional<OutOfTurnReason> reason)
{
    const CardItem* item = m_cards.selected();
    if (!item || m_snapshot.isBusy)
        return;
    const Result<BlankSerial> serial = BlankSerial::parse(serialText);
    if (!serial) {
        fail(serial.error());
        return;
    }
    if (!m_ports.cardPrinter) {
        fail(Error(Errc::DeviceMissing));
        return;
    }
    std::vector<Fact> facts;
    if (m_snapshot.overtaken > 0) {
        if (!reason) {
            fail(Error(Errc::ReasonMissing, {{"event", QStringLiteral("print-out-of-turn")}}));
            return;
        }
        facts = {{"outOfTurn", QString::fromLatin1(outOfTurnReasonName(*reason))},
                 {"overtaken", QString::number(m_snapshot.overtaken)}};
    }
    m_ports.store.isBlankUsed(*serial, this, [this, serial = *serial, facts](const Result<bool>& used) {
        if (!used)
            fail(used.error());
        else if (*used)
            fail(Error(Errc::BlankSerialUsed));
        else
            startPrinting(serial, facts);
    });
}

void PrintSession::startPrinting(const BlankSerial& serial, std::vector<Fact> facts)
{
    const CardItem* item = m_cards.selected();
    if (!item)
        return;
    const Applicant& holder = item->data.applicant;
    const Eligibility eligible =
        eligibility(holder.birthDate, holder.maritalStatus, m_ports.clock.nowUtc().toLocalTime().date());
    change(
        card_event::PrintStarted{serial, eligible.mayPrint}, QStringLiteral("card-print-started"),
        [this](const CardJob& job) { sendToPrinter(job); }, std::move(facts));
}

void PrintSession::sendToPrinter(const CardJob& job)
{
    const CardItem* item = m_cards.selected();
    if (!item)
        return;
    m_snapshot.printerDone = false;
    m_snapshot.isBusy = true;
    runInPool<QByteArray>(
        *QThreadPool::globalInstance(), this,
        [data = item->data, isTraining = m_ports.office.isTraining]() {
            return drawCardPdf(data, isTraining);
        },
        [this, name = job.id.text()](const Result<QByteArray>& pdf) {
            if (!pdf) {
                m_snapshot.isBusy = false;
                m_snapshot.printerDone = true; // nothing came out: the operator marks the blank
                fail(pdf.error());
                return;
            }
            m_ports.cardPrinter->print(QStringLiteral("card-") + name, *pdf, kCardPrintDeadline);
        });
}

void PrintSession::onPrintEnded(const QString& jobName, const Status& result)
{
    if (!jobName.startsWith(QLatin1String("card-")))
        return;
    m_snapshot.isBusy = false;
    m_snapshot.printerDone = true;
    if (!result)
        fail(result.error());
    else
        publish();
}

void PrintSession::printAgain()
{
    if (m_snapshot.isBusy || !m_snapshot.printerDone)
        return;
    if (!m_ports.cardPrinter) {
        fail(Error(Errc::DeviceMissing));
        return;
    }
    change(card_event::PrintRepeated{}, QStringLiteral("card-print-repeated"),
           [this](const CardJob& job) { sendToPrinter(job); });
}

void PrintSession::markGood()
{
    change(card_event::PrintSucceeded{}, QStringLiteral("card-printed"), [this](const CardJob& job) {
        m_snapshot.printerDone = false;
        m_snapshot.lastPrinted = job;
        m_cards.deselect();
        m_snapshot.selected.reset();
        Q_EMIT cardPrinted(job);
        load();
    });
}

void PrintSession::markSpoiled(const QString& reason)
{
    change(card_event::PrintSpoiled{reason}, QStringLiteral("card-spoiled"), [this](const CardJob& job) {
        m_snapshot.printerDone = false;
        loadStock(); // another blank is next
        const auto serial = job.spoiledSerials.empty() ? Result<BlankSerial>(Unexpected(Errc::RecordMissing))
                                                       : BlankSerial::parse(job.spoiledSerials.back());
        if (serial && m_snapshot.stock)
            m_blankCamera.aim({*serial});
    });
}

void PrintSession::takePicture()
{
    m_snapshot.error.reset();
    m_blankCamera.take();
}

void PrintSession::makeReadyAgain()
{
    change(card_event::MadeReadyAgain{}, QStringLiteral("card-ready-again"));
}

void PrintSession::fail(const Error& error)
{
    m_snapshot.error = error;
    publish();
}

void PrintSession::publish()
{
    m_snapshot.aimedAt =
        m_blankCamera.aimedAt().empty() ? std::nullopt : std::optional(m_blankCamera.aimedAt().front());
    m_snapshot.isTaking = m_blankCamera.isTaking() || m_blankCamera.isFiling();
    m_snapshot.printer = m_ports.cardPrinter ? m_ports.cardPrinter->state() : SlotState::Absent;
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    putInOrder();
    m_snapshot.items.clear();
    for (const CardJobId& id : m_order) {
        const auto item = std::find_if(m_cards.items().begin(), m_cards.items().end(),
                                       [&](const CardItem& candidate) { return candidate.job.id == id; });
        const Applicant& holder = item->data.applicant;
        m_snapshot.items.push_back({item->job, item->ticket, holder.name.text(), holder.nik.masked(),
                                    eligibility(holder.birthDate, holder.maritalStatus, today).mayPrint,
                                    isFirstCard(*item), item->hasPriority});
    }
    Q_EMIT changed();
}

} // namespace rekam
