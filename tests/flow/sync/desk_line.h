// A counter that asks its centre and waits for the answer.
#pragma once

#include "core/sync/sync_desk.h"

#include "tests/flow/sync/sync_line.h"

namespace rekam::test {

struct DeskLine : Line
{
    DeskLine() { link->connectTo(station.settings(centre)); }
    template<typename T>
    Result<T> answer(const std::function<void(QObject*, Reply<T>)>& ask)
    {
        std::optional<Result<T>> told;
        QObject receiver;
        ask(&receiver, [&](const Result<T>& result) { told = result; });
        waitUntil([&] { return told.has_value(); });
        REQUIRE(told.has_value());
        return *told;
    }
    Result<IkdAnswer> activate(const IkdOrder& order)
    {
        return answer<IkdAnswer>(
            [&](QObject* r, Reply<IkdAnswer> reply) { desk.activateIkd(order, r, std::move(reply)); });
    }
    Result<IkdAnswer> activate(const QUuid& id, const QString& nik, const QString& phoneCode = {})
    {
        return activate(
            IkdOrder{id, Nik::parse(nik).value(), "siti@contoh.id", "081200000000", phoneCode, 0.8});
    }
    Result<IkdAnswer> ask(const QUuid& id)
    {
        return answer<IkdAnswer>(
            [&](QObject* r, Reply<IkdAnswer> reply) { desk.askIkd(id, r, std::move(reply)); });
    }
    Result<ResidentRecord> resident(const QString& nik)
    {
        return answer<ResidentRecord>([&](QObject* r, Reply<ResidentRecord> reply) {
            link->lookUpResident(Nik::parse(nik).value(), r, std::move(reply));
        });
    }

    SyncDesk desk{*link};
};

} // namespace rekam::test
