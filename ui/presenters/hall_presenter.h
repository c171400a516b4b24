// The public display: which number goes to which counter, who is next, and what is to be called out. Is given
// the public board only, so it cannot show what it does not know. Main thread.
#pragma once

#include "core/base/clock.h"
#include "core/queue/queue_board.h"
#include "ui/values/hall.h"

#include <QObject>
#include <QTimer>

namespace rekam::ui {

using Waits = std::vector<std::optional<std::chrono::seconds>>;

class HallPresenter : public QObject
{
    Q_OBJECT
public:
    // `clock` outlives the presenter.
    HallPresenter(const Clock& clock, QString office, QObject* parent = nullptr);

    // waits: for board.next, in its order, as far as they are known. While the station is locked nobody has a
    // board: the hall keeps the last one.
    void setBoard(const PublicBoard& board, const Waits& waits = {});
    HallView view() const;

Q_SIGNALS:
    void changed();
    // A number was called just now, for the first time or again; `sentence` is what is spoken.
    void called(const QString& sentence);

private:
    void remember(const CalledNumber& number);
    void forgetOtherDays();
    void tick();
    bool isToday(const CalledNumber& number) const;

    const Clock& m_clock;
    QString m_office;
    PublicBoard m_board;
    Waits m_waits;
    std::vector<CalledNumber> m_calls; // of today, newest first
    QDateTime m_newestSpoken;
    QString m_shownTime;
    QTimer m_minute;
};

// What stands at which place. calls: newest first.
HallView describeHall(const PublicBoard& board, const Waits& waits, const std::vector<CalledNumber>& calls,
                      const QString& office, QTime localTime);

} // namespace rekam::ui
