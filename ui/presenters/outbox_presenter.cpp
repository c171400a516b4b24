#include "ui/presenters/outbox_presenter.h"

#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/slot_words.h"
#include "ui/wording/who_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString counted(qint64 number) { return screenLocale().toString(number); }

// "recording 3f2a1b2c-...": what it is for the people at the desk, and enough of its number to name it.
QString damagedRow(const QString& row)
{
    const QString what = row.section(u' ', 0, -2);
    const QString number = row.section(u' ', -1).left(8);
    if (what == QLatin1String("request"))
        return OutboxPresenter::tr("kunjungan %1").arg(number);
    if (what == QLatin1String("recording"))
        return OutboxPresenter::tr("rekaman %1").arg(number);
    if (what == QLatin1String("card-message"))
        return OutboxPresenter::tr("pesan kartu %1 dari pusat yang tidak dapat dipercaya").arg(number);
    return OutboxPresenter::tr("kartu %1").arg(number);
}

template<typename Device>
void addDevice(std::vector<StationRow>& rows, const QString& label, const Device* device)
{
    const SlotState state = device ? device->state() : SlotState::Absent;
    rows.push_back({label, slotStateWord(state), {}, toneOf(state)});
}

} // namespace

StationRow linkRow(const LinkReport& link)
{
    StationRow row{OutboxPresenter::tr("Pusat"), {}, {}, Tone::Neutral};
    switch (link.state) {
    case LinkState::Unknown:
        row.value = OutboxPresenter::tr("Pusat belum dihubungi");
        break;
    case LinkState::Connected:
        row.value = OutboxPresenter::tr("Pusat tersambung");
        row.note = OutboxPresenter::tr("%1 ms").arg(link.roundTripMs);
        row.tone = Tone::Good;
        break;
    case LinkState::Unreachable:
        row.value = OutboxPresenter::tr("Pusat terputus");
        row.tone = Tone::Fair;
        break;
    case LinkState::Refused:
        row.value = OutboxPresenter::tr("Pusat menolak");
        row.tone = Tone::Bad;
        break;
    }
    return row;
}

StationRow outboxRow(const StoreFigures& figures, const QDateTime& nowUtc)
{
    StationRow row{OutboxPresenter::tr("Kiriman"),
                   figures.packetsWaiting == 0
                       ? OutboxPresenter::tr("Tidak ada kiriman")
                       : OutboxPresenter::tr("%1 menunggu kirim").arg(figures.packetsWaiting),
                   {},
                   Tone::Neutral};
    if (figures.oldestWaiting)
        row.note =
            OutboxPresenter::tr("paling lama %1").arg(minutesText(figures.oldestWaiting->secsTo(nowUtc)));
    constexpr qint64 kOneDay = 24LL * 3600;
    if (figures.oldestWaiting && figures.oldestWaiting->secsTo(nowUtc) > kOneDay)
        row.tone = Tone::Bad;
    return row;
}

StationRow diskRow(const StoreFigures& figures)
{
    constexpr int kFew = 50;
    StationRow row{OutboxPresenter::tr("Cakram"),
                   OutboxPresenter::tr("Ruang untuk %1 perekaman").arg(counted(figures.recordingsLeft)),
                   screenLocale().formattedDataSize(figures.freeBytes, 0, QLocale::DataSizeSIFormat),
                   Tone::Neutral};
    if (figures.recordingsLeft < kFew && figures.freeBytes > 0)
        row.tone = Tone::Bad;
    return row;
}

StationRow keyRow(KeyCustody custody)
{
    const QString where = custody == KeyCustody::Tpm ? QStringLiteral("TPM") : OutboxPresenter::tr("berkas");
    return {OutboxPresenter::tr("Kunci"), OutboxPresenter::tr("Kunci: %1").arg(where), {}, Tone::Neutral};
}

OutboxPresenter::OutboxPresenter(Desk& desk, StationPorts& ports, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_ports(ports),
      m_prompter(prompter),
      m_countersign(ports.store)
{
    connect(&desk, &Desk::changed, this, &OutboxPresenter::changed);
    connect(&m_countersign, &CountersignSession::changed, this, &OutboxPresenter::changed);
}

void OutboxPresenter::opened() { m_countersign.load(); }

bool OutboxPresenter::isOwed(const ServiceRequest& request) const
{
    const std::vector<OwedCountersignature>& owed = m_countersign.snapshot().owed;
    return std::any_of(owed.begin(), owed.end(),
                       [&](const OwedCountersignature& o) { return o.request == request.id; });
}

OutboxView OutboxPresenter::view() const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const QDateTime now = m_ports.clock.nowUtc();
    OutboxView view;
    view.station = {linkRow(snapshot.link), outboxRow(snapshot.figures, now), diskRow(snapshot.figures),
                    keyRow(m_ports.accounts.keyCustody())};
    addDevice(view.station, tr("Kamera"), m_ports.camera);
    addDevice(view.station, tr("Tanda tangan"), m_ports.signaturePad);
    addDevice(view.station, tr("Sidik jari"), m_ports.fingerReader);
    addDevice(view.station, tr("Iris"), m_ports.irisCamera);
    addDevice(view.station, tr("Pencetak bukti"), m_ports.slipPrinter);
    addDevice(view.station, tr("Pencetak kartu"), m_ports.cardPrinter);
    const auto add = [&](const std::vector<ServiceRequest>& requests) {
        for (const ServiceRequest& request : requests) {
            QueueRow row;
            row.id = request.id.text();
            row.ticket = request.ticket.text();
            row.service = serviceName(request.service);
            row.since = minutesText(request.stateSince.secsTo(now));
            row.note = isOwed(request) ? tr("menunggu orang kedua") : requestStateWord(request.state);
            view.waiting.push_back(row);
        }
    };
    add(snapshot.board.waitingForCentre);
    add(snapshot.board.waitingForCard);
    for (const QString& row : snapshot.quarantinedRows)
        view.damaged.append(damagedRow(row));
    return view;
}

ScreenFrame OutboxPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Kiriman dan keadaan komputer");
    frame.hasGuide = false;
    const std::optional<Error>& refused = m_countersign.snapshot().error;
    frame.banner = bannerOf(refused ? refused : m_desk.snapshot().link.error);
    frame.bar.person = tr("Pengiriman berjalan sendiri; rekaman tidak hilang bila pusat terputus.");
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (!m_countersign.snapshot().owed.empty())
        frame.bar.actions.push_back(
            {ActionId::Choose, tr("Tanda tangan kedua"), !m_countersign.snapshot().isBusy});
    frame.bar.actions.push_back({ActionId::Confirm, tr("Kirim sekarang"), true});
    return frame;
}

void OutboxPresenter::perform(ActionId action)
{
    if (action == ActionId::Confirm)
        m_ports.centre.syncNow();
    else if (action == ActionId::Choose)
        askWhose();
}

void OutboxPresenter::askWhose()
{
    const std::vector<OwedCountersignature> owed = m_countersign.snapshot().owed;
    if (owed.empty())
        return;
    if (owed.size() == 1) {
        askCountersignature(owed.front());
        return;
    }
    constexpr size_t kMostOffered = 8;
    Question question;
    question.id = QStringLiteral("countersignWhose");
    question.title = tr("Rekaman siapa?");
    for (size_t i = 0; i < std::min(owed.size(), kMostOffered); ++i)
        question.choices.push_back(
            {QString::number(i), QStringLiteral("%1 · %2").arg(owed[i].name, owed[i].maskedNik)});
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, owed](const Answer& answer) {
        const auto index = static_cast<size_t>(answer.choice.toInt());
        if (answer.isConfirmed && index < owed.size())
            askCountersignature(owed[index]);
    });
}

// What is signed stands in the question: who, what was not taken and why, and the packet's digest.
void OutboxPresenter::askCountersignature(const OwedCountersignature& owed)
{
    QStringList facts;
    for (const CaptureException& exception : owed.exceptions)
        facts.append(exceptedPart(exception) + QStringLiteral(": ") +
                     exceptionWord(exception.reason).toLower());
    for (const FingerPosition finger : owed.notFoundAgain)
        facts.append(tr("%1: tidak cocok saat dipindai ulang").arg(fingerName(finger)));
    for (const WhoFinding& finding : owed.findings)
        facts.append(whoFindingSentence(finding));
    Question question;
    question.id = QStringLiteral("countersign");
    question.title = tr("Tanda tangan kedua untuk %1").arg(owed.name);
    question.text = tr("%1\n\nIntisari paket: %2")
                        .arg(facts.join(u'\n'), owed.packet.digest.hex().left(32) + QStringLiteral(" ") +
                                                    owed.packet.digest.hex().mid(32));
    question.wantsSecondPerson = true;
    question.confirmText = tr("Tanda tangani");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, record = owed.record](Answer answer) {
        if (answer.isConfirmed)
            m_countersign.countersign(record, answer.secondName, std::move(answer.secondPassphrase));
    });
}

} // namespace rekam::ui
