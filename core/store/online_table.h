// Requests from afar and their papers' pictures in sealed rows, found by a blind index of the number on the
// proof. Person class: nothing is read or written while nobody is signed in. Store thread only; writing needs
// a transaction.
#pragma once

#include "core/ports/online_book.h"
#include "core/store/store_core.h"

namespace rekam {

class OnlineTable
{
public:
    explicit OnlineTable(StoreCore& core) : m_core(core) {}

    Status keep(const OnlineRequest& request); // takes the place of an earlier state
    // From the centre. One that is known already is not touched: what was decided here stands.
    Status add(const OnlineRequestMessage& message);
    Result<std::vector<OnlineRequest>> load(int closed);
    Result<std::optional<OnlineRequest>> find(const OnlineId& id);
    Result<std::optional<OnlineRequest>> findNumber(const QString& number);
    Result<std::optional<OnlineRequest>> findVisit(const RequestId& visit);

    Status keepPicture(const OnlinePicture& picture); // RecordMissing where nobody asked with it
    Result<QByteArray> picture(const OnlineId& request, int number);

    // Closed before that by the centre's clock: request and pictures go, in a transaction with its line.
    Result<int> purge(const QDateTime& closedBefore);

private:
    Result<QByteArray> indexOf(const QString& text) const;
    Result<std::vector<OnlineRequest>> opened(const std::vector<SqlRow>& rows) const;
    Result<std::optional<OnlineRequest>> only(const std::vector<SqlRow>& rows) const;

    StoreCore& m_core;
};

} // namespace rekam
