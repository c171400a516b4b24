#include "ui/screens/second_window.h"

#include <QGuiApplication>
#include <QScreen>

namespace rekam::ui {

namespace {

QScreen* screenNamed(const QString& name)
{
    const QList<QScreen*> all = QGuiApplication::screens();
    for (QScreen* screen : all) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

} // namespace

SecondWindow::SecondWindow()
{
    setWindowFlag(Qt::WindowDoesNotAcceptFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
}

void SecondWindow::place(const std::optional<WindowPlace>& place)
{
    if (m_place == place)
        return;
    m_place = place;
    if (!place) {
        blank();
        hide();
    } else {
        if (QScreen* there = screenNamed(place->screen))
            setScreen(there);
        setGeometry(place->geometry);
        if (place->isFullScreen) {
            showFullScreen();
        } else {
            show();
            lower(); // the operator's stays on top
        }
    }
    Q_EMIT placedChanged();
}

ScreenKeeper::ScreenKeeper(ScreenSource& source, ScreenSettings wishes, SecondWindow* publicDisplay,
                           SecondWindow* residentScreen, QObject* parent)
    : QObject(parent),
      m_source(source),
      m_wishes(std::move(wishes)),
      m_publicDisplay(publicDisplay),
      m_residentScreen(residentScreen)
{
    connect(&source, &ScreenSource::removed, this, &ScreenKeeper::onRemoved);
    connect(&source, &ScreenSource::changed, this, &ScreenKeeper::arrange);
    arrange();
}

void ScreenKeeper::arrange()
{
    const WindowPlaces places = placesFor(m_source.screens(), m_wishes);
    if (m_residentScreen)
        m_residentScreen->place(places.residentScreen);
    if (m_publicDisplay)
        m_publicDisplay->place(places.publicDisplay);
}

void ScreenKeeper::onRemoved(const QString& screen)
{
    for (SecondWindow* window : {m_residentScreen, m_publicDisplay}) {
        if (window && window->placed() && window->placed()->screen == screen)
            window->place(std::nullopt);
    }
}

} // namespace rekam::ui
