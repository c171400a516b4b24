#include "core/workflow/letter_session.h"

#include "core/print/substitute_letter_paper.h"
#include "core/service/intake.h"
#include "core/workflow/paper_signing.h"

#include <algorithm>

namespace rekam {
namespace {

QString printedCause(LetterCause cause)
{
    switch (cause) {
    case LetterCause::BlanksOut:
        return QStringLiteral("blangko KTP-el habis");
    case LetterCause::RibbonOut:
        return QStringLiteral("pita cetak habis");
    }
    return {};
}

CounterCase caseOf(const SubstituteLetter& letter)
{
    return {QUuid::fromRfc4122(letter.id.bytes()),
            CaseKind::SubstituteLetter,
            letter.isOpen(),
            letter.firstIssuedAt,
            letter.nik,
            toCbor(letter)};
}

} // namespace

LetterSession::LetterSession(StationPorts& ports, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_paper(ports)
{
    connect(&m_paper, &PaperOnScreen::changed, this, [this] {
        m_snapshot.paper = m_paper.state();
        Q_EMIT changed();
    });
    connect(&m_paper, &PaperOnScreen::failed, this, &LetterSession::fail);
}

void LetterSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.cases || !mayDo(login.role, Permission::Record))
        return;
    m_login = login;
    load();
}

void LetterSession::close()
{
    ++m_opening;
    m_login.reset();
    m_paper.clear();
    m_snapshot = LetterSnapshot();
    Q_EMIT changed();
}

void LetterSession::load()
{
    m_ports.cases->load(CaseKind::SubstituteLetter, kClosedShown, this,
                        [this, opening = m_opening](const Result<std::vector<CounterCase>>& cases) {
                            if (opening != m_opening)
                                return;
                            if (!cases)
                                return fail(cases.error());
                            std::vector<SubstituteLetter> letters;
                            for (const CounterCase& kept : *cases) {
                                if (const auto letter = substituteLetterFromCbor(kept.value))
                                    letters.push_back(*letter);
                            }
                            sortByTurn(letters);
                            loadStock(std::move(letters));
                        });
}

void LetterSession::loadStock(std::vector<SubstituteLetter> letters)
{
    const auto take = [this, letters = std::move(letters)](std::optional<int> blanks) {
        m_snapshot.letters = letters;
        m_snapshot.blanksInStock = blanks;
        m_snapshot.callable = rekam::callable(letters, blanks.value_or(0));
        m_snapshot.today = m_ports.clock.nowUtc().toLocalTime().date();
        m_snapshot.isBusy = false;
        m_snapshot.isLoaded = true;
        Q_EMIT changed();
    };
    if (!m_ports.cardStock)
        return take(std::nullopt);
    m_ports.cardStock->loadStock(m_ports.clock.nowUtc(), this,
                                 [this, take, opening = m_opening](const Result<StockBook>& book) {
                                     if (opening != m_opening)
                                         return;
                                     if (!book)
                                         return fail(book.error());
                                     take(book->counts.in(BlankState::Stock));
                                 });
}

bool LetterSession::begin()
{
    if (!m_login || m_snapshot.isBusy)
        return false;
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    return true;
}

void LetterSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

const SubstituteLetter* LetterSession::find(const LetterId& id) const
{
    const auto at = std::find_if(m_snapshot.letters.begin(), m_snapshot.letters.end(),
                                 [&](const SubstituteLetter& letter) { return letter.id == id; });
    return at == m_snapshot.letters.end() ? nullptr : &*at;
}

void LetterSession::askRegister(const Nik& nik, std::function<void(const ResidentRecord&)> then)
{
    m_ports.centre.lookUpResident(
        nik, this, [this, then = std::move(then), opening = m_opening](const Result<ResidentRecord>& found) {
            if (opening != m_opening)
                return;
            if (found)
                then(*found);
            else
                fail(found.error());
        });
}

void LetterSession::issue(const QString& nikText, LetterCause cause, const QString& phone)
{
    if (!begin())
        return;
    const Result<Nik> nik = Nik::parse(nikText.trimmed());
    if (!nik)
        return fail(nik.error());
    const auto number = phone.trimmed().isEmpty() ? std::optional(QString()) : phoneFrom(phone);
    if (!number)
        return fail(Error(Errc::PhoneMalformed));
    askRegister(*nik, [this, cause, number = *number](const ResidentRecord& resident) {
        takeRegister(cause, number, resident);
    });
}

void LetterSession::takeRegister(LetterCause cause, const QString& phone, const ResidentRecord& resident)
{
    const std::vector<SubstituteLetter>& letters = m_snapshot.letters;
    LetterFacts facts{.applicant = resident.applicant};
    facts.isActive = resident.isActive;
    facts.recordingWord = resident.recordingWord;
    facts.blanksInStock = m_snapshot.blanksInStock.value_or(0);
    facts.cause = cause;
    facts.hasOpenLetter = std::any_of(letters.begin(), letters.end(), [&](const SubstituteLetter& letter) {
        return letter.isOpen() && letter.nik == resident.applicant.nik;
    });
    facts.today = m_ports.clock.nowUtc().toLocalTime().date();
    if (const Status may = mayIssueLetter(facts); !may)
        return fail(may.error());
    const SubstituteLetter letter =
        issueLetter(m_ports.ids.make<LetterId>(), facts, nextLetterNumber(letters, facts.today), phone,
                    m_login->accountName, m_ports.clock.nowUtc());
    keep(letter, QStringLiteral("substitute-letter-issued"), [this, letter, holder = resident.applicant] {
        Q_EMIT issued(letter.number);
        draw(letter, holder);
    });
}

void LetterSession::callNext()
{
    const auto at =
        std::find_if(m_snapshot.letters.begin(), m_snapshot.letters.end(),
                     [](const SubstituteLetter& letter) { return letter.state == LetterState::Waiting; });
    if (at == m_snapshot.letters.end() || !begin())
        return;
    if (m_snapshot.callable == 0)
        return fail(Error(Errc::BlankNotInStock, {{"state", QStringLiteral("none")}}));
    step(*at, letter_event::Called{});
}

void LetterSession::renew(const LetterId& id)
{
    const SubstituteLetter* letter = find(id);
    if (!letter || !begin())
        return;
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    const QString number = nextLetterNumber(m_snapshot.letters, today);
    askRegister(letter->nik, [this, id, number](const ResidentRecord& resident) {
        if (const SubstituteLetter* known = find(id))
            step(*known, letter_event::Renewed{number}, [this, id, holder = resident.applicant] {
                if (const SubstituteLetter* renewed = find(id))
                    draw(*renewed, holder);
            });
    });
}

void LetterSession::printAgain(const LetterId& id)
{
    const SubstituteLetter* letter = find(id);
    if (!letter || !begin())
        return;
    askRegister(letter->nik, [this, id](const ResidentRecord& resident) {
        m_snapshot.isBusy = false;
        if (const SubstituteLetter* known = find(id))
            draw(*known, resident.applicant);
    });
}

void LetterSession::withdraw(const LetterId& id, const QString& reason)
{
    const SubstituteLetter* letter = find(id);
    if (letter && begin())
        step(*letter, letter_event::Withdrawn{reason});
}

void LetterSession::step(const SubstituteLetter& letter, const LetterEvent& event, std::function<void()> done)
{
    const auto after = advance(letter, event, m_ports.clock.nowUtc());
    if (!after)
        return fail(after.error());
    keep(*after, QStringLiteral("substitute-letter-") + QString::fromLatin1(letterEventName(event)),
         std::move(done));
}

void LetterSession::keep(const SubstituteLetter& letter, const QString& what, std::function<void()> done)
{
    const AuditEntry line{
        what,
        m_login->accountName,
        QString::fromLatin1(roleName(m_login->role)),
        {},
        letter.id.text(),
        {{"number", letter.number}, {"cause", QString::fromLatin1(letterCauseName(letter.cause))}}};
    m_ports.cases->keep(caseOf(letter), line, this,
                        [this, letter, done = std::move(done), opening = m_opening](const Status& kept) {
                            if (opening != m_opening)
                                return;
                            if (!kept)
                                return fail(kept.error());
                            std::vector<SubstituteLetter>& all = m_snapshot.letters;
                            const auto at =
                                std::find_if(all.begin(), all.end(), [&](const SubstituteLetter& known) {
                                    return known.id == letter.id;
                                });
                            if (at == all.end())
                                all.push_back(letter);
                            else
                                *at = letter;
                            if (done)
                                done();
                            load();
                        });
}

void LetterSession::draw(const SubstituteLetter& letter, const Applicant& holder)
{
    SubstituteLetterPaper paper{.holder = holder};
    paper.office = issuingOffice(m_ports.office);
    paper.number = letter.number;
    paper.issuedAt = letter.issuedAt;
    paper.validUntil = letter.validUntil;
    paper.cause = printedCause(letter.cause);
    paper.shortWord = shortWord(letter.word);
    paper.operatorAccount = m_login->accountName;
    paper.marking = markingOf(m_ports.office);
    const QDate until = letter.validUntil;
    signPaper(m_ports, *m_login,
              {SealedPaper::SubstituteLetter,
               letter.number,
               letter.issuedAt,
               {until.year(), until.month(), until.day()},
               letter.id.text()},
              this, [this, paper, opening = m_opening](const Result<QString>& text) {
                  if (opening != m_opening)
                      return;
                  if (!text)
                      return fail(text.error());
                  SubstituteLetterPaper sealed = paper;
                  sealed.sealText = *text;
                  m_paper.drawAndPrint([sealed] { return substituteLetterPaper(sealed); }, sealed.number);
              });
}

} // namespace rekam
