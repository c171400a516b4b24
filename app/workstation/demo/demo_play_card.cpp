// The second half of the line: the card is printed, inspected and handed over.
#include "app/workstation/demo/demo_play.h"
#include "ui/presenters/handover_presenter.h"
#include "ui/presenters/print_presenter.h"

#include <QDir>
#include <QFile>

namespace rekam::demo {
namespace {

constexpr int kListMs = 1200; // the list of cards is loaded

// Each blank is used once.
QString nextBlank(const QString& serial)
{
    constexpr int kFigures = 6;
    return serial.chopped(kFigures) +
           QStringLiteral("%1").arg(serial.right(kFigures).toInt() + 1, kFigures, 10, QLatin1Char('0'));
}

} // namespace

// Sealed before the cut: who it is stands in the bar once the card is chosen.
void DemoPlay::readWhoseCard()
{
    if (!m_summary.ticket.isEmpty())
        return;
    const Resumed here = readResumed(m_screen);
    m_summary.ticket = here.ticket;
    m_summary.nik = here.nik;
}

void DemoPlay::atPrint()
{
    readWhoseCard();
    if (m_screen.isVisible("question")) {
        pressed(Qt::Key_Return); // the blank is empty
    } else if (primaryIs(ui::PrintPresenter::tr("Hasil baik"))) {
        takePicture(QStringLiteral("printed"));
        if (printedPages(QStringLiteral("*card-*.pdf")).isEmpty())
            pressed(Qt::Key_F5); // the tray is empty: the power went before the printer had it
        else if (pressed(Qt::Key_Return))
            m_summary.cardSerial = m_options.blankSerial;
    } else if (!m_summary.cardSerial.isEmpty()) {
        pressed(Qt::Key_F7);
    } else if (m_triedSerial == m_options.blankSerial &&
               m_screen.text("bannerCode") == QLatin1String("BlankSerialUsed")) {
        m_options.blankSerial = nextBlank(m_options.blankSerial);
        m_hasTypedSerial = false;
    } else if (!m_hasTypedSerial && m_screen.isEnabled("blankSerial")) {
        m_hasTypedSerial = true;
        m_keyboard.type(m_options.blankSerial); // a barcode reader: all at once, then CR
        m_keyboard.press(Qt::Key_Return);
        m_sinceKey.restart();
    } else if (m_screen.isEnabled("blankSerial") && m_screen.text("blankSerial") != m_options.blankSerial &&
               m_sinceKey.elapsed() > kListMs) {
        m_keyboard.press(Qt::Key_A, Qt::ControlModifier); // not all of it arrived: scanned once more
        m_hasTypedSerial = false;
    } else if (primaryIs(ui::PrintPresenter::tr("Cetak")) &&
               m_screen.text("blankSerial") == m_options.blankSerial) {
        takePicture(QStringLiteral("print"));
        if (pressed(Qt::Key_Return))
            m_triedSerial = m_options.blankSerial;
    } else if (m_options.goesOn && !m_screen.isVisible("printList") && m_sincePage.elapsed() > kListMs) {
        pressed(Qt::Key_F7); // printed before the cut
    }
}

void DemoPlay::atHandover()
{
    readWhoseCard();
    switch (m_handover) {
    case Handover::Stranger:
    case Handover::StrangerScanned:
        refuseStranger();
        return;
    case Handover::Holder:
        handOver();
        return;
    case Handover::HandedOver:
        if (!m_screen.text("lastHandedOver").isEmpty()) {
            takePicture(QStringLiteral("handed-over"));
            m_summary.cardSerial = m_screen.text("lastHandedOver").section(QLatin1Char(' '), -1);
            if (!m_options.isAway())
                end({});
        }
    }
}

// The next person tries first: the finger has to be refused.
void DemoPlay::refuseStranger()
{
    if (!m_strangerIsHere) {
        m_strangerIsHere =
            primaryIs(ui::HandoverPresenter::tr("Pindai jari")) && pressed(Qt::Key_F12, Qt::ControlModifier);
        return;
    }
    if (m_handover == Handover::Stranger) {
        if (primaryIs(ui::HandoverPresenter::tr("Pindai jari")) && pressed(Qt::Key_Return))
            m_handover = Handover::StrangerScanned;
        return;
    }
    if (primaryIs(ui::HandoverPresenter::tr("Serahkan kartu"))) {
        end(QStringLiteral("a stranger's finger was taken for the holder's"));
    } else if (primaryIs(ui::HandoverPresenter::tr("Pindai lagi"))) {
        m_summary.strangerScore = m_screen.text("handoverScore").toDouble();
        takePicture(QStringLiteral("handover-refused"));
        if (pressed(Qt::Key_F12, Qt::ControlModifier))
            m_handover = Handover::Holder;
    }
}

void DemoPlay::handOver()
{
    if (primaryIs(ui::HandoverPresenter::tr("Pindai jari")) ||
        primaryIs(ui::HandoverPresenter::tr("Pindai lagi"))) {
        pressed(Qt::Key_Return);
    } else if (primaryIs(ui::HandoverPresenter::tr("Serahkan kartu"))) {
        m_summary.handoverScore = m_screen.text("handoverScore").toDouble();
        takePicture(QStringLiteral("handover"));
        if (pressed(Qt::Key_Return))
            m_handover = Handover::HandedOver;
    }
}

QStringList DemoPlay::printedPages(const QString& pattern) const
{
    return QDir(m_options.printFolder).entryList({pattern}, QDir::Files, QDir::Time);
}

bool DemoPlay::collectPages()
{
    const QDir printed(m_options.printFolder);
    bool hasBoth = true;
    for (const auto& [pattern, name] :
         {std::pair("*proof-*.pdf", "slip.pdf"), std::pair("*card-*.pdf", "card.pdf")}) {
        const QStringList found = printedPages(QString::fromLatin1(pattern));
        const QString target = m_options.outFolder + QLatin1Char('/') + QLatin1String(name);
        QFile::remove(target);
        hasBoth = hasBoth && !found.isEmpty() && QFile::copy(printed.filePath(found.value(0)), target);
    }
    return hasBoth;
}

} // namespace rekam::demo
