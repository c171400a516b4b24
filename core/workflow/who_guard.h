// The who-is-who guard of a station: keeps the galleries of everybody who is held between one look and the
// next. The search itself is in the pool. Main thread.
#pragma once

#include "core/ports/held_templates.h"
#include "core/recording/who_finding.h"

#include <QPointer>
#include <deque>

namespace rekam {

class WhoGallery;

class WhoGuard : public QObject
{
    Q_OBJECT
public:
    using Findings = std::vector<WhoFinding>;

    // `held` outlives the guard.
    explicit WhoGuard(HeldTemplates& held, QObject* parent = nullptr);
    ~WhoGuard() override;

    // After signing in: makes everybody ready by and by, so that the first look need not.
    void getReady();
    // Who is who in the recording `asked`. Errors: those of HeldTemplates::load.
    void look(const RecordId& asked, QObject* receiver, Reply<Findings> reply);
    // At lock: nothing of anybody stays; looks under way are not answered.
    void forget();

private:
    struct Look
    {
        std::optional<RecordId> asked; // nothing: only gets ready
        QPointer<QObject> receiver;
        Reply<Findings> reply;
    };

    void next();
    void ask();
    void take(const Result<std::shared_ptr<const HeldPeople>>& people);
    void answer(const Result<Findings>& findings);

    HeldTemplates& m_held;
    std::shared_ptr<WhoGallery> m_gallery; // the pool's while m_isBusy
    std::shared_ptr<const HeldVersions> m_known;
    std::deque<Look> m_looks; // the first one is under way while m_isBusy
    bool m_isBusy = false;
    int m_generation = 0; // answers from before forget() are dropped
};

} // namespace rekam
