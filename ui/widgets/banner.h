// An error as people need it: what happened, what to do, who does it; the code in small print. And the quiet
// picture of a screen that has nothing to show.
#pragma once

#include "ui/values/guide.h"
#include "ui/widgets/icons.h"

#include <QLabel>
#include <QWidget>

namespace rekam::ui {

class Chip;

class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget* parent);
    // Hidden while there is no cause.
    void setView(const BannerView& view);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Bad;
    QLabel* m_cause;
    QLabel* m_next;
    Chip* m_actor;
    QLabel* m_code;
};

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(Icon icon, QWidget* parent);
    void say(const QString& title, const QString& whatToDo);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    QLabel* m_title;
    QLabel* m_whatToDo;
};

} // namespace rekam::ui
