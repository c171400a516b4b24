// Pictures of the papers that somebody brought: sealed with the visit when they are taken, and gone with it.
// Nothing of them is ever written in the clear.
#pragma once

#include "core/base/ids.h"
#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/capture/quality.h"
#include "core/service/papers.h"

#include <QDateTime>
#include <QObject>
#include <QUuid>
#include <memory>
#include <vector>

namespace rekam {

struct AuditEntry;

// One picture of one page of a paper. Taken again it supersedes the one before, which stays until the visit
// is closed.
struct PaperPage
{
    QUuid id;
    RequestId visit{};
    PaperKind kind{};
    int number = 1;      // of the pages of this paper, from 1
    QDateTime takenAt{}; // UTC
    QString takenBy{};   // account name
    QString device{};    // model
    Verdict verdict = Verdict::NotAssessed;
    std::vector<QualityReason> reasons{}; // worst first
    QString acceptedBecause{};            // why it is taken as it is, though it reads badly; personal
    bool isSuperseded = false;            // told when read

    // Good to read, or taken as it is with a reason.
    bool counts() const
    {
        return verdict == Verdict::Good || verdict == Verdict::Fair || !acceptedBecause.isEmpty();
    }
    friend bool operator==(const PaperPage&, const PaperPage&) = default;
};

constexpr int kMostPaperPages = 20;
constexpr qsizetype kLongestPaperReason = 200;
constexpr qsizetype kMaxPaperBytes = 16LL * 1024 * 1024; // of a coded picture

// VaultLocked while nobody is signed in who sees personal data.
class PaperBook : public QObject
{
    Q_OBJECT
public:
    explicit PaperBook(QObject* parent = nullptr) : QObject(parent) {}

    using Picture = std::shared_ptr<const SecureBuffer>; // JPEG

    // Of the visit, in the order of taking. A damaged row is left out.
    virtual void loadPages(RequestId visit, QObject* receiver, Reply<std::vector<PaperPage>> reply) = 0;
    // On disk when the reply comes. The visit may be one that has no number yet: its identity is given out
    // before. StepNotAllowed for a visit that is closed, and for a page beyond kMostPaperPages;
    // ImageTooLarge.
    virtual void filePage(PaperPage page, Picture picture, AuditEntry audit, QObject* receiver,
                          Reply<void> reply) = 0;
    // The reason for which a page is taken as it is. RecordMissing, ReasonMissing.
    virtual void acceptPage(QUuid page, QString because, AuditEntry audit, QObject* receiver,
                            Reply<void> reply) = 0;
    virtual void loadPicture(QUuid page, QObject* receiver, Reply<Picture> reply) = 0; // RecordMissing
    // Of a visit that never got a number: its pages are destroyed. StepNotAllowed for one that has.
    virtual void dropPages(RequestId visit, AuditEntry audit, QObject* receiver, Reply<void> reply) = 0;
};

} // namespace rekam
