// Fills a home with made-up visits and measures how long the store takes for what each list page asks. Values
// go through the real codecs and seals.
#pragma once

#include "core/store/station_database.h"

#include <QJsonObject>
#include <functional>
#include <memory>

namespace rekam::ctl {

struct ListFigure
{
    QString name;
    double medianMs = 0, worstMs = 0;
    int rows = 0;
};

class ListBench
{
public:
    // Of the supervisor in the home that it makes.
    static constexpr char kAccount[] = "bangku";
    static constexpr char kPassphrase[] = "kunci bangku ukur";

    static Result<std::unique_ptr<ListBench>> open(const QString& folder);

    // Three years of working days, the last one today; most visits closed, as they are after three years.
    Status fill(int requests);
    Result<std::vector<ListFigure>> measure(int runs);
    int requestsInStore();

private:
    explicit ListBench(std::unique_ptr<StationDatabase> store) : m_store(std::move(store)) {}
    Status addVisit(int number, const QDate& day, int ofDay, bool isRecent);
    Status addRecording(const ServiceRequest& request, int number, bool isDone);
    Status addCard(const Recording& recording, int number, bool isDone);
    Status addBlanks();
    Result<ListFigure> time(const char* name, int runs, const std::function<Result<int>()>& ask);

    std::unique_ptr<StationDatabase> m_store;
};

} // namespace rekam::ctl
