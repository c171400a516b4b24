#include "ui/screens/screen_source.h"

#include <QGuiApplication>
#include <QScreen>
#include <algorithm>

namespace rekam::ui {

DesktopScreens::DesktopScreens(QObject* parent) : ScreenSource(parent)
{
    const auto watch = [this](QScreen* screen) {
        connect(screen, &QScreen::geometryChanged, this, &ScreenSource::changed);
    };
    connect(qApp, &QGuiApplication::screenRemoved, this, [this](const QScreen* screen) {
        Q_EMIT removed(screen->name());
        // The list still holds the screen that goes.
        QMetaObject::invokeMethod(this, &ScreenSource::changed, Qt::QueuedConnection);
    });
    connect(qApp, &QGuiApplication::screenAdded, this, [this, watch](QScreen* screen) {
        watch(screen);
        Q_EMIT changed();
    });
    const QList<QScreen*> screens = QGuiApplication::screens();
    std::for_each(screens.begin(), screens.end(), watch);
}

std::vector<ScreenFacts> DesktopScreens::screens() const
{
    std::vector<ScreenFacts> facts;
    const QList<QScreen*> all = QGuiApplication::screens(); // the primary one first
    for (const QScreen* screen : all)
        facts.push_back({screen->name(), screen->geometry()});
    return facts;
}

} // namespace rekam::ui
