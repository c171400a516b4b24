// The window of the counter: status line, steps, page, guidance, actions; and the questions over them. Main
// thread.
#pragma once

#include "ui/presenters/workstation_presenter.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace rekam::ui {

class ActionBar;
class Banner;
class GuidePanel;
class ManualWindow;
class Page;
class QuestionOverlay;
class StepRail;
class TopBar;

class MainWindow : public QWidget
{
    Q_OBJECT
public:
    // `clock` tells the time of the status line and outlives the window.
    explicit MainWindow(const Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;

    // For the presenters: made with the window, so that they can be made with it.
    Prompter& prompter();
    // Once. The presenter outlives the window.
    void attach(WorkstationPresenter& presenter);
    // For pictures of screens and tests: shows `page` with this frame and no presenter behind it.
    void showSample(Page* page, const ScreenFrame& frame, const TopBarView& top, const RailView& rail);
    QString screenName() const; // "photo"

Q_SIGNALS:
    void screenShown(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makePages();
    Page* pageOf(ScreenId id) const;
    void showScreen(ScreenId id);
    void showFrame();
    void bringForward(Page* page);
    void apply(const ScreenFrame& frame);
    void perform(ActionId action);
    void toggleTheme();
    void openManual();

    const Clock& m_clock;
    WorkstationPresenter* m_presenter = nullptr;
    TopBar* m_topBar;
    StepRail* m_rail;
    QLabel* m_title;
    Banner* m_banner;
    QStackedWidget* m_pages;
    GuidePanel* m_guide;
    ActionBar* m_bar;
    QuestionOverlay* m_question;
    ManualWindow* m_manual = nullptr; // made when F1 first asks for it
    QTimer m_minute;
};

} // namespace rekam::ui
