// The contact sheet: what is held and a sample of the rest, one face at a time, and what is decided about
// each. Main thread.
#pragma once

#include "core/review/contact_sheet.h"
#include "core/workflow/station_ports.h"

#include <QImage>
#include <map>

namespace rekam {

struct ScreeningSnapshot
{
    QDate day, today;
    ContactSheet sheet;
    std::map<RecordId, QImage> faces; // as the desk extract has them, 240 px high
    std::optional<RecordId> selected;
    int decided = 0; // since the page was opened
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;

    const ReviewItem* selectedItem() const;
};

class ScreeningSession : public QObject
{
    Q_OBJECT
public:
    explicit ScreeningSession(StationPorts& ports, QObject* parent = nullptr);
    const ScreeningSnapshot& snapshot() const { return m_snapshot; }

    void open();
    void close(); // drops everything personal
    void refresh();
    void moveBy(int days); // whose sample; what is held stands on every day
    void select(const RecordId& record);
    // About the selected one; the next one is selected then. Ignored while busy.
    void decide(ReviewDecision decision, const QString& reason, const QDate& comeBackOn);

Q_SIGNALS:
    void changed();

private:
    void load();
    void take(const std::vector<ReviewItem>& items);
    void loadFace(const RecordId& record);
    void keepFace(const RecordId& record, const QByteArray& faceJp2);
    QDate today() const { return m_ports.clock.nowUtc().toLocalTime().date(); }

    StationPorts& m_ports;
    ScreeningSnapshot m_snapshot;
    quint64 m_seed = 0; // of the day's draw
    bool m_isOpen = false;
    int m_loading = 0;
};

} // namespace rekam
