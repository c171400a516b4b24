// Requests from afar as the station keeps them: sealed rows, their papers' pictures sealed beside them.
#pragma once

#include "core/base/reply.h"
#include "core/protocol/online_messages.h"
#include "core/service/online_request.h"
#include "core/service/service_request.h"

#include <optional>
#include <vector>

namespace rekam {

struct AuditEntry;

// One step of a request. All of it is on disk when the reply comes, or none of it.
struct OnlineChange
{
    OnlineRequest request;
    // What the centre is told, and through it the applicant; sealed to the centre. Nothing: a note of our
    // own.
    std::optional<OnlineDecision> decision{};
    // Verified: the visit that was opened for it, and the card that is asked for with it.
    std::optional<ServiceRequest> visit{};
};

// Main thread. VaultLocked while nobody is signed in.
class OnlineBook : public QObject
{
    Q_OBJECT
public:
    explicit OnlineBook(QObject* parent = nullptr) : QObject(parent) {}

    // The open ones, whoever asked first at the top, then at most `closed` of the others, the latest first. A
    // damaged row is left out.
    virtual void load(int closed, QObject* receiver, Reply<std::vector<OnlineRequest>> reply) = 0;
    // By the number on the proof; nothing where no such request came here.
    virtual void find(QString number, QObject* receiver, Reply<std::optional<OnlineRequest>> reply) = 0;
    // NotEnrolled where there is a decision and no centre.
    virtual void keep(OnlineChange change, AuditEntry audit, QObject* receiver, Reply<void> reply) = 0;
    // A paper's picture, JPEG 2000. RecordMissing where it did not come yet.
    virtual void loadPaper(OnlineId request, int number, QObject* receiver, Reply<QByteArray> reply) = 0;
    // As the centre sent it: verified, opened, and kept sealed. SignatureInvalid, MessageMalformed.
    virtual void keepPaper(QByteArray signedPicture, QObject* receiver, Reply<void> reply) = 0;

Q_SIGNALS:
    void arrived(); // new ones from the centre
};

// As the sync engine fills it, page by page: signed bytes that the store verifies.
class OnlineInbox : public QObject
{
    Q_OBJECT
public:
    explicit OnlineInbox(QObject* parent = nullptr) : QObject(parent) {}

    virtual void onlineCursor(QObject* receiver, Reply<quint64> reply) = 0;
    // Whether it brought any: then there may be more. SignatureInvalid, MessageMalformed: not taken.
    virtual void applyOnline(QByteArray signedPage, QObject* receiver, Reply<bool> reply) = 0;
};

} // namespace rekam
