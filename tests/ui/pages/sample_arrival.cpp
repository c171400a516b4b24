#include "tests/ui/pages/sample_arrival.h"

#include "tests/ui/pages/sample_papers.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/arrival/arrival_page.h"
#include "ui/presenters/proof_description.h"
#include "ui/wording/online_words.h"

namespace rekam::ui::sample {

namespace {

using namespace std::chrono_literals;

ArrivalSnapshot arrivalOf(const ResidentRecord& resident)
{
    ArrivalSnapshot snapshot;
    snapshot.stage = ArrivalStage::Ready;
    snapshot.nik = resident.applicant.nik;
    snapshot.from = KnownFrom::Register;
    snapshot.resident = resident;
    snapshot.services = servicesFor(ServiceGroup::Wni, false);
    return snapshot;
}

void choose(ArrivalSnapshot& snapshot, ServiceType service)
{
    snapshot.service = service;
    snapshot.line = queueClassFor(service);
    snapshot.asked = standardPapers().askedFor(service, snapshot.intake.filedBy);
    askForPapers(snapshot.intake, snapshot.asked);
}

std::optional<std::chrono::seconds> sampleWait(QueueClass queueClass)
{
    if (queueClass == QueueClass::Priority)
        return 4min;
    return queueClass == QueueClass::Recording ? std::optional<std::chrono::seconds>(22min) : std::nullopt;
}

Screen screenOf(const char* name, const ArrivalSnapshot& snapshot, const ArrivalTexts& texts,
                const TopBarView& top, RailView rail)
{
    rail.links[1].isCurrent = true; // below the supervisor's
    Screen screen{QString::fromLatin1(name), {}, {}, top, std::move(rail)};
    screen.frame.title = word("Penerimaan");
    screen.frame.guide = arrivalGuide(snapshot, std::nullopt, QDate(2026, 11, 23));
    if (snapshot.nik)
        screen.frame.bar.person = snapshot.nik->masked();
    screen.frame.bar.actions = {{ActionId::Back, word("Antrean"), true},
                                {ActionId::Repeat,
                                 snapshot.resident ? word("Cetak F-1.02") : word("Cari lagi"),
                                 snapshot.nik.has_value()},
                                {ActionId::Enlarge, word("Lihat F-1.02"), snapshot.resident.has_value()},
                                {ActionId::Choose, word("Layanan lain"), snapshot.nik.has_value()},
                                {ActionId::Confirm, arrivalPrimary(snapshot), snapshot.nik.has_value()}};
    const QString nik = snapshot.nik ? snapshot.nik->text() : QString();
    ArrivalView view = describeArrival(snapshot, texts, sampleWait);
    view.filerNote = filerNote(snapshot, texts, QDate(2026, 11, 23));
    screen.make = [nik, view](QWidget* parent) {
        auto* page = new ArrivalPage(parent);
        page->setNikText(nik);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen proofScreenOf(const char* name, const ProofSnapshot& proof, const TopBarView& top, RailView rail)
{
    rail.links[1].isCurrent = true;
    Screen screen{QString::fromLatin1(name), {}, {}, top, std::move(rail)};
    screen.frame.title = word("Penerimaan");
    screen.frame.guide = proofGuide(proof);
    if (proof.request)
        screen.frame.bar.person = proof.request->nik.masked();
    const QString primary = proofPrimary(proof);
    screen.frame.bar.actions = {{ActionId::Back, word("Antrean"), true}};
    if (mayAskAgain(proof))
        screen.frame.bar.actions.push_back({ActionId::Repeat, word("Cari lagi"), true});
    screen.frame.bar.actions.push_back(
        {ActionId::Confirm, primary.isEmpty() ? word("Ambil nomor") : primary, !primary.isEmpty()});
    screen.make = [number = proof.number, view = describeProof(proof)](QWidget* parent) {
        auto* page = new ArrivalPage(parent);
        page->setNikText(number);
        page->setView(view);
        return page;
    };
    return screen;
}

ProofSnapshot proofOf(const Applicant& person, OnlineState state)
{
    ProofSnapshot proof;
    proof.stage = ProofStage::Found;
    proof.number = QStringLiteral("DRG-261120-0001");
    OnlineRequest request{.nik = person.nik};
    request.number = proof.number;
    request.applicant.name = person.name.text();
    request.applicant.channel = QStringLiteral("WhatsApp");
    request.service = ServiceType::DamagedWni;
    request.sentAt = now().addDays(-3);
    request.stateSince = now().addDays(-1);
    request.state = state;
    request.rejection = OnlineRejection::UnreadablePaper;
    request.told = rejectionSentence(OnlineRejection::UnreadablePaper, proof.number, {});
    proof.request = request;
    return proof;
}

} // namespace

std::vector<Screen> arrivalScreens(const TopBarView& top, const RailView& rail, Names names)
{
    const Applicant person = applicant(names);
    ArrivalSnapshot known = arrivalOf({person, true, QStringLiteral("UNREGISTERED"), {}});
    known.intake.summons = QStringLiteral("470/118/XI/2026");
    choose(known, ServiceType::NewWni);

    ArrivalSnapshot recorded = arrivalOf({person, true, QStringLiteral("PRINT_READY_RECORD"), now()});
    recorded.intake.filedBy = FiledBy::Proxy;
    recorded.services = servicesFor(ServiceGroup::Wni, true);
    choose(recorded, ServiceType::LostWni);
    turnPaper(recorded.intake, PaperKind::PoliceLossLetter);

    ArrivalSnapshot scanned = known;
    scanned.takesPapers = true;
    scanned.pictures = paperPictures(PaperKind::FamilyCard, PageDefect::Blurred);

    ArrivalSnapshot proxy = recorded;
    proxy.takesPapers = true;
    turnPaper(proxy.intake, PaperKind::PoliceLossLetter);
    proxy.pictures = paperPictures(PaperKind::PowerOfAttorney, PageDefect::None, 2);

    ArrivalSnapshot unknown = arrivalOf({person, true, {}, {}});
    unknown.from = KnownFrom::Nobody;
    unknown.resident.reset();
    unknown.whyUnknown = Error(Errc::CentreUnreachable);
    choose(unknown, ServiceType::NewWni);

    ArrivalSnapshot again = known;
    again.from = KnownFrom::Roster;
    again.visit = startRequest({}, person.nik, ServiceType::NewWni, ServiceChannel::InPerson, now());
    again.visit->ticket = {u'A', 14};
    again.visit->state = RequestState::Waiting;

    ProofSnapshot ready = proofOf(person, OnlineState::Ready);
    ready.ticket = {u'D', 7};
    ProofSnapshot elsewhere{.stage = ProofStage::Elsewhere, .number = ready.number};
    elsewhere.standing = {QStringLiteral("rejected"), QStringLiteral("kec-331512-02")};

    return {screenOf("arrival-empty", {}, {}, top, rail),
            screenOf("arrival", known, {QStringLiteral("470/118/XI/2026"), {}, {}}, top, rail),
            screenOf("arrival-missing", recorded,
                     {{}, QStringLiteral("BUDI SANTOSO"), QStringLiteral("0812 34")}, top, rail),
            screenOf("arrival-papers", scanned, {QStringLiteral("470/118/XI/2026"), {}, {}}, top, rail),
            screenOf("arrival-proxy", proxy,
                     {{},
                      person.name.upperCase(),
                      QStringLiteral("0812 3456 7890"),
                      QStringLiteral("3315065507990001"),
                      QStringLiteral("20-11-2026")},
                     top, rail),
            screenOf("arrival-unknown", unknown, {}, top, rail),
            screenOf("arrival-again", again, {QStringLiteral("470/118/XI/2026"), {}, {}}, top, rail),
            proofScreenOf("arrival-proof", ready, top, rail),
            proofScreenOf("arrival-proof-rejected", proofOf(person, OnlineState::Rejected), top, rail),
            proofScreenOf("arrival-proof-elsewhere", elsewhere, top, rail)};
}

} // namespace rekam::ui::sample
