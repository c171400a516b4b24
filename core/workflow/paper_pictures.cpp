#include "core/workflow/paper_pictures.h"

#include "core/documents/page_reading.h"
#include "core/workflow/coded_picture.h"
#include "core/workflow/pool.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr int kPaperSidePx = 2000; // A4 at 170 dpi: small print stays readable

} // namespace

const PaperPage* PaperPictureState::pageOf(PaperKind kind, int number) const
{
    const auto at = std::find_if(pages.begin(), pages.end(), [kind, number](const PaperPage& page) {
        return page.kind == kind && page.number == number;
    });
    return at == pages.end() ? nullptr : &*at;
}

const PaperPage* PaperPictureState::pageOf(PaperKind kind) const
{
    const PaperPage* first = nullptr;
    for (const PaperPage& page : pages) {
        if (page.kind != kind)
            continue;
        if (!page.counts())
            return &page;
        first = first ? first : &page;
    }
    return first;
}

const PaperPage* PaperPictureState::shownPageOf(PaperKind kind) const
{
    return shown == kind ? pageOf(kind, shownPage) : nullptr;
}

int PaperPictureState::pageCount(PaperKind kind) const
{
    return static_cast<int>(std::count_if(pages.begin(), pages.end(),
                                          [kind](const PaperPage& page) { return page.kind == kind; }));
}

int PaperPictureState::nextPage(PaperKind kind) const
{
    const PaperPage* at = shownPageOf(kind);
    const PaperPage* owed = at && !at->counts() ? at : pageOf(kind);
    return owed && !owed->counts() ? owed->number : pageCount(kind) + 1;
}

PaperPictures::PaperPictures(StationPorts& ports, Desk& desk, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_desk(desk)
{
    if (ports.documentScanner)
        connect(ports.documentScanner, &CaptureDevice::captureEnded, this, &PaperPictures::onCaptured);
}

PaperPictures::~PaperPictures()
{
    if (m_isCapturing)
        m_ports.documentScanner->cancel();
}

bool PaperPictures::mayTake() const
{
    return m_ports.documentScanner && m_ports.paperBook && seesPersonalData(m_desk.login().role) &&
           m_ports.documentScanner->state() != SlotState::Disabled;
}

void PaperPictures::follow(const RequestId& visit)
{
    if (visit == m_state.visit)
        return;
    giveUp();
    ++m_visitNumber;
    m_state = PaperPictureState();
    m_opened = QUuid();
    m_state.visit = visit;
    if (!visit.isNull())
        load();
    Q_EMIT changed();
}

void PaperPictures::drop()
{
    const bool hasPages = !m_state.pages.empty() || m_state.taking;
    const RequestId visit = m_state.visit;
    const AuditEntry audit = line("papers-dropped", {});
    follow({});
    if (!hasPages || !m_ports.paperBook)
        return;
    m_ports.paperBook->dropPages(visit, audit, this, [this](const Status& dropped) {
        if (!dropped && dropped.error().code() != Errc::VaultLocked)
            fail(dropped.error());
    });
}

void PaperPictures::take(PaperKind kind) { takePage(kind, m_state.nextPage(kind)); }

void PaperPictures::takeAgain(PaperKind kind)
{
    if (m_state.shownPageOf(kind))
        takePage(kind, m_state.shownPage);
}

void PaperPictures::takePage(PaperKind kind, int number)
{
    if (m_state.visit.isNull() || m_state.taking || !mayTake() || number > kMostPaperPages)
        return;
    m_state.error.reset();
    m_state.taking = kind;
    m_state.takingPage = number;
    m_state.shown = kind;
    m_state.shownPage = number;
    m_state.picture = QImage();
    m_opened = QUuid();
    m_isCapturing = true;
    if (m_ports.office.isTraining) // another sheet for each paper of each visit
        m_ports.documentScanner->present(
            Scene{.subject = qHash(m_state.visit, static_cast<std::size_t>(kind))});
    m_ports.documentScanner->capture(CaptureTarget::Document, kPageWithin);
    Q_EMIT changed();
}

void PaperPictures::giveUp()
{
    if (!std::exchange(m_isCapturing, false))
        return;
    leavePageNotTaken();
    m_ports.documentScanner->cancel();
    Q_EMIT changed();
}

Result<PaperPictures::Judged> PaperPictures::judged(const Frame& still)
{
    REKAM_TRY(QualityReport quality, assessPage(still));
    REKAM_TRY(PaperBook::Picture picture, codedPicture(still, kPaperSidePx));
    return Judged{std::move(quality), std::move(picture)};
}

void PaperPictures::onCaptured(const Result<DeviceCapture>& result)
{
    if (!std::exchange(m_isCapturing, false))
        return; // the technician's test, or a page that was given up
    const PaperKind kind = *m_state.taking;
    if (!result || result->stills.empty()) {
        fail(result ? Error(Errc::FrameMalformed) : result.error());
        return;
    }
    runInPool<Judged>(
        *QThreadPool::globalInstance(), this, [still = result->stills.front()] { return judged(still); },
        [this, kind, device = result->device, visit = m_visitNumber](const Result<Judged>& page) {
            if (visit != m_visitNumber)
                return;
            if (page)
                file(kind, *page, device);
            else
                fail(page.error());
        });
}

void PaperPictures::file(PaperKind kind, const Judged& judgedPage, const Provenance& device)
{
    PaperPage page;
    page.id = m_ports.ids.next();
    page.visit = m_state.visit;
    page.kind = kind;
    page.number = m_state.takingPage;
    page.takenAt = m_ports.clock.nowUtc();
    page.takenBy = m_desk.login().accountName;
    page.device = device.model;
    page.verdict = judgedPage.quality.verdict;
    page.reasons = judgedPage.quality.reasons;
    const bool isAgain = m_state.pageOf(kind, page.number) != nullptr;
    const AuditEntry audit =
        line("paper-filed",
             {{"paper", paperName(kind)},
              {"page", QString::number(page.number)},
              {"again", isAgain ? QStringLiteral("yes") : QStringLiteral("no")},
              {"reads", page.verdict == Verdict::Bad ? QStringLiteral("badly") : QStringLiteral("well")}});
    m_ports.paperBook->filePage(page, judgedPage.picture, audit, this,
                                [this, visit = m_visitNumber](const Status& filed) {
                                    if (visit != m_visitNumber)
                                        return;
                                    if (filed)
                                        load(true);
                                    else
                                        fail(filed.error());
                                });
}

// What is shown is what the store holds: a picture on screen is a picture on disk.
void PaperPictures::load(bool hasTaken)
{
    if (!m_ports.paperBook)
        return;
    m_ports.paperBook->loadPages(
        m_state.visit, this,
        [this, hasTaken, visit = m_visitNumber](const Result<std::vector<PaperPage>>& pages) {
            if (visit != m_visitNumber)
                return;
            if (hasTaken)
                m_state.taking.reset();
            if (!pages) {
                fail(pages.error());
                return;
            }
            m_state.pages.clear();
            std::copy_if(pages->begin(), pages->end(), std::back_inserter(m_state.pages),
                         [](const PaperPage& page) { return !page.isSuperseded; });
            showPage(m_state.shown, m_state.shownPage);
            Q_EMIT changed();
        });
}

void PaperPictures::accept(PaperKind kind, const QString& because)
{
    const PaperPage* page = m_state.shownPageOf(kind);
    if (!page || m_state.taking)
        return;
    m_state.error.reset();
    // The officer's words stay sealed with the page; the trail says that there are some.
    m_ports.paperBook->acceptPage(page->id, because,
                                  line("paper-accepted-as-it-is", {{"paper", paperName(kind)}}), this,
                                  [this, visit = m_visitNumber](const Status& accepted) {
                                      if (visit != m_visitNumber)
                                          return;
                                      if (accepted)
                                          load();
                                      else
                                          fail(accepted.error());
                                  });
}

void PaperPictures::show(std::optional<PaperKind> kind)
{
    const PaperPage* page = kind ? m_state.pageOf(*kind) : nullptr;
    if (kind == m_state.shown)
        showPage(kind, m_state.shownPage);
    else
        showPage(kind, page ? page->number : 1);
}

void PaperPictures::turn(int by)
{
    if (!m_state.shown || m_state.taking)
        return;
    const int count = m_state.pageCount(*m_state.shown);
    showPage(m_state.shown, std::clamp(m_state.shownPage + by, 1, std::max(1, count)));
}

void PaperPictures::showPage(std::optional<PaperKind> kind, int number)
{
    const PaperPage* page = kind ? m_state.pageOf(*kind, number) : nullptr;
    const QUuid wanted = page ? page->id : QUuid();
    if (kind == m_state.shown && number == m_state.shownPage && wanted == m_opened)
        return;
    m_state.shown = kind;
    m_state.shownPage = number;
    m_state.picture = QImage();
    m_opened = wanted;
    if (page)
        open(*page);
    Q_EMIT changed();
}

void PaperPictures::open(const PaperPage& page)
{
    m_ports.paperBook->loadPicture(
        page.id, this, [this, id = page.id](const Result<PaperBook::Picture>& picture) {
            if (m_opened != id)
                return;
            if (!picture) {
                fail(picture.error());
                return;
            }
            runInPool<QImage>(
                *QThreadPool::globalInstance(), this,
                [coded = *picture]() -> Result<QImage> {
                    return QImage::fromData(coded->data(), static_cast<int>(coded->size()));
                },
                [this, id](const Result<QImage>& image) {
                    if (m_opened != id)
                        return;
                    m_state.picture = *image;
                    Q_EMIT changed();
                });
        });
}

// The last page there is stands again in place of the one that did not come.
void PaperPictures::leavePageNotTaken()
{
    if (!std::exchange(m_state.taking, std::nullopt) || !m_state.shown)
        return;
    showPage(m_state.shown, std::clamp(m_state.shownPage, 1, std::max(1, m_state.pageCount(*m_state.shown))));
}

void PaperPictures::fail(const Error& error)
{
    leavePageNotTaken();
    m_state.error = error;
    Q_EMIT changed();
}

AuditEntry PaperPictures::line(const char* what, std::vector<Fact> facts) const
{
    const LoginSession& login = m_desk.login();
    return {QString::fromLatin1(what), login.accountName, QString::fromLatin1(roleName(login.role)), {},
            m_state.visit.text(),      std::move(facts)};
}

} // namespace rekam
