#include "core/workflow/who_guard.h"

#include "core/workflow/pool.h"
#include "core/workflow/who_gallery.h"

namespace rekam {
namespace {

// What the pool hands back: what the gallery has now, and the findings where everybody is in it.
struct Taken
{
    std::shared_ptr<const HeldVersions> known;
    WhoGuard::Findings findings;
};

} // namespace

WhoGuard::WhoGuard(HeldTemplates& held, QObject* parent)
    : QObject(parent),
      m_held(held),
      m_gallery(std::make_shared<WhoGallery>()),
      m_known(std::make_shared<const HeldVersions>())
{}

WhoGuard::~WhoGuard() = default;

void WhoGuard::getReady()
{
    m_looks.push_back({{}, this, {}});
    next();
}

void WhoGuard::look(const RecordId& asked, QObject* receiver, Reply<Findings> reply)
{
    m_looks.push_back({asked, receiver, std::move(reply)});
    next();
}

void WhoGuard::forget()
{
    ++m_generation;
    m_gallery = std::make_shared<WhoGallery>(); // the pool lets go of the old one when it is done
    m_known = std::make_shared<const HeldVersions>();
    m_looks.clear();
    m_isBusy = false;
}

void WhoGuard::next()
{
    if (m_isBusy)
        return;
    while (!m_looks.empty() && !m_looks.front().receiver)
        m_looks.pop_front();
    if (m_looks.empty())
        return;
    m_isBusy = true;
    ask();
}

void WhoGuard::ask()
{
    // Somebody waits for an answer: getting ready goes on with it.
    if (!m_looks.front().asked && m_looks.size() > 1)
        m_looks.pop_front();
    m_held.load(m_looks.front().asked, m_known, this,
                [this, generation = m_generation](const Result<std::shared_ptr<const HeldPeople>>& people) {
                    if (generation == m_generation)
                        take(people);
                });
}

void WhoGuard::take(const Result<std::shared_ptr<const HeldPeople>>& people)
{
    if (!people) {
        answer(Unexpected(people.error()));
        return;
    }
    const bool finds = (*people)->isWhole && m_looks.front().asked.has_value();
    runInPool<Taken>(
        *QThreadPool::globalInstance(), this,
        [gallery = m_gallery, held = *people, finds]() -> Result<Taken> {
            gallery->update(*held);
            Taken taken{std::make_shared<const HeldVersions>(gallery->known()), {}};
            if (finds)
                taken.findings = gallery->find(*held);
            return taken;
        },
        [this, generation = m_generation, isWhole = (*people)->isWhole](const Result<Taken>& taken) {
            if (generation != m_generation)
                return;
            m_known = taken->known;
            if (isWhole)
                answer(taken->findings);
            else
                ask();
        });
}

void WhoGuard::answer(const Result<Findings>& findings)
{
    const Look done = std::move(m_looks.front());
    m_looks.pop_front();
    m_isBusy = false;
    if (done.receiver && done.reply)
        done.reply(findings);
    next();
}

} // namespace rekam
