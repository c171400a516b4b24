// The screens of this computer, behind a port so that a test can unplug one.
#pragma once

#include <QObject>
#include <QRect>
#include <QString>
#include <vector>

namespace rekam::ui {

struct ScreenFacts
{
    QString name; // of the output: "HDMI-1"
    QRect geometry;
    friend bool operator==(const ScreenFacts&, const ScreenFacts&) = default;
};

class ScreenSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual std::vector<ScreenFacts> screens() const = 0; // the operator's first

Q_SIGNALS:
    // While the windows of that screen still stand on it: the system moves them to another one right after.
    void removed(const QString& name);
    void changed(); // one was added, or moved
};

// What the system says. Main thread.
class DesktopScreens final : public ScreenSource
{
    Q_OBJECT
public:
    explicit DesktopScreens(QObject* parent = nullptr);
    std::vector<ScreenFacts> screens() const override;
};

} // namespace rekam::ui
