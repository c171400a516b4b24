#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/technician_presenter.h"

class QLabel;

namespace rekam::ui {

class Chip;
class EmptyState;
class FactGrid;
class LiveView;
class Panel;
class RowTable;
class SignatureView;

// Slots, a live test, what happened to the devices, and how the computer stands.
class TechnicianPage : public Page
{
    Q_OBJECT
public:
    explicit TechnicianPage(QWidget* parent);
    void attach(TechnicianPresenter& presenter);
    void setView(const TechnicianView& view);
    void setPicture(const QImage& image);
    void setInk(const Ink& ink);
    void opened() override;

private:
    Panel* makeSlotCard();
    Panel* makeEventCard();
    Panel* makeTestCard();
    Panel* makeStationCard();

    TechnicianPresenter* m_presenter = nullptr;
    RowTable* m_slots;
    RowTable* m_events;
    EmptyState* m_noEvents;
    QLabel* m_testTitle;
    Chip* m_testResult;
    QLabel* m_testText;
    LiveView* m_live;
    SignatureView* m_pad;
    FactGrid* m_station;
    std::vector<SlotRow> m_rows;
    TestPicture m_shown = TestPicture::None;
};

} // namespace rekam::ui
