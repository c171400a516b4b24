// The resident's screen: hands out what the resident may see, mirrors the pen, and takes the choice of a
// photo. Holds nothing of the person itself; while nobody can see the screen it hands out the idle view only.
// Main thread.
#pragma once

#include "ui/presenters/capture_presenter.h"
#include "ui/presenters/resident_description.h"
#include "ui/presenters/review_presenter.h"

namespace rekam::ui {

class ResidentPresenter : public QObject
{
    Q_OBJECT
public:
    // All outlive the presenter. photo: takes the choice, as it does from the operator.
    ResidentPresenter(Desk& desk, CapturePresenter& photo, CapturePresenter& signature,
                      ReviewPresenter& review, ResidentFacts facts, QObject* parent = nullptr);

    // A screen is there to be looked at, or not.
    void setIsSeen(bool isSeen);
    ResidentView view() const;
    // Something beside the line goes on with a resident; nothing: the line again. Never in place of somebody
    // who is being served.
    void showInstead(const std::optional<ResidentView>& view);
    // By its number on the screen, from 1, or by its id. Nothing while no photos are offered.
    void choose(int number);
    void choose(const QString& id);

Q_SIGNALS:
    void changed();
    void ink(const rekam::ui::Ink& ink);

private:
    void passInk(const Ink& strokes, ResidentScene scene);

    Desk& m_desk;
    CapturePresenter& m_photo;
    ResidentFacts m_facts;
    std::optional<ResidentView> m_instead;
    bool m_isSeen = false;
};

} // namespace rekam::ui
