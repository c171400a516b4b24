#include "ui/widgets/barcode_field.h"

#include "ui/widgets/secret_edit.h"

#include <QApplication>
#include <QKeyEvent>

namespace rekam::ui {

namespace {

// The window system's own time where it gave one: a busy main thread must not turn slow keys into a burst.
std::chrono::milliseconds timeOf(const QKeyEvent& event)
{
    if (event.timestamp() != 0)
        return std::chrono::milliseconds(event.timestamp());
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

} // namespace

void BarcodeField::take(const QString& text)
{
    setText(text);
    setFocus(Qt::OtherFocusReason);
    Q_EMIT scanned(text);
}

ScanRouter::ScanRouter(QWidget* window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool ScanRouter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    // An ignored key climbs from child to parent and passes here each time: look at it once, where it starts.
    auto* widget = qobject_cast<QWidget*>(watched);
    const QWidget* focus = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    const bool starts = widget && widget == focus;
    return starts && onKey(widget, static_cast<QKeyEvent*>(event));
}

// A secret is not gathered. That its keys came as from a reader, digits only, is enough to know that they are
// no passphrase: the field is emptied and its Enter asks nobody.
bool ScanRouter::onSecretKey(SecretEdit& field, const QKeyEvent& event)
{
    if (isEnter(event)) {
        const bool isScan = m_burst.enter(timeOf(event)).has_value();
        if (isScan)
            field.clear();
        return isScan;
    }
    const QString text = event.text();
    if (text.size() == 1 && text.at(0).isDigit())
        m_burst.character(QLatin1Char('0'), timeOf(event));
    else
        m_burst.forget();
    return false;
}

bool ScanRouter::onKey(QWidget* focus, QKeyEvent* event)
{
    if (event->isAutoRepeat()) {
        m_burst.forget();
        return false;
    }
    auto* secret = qobject_cast<SecretEdit*>(focus);
    if (secret != m_secret)
        m_burst.forget();
    m_secret = secret;
    if (m_secret)
        return onSecretKey(*m_secret, *event);
    if (isEnter(*event)) {
        const std::optional<QString> scanned = m_burst.enter(timeOf(*event));
        if (scanned)
            deliver(focus, *scanned);
        return scanned.has_value();
    }
    const QString text = event->text();
    if (text.size() == 1 && text.at(0).isPrint())
        m_burst.character(text.at(0), timeOf(*event));
    else if (event->key() != Qt::Key_Shift) // readers hold Shift for capitals
        m_burst.forget();
    return false;
}

void ScanRouter::deliver(QWidget* focus, const QString& scanned)
{
    // The keys went into whatever field had the focus before they were known as a burst.
    auto* otherField = qobject_cast<QLineEdit*>(focus);
    if (otherField && !qobject_cast<BarcodeField*>(focus) && otherField->text().endsWith(scanned))
        otherField->setText(otherField->text().chopped(scanned.size()));
    const QList<BarcodeField*> fields = m_window->findChildren<BarcodeField*>();
    for (BarcodeField* field : fields) {
        if (field->isVisible() && field->isEnabled()) {
            field->take(scanned);
            return;
        }
    }
}

} // namespace rekam::ui
