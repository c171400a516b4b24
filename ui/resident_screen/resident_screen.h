// The resident's window: what is happening now, own photos, own data, where to sign. Takes no focus; a touch
// chooses a photo. Empty the moment the screen goes, the station locks or the ticket ends. Main thread.
#pragma once

#include "ui/screens/second_window.h"
#include "ui/values/overlay.h"
#include "ui/values/resident.h"

namespace rekam::ui {

class ResidentPresenter;

class ResidentScreen : public SecondWindow
{
    Q_OBJECT
public:
    ResidentScreen();

    // The presenter outlives the window.
    void attach(ResidentPresenter& presenter);
    void setView(const ResidentView& view);
    void setInk(const Ink& ink);

Q_SIGNALS:
    void picked(const QString& id);
    void numberPressed(int number);

protected:
    void blank() override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();

    ResidentView m_view;
    Ink m_ink; // of this view
    QWidget* m_body = nullptr;
};

} // namespace rekam::ui
