// The window of the hall: the called number and its counter, who is next, why there is a wait. Nothing
// blinks. Main thread.
#pragma once

#include "ui/screens/second_window.h"
#include "ui/values/hall.h"

namespace rekam::ui {

class BigNumber;
class FarScale;
class HallPresenter;

class PublicDisplay : public SecondWindow
{
    Q_OBJECT
public:
    PublicDisplay();

    // The presenter outlives the window.
    void attach(const HallPresenter& presenter);
    void setView(const HallView& view);
    void highlight(); // the number was called, or called again

protected:
    void blank() override {} // nothing of anybody is ever here
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeCalled(const FarScale& scale);
    QWidget* makeSide(const FarScale& scale);
    QWidget* makeNotice(const FarScale& scale);
    QWidget* makeFoot(const FarScale& scale);

    HallView m_view;
    QWidget* m_body = nullptr;
    BigNumber* m_number = nullptr;
};

} // namespace rekam::ui
