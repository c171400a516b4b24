#include "core/workflow/slip_printing.h"

#include "core/print/pdf_document.h"
#include "core/workflow/pool.h"

namespace rekam {
namespace {

using namespace std::chrono_literals;
constexpr auto kSlipPrintDeadline = 30s;
constexpr int kPictureDpi = 200;

// One paper's way through the printer, which takes one at a time. Goes with its answer, or with the receiver.
class PrintTurn : public QObject
{
public:
    PrintTurn(PrintDevice& printer, QString jobName, QByteArray pdf, QObject* receiver, Reply<void> reply)
        : QObject(receiver),
          m_printer(printer),
          m_jobName(std::move(jobName)),
          m_pdf(std::move(pdf)),
          m_reply(std::move(reply))
    {
        connect(&printer, &PrintDevice::stateChanged, this, &PrintTurn::start);
        connect(&printer, &PrintDevice::printEnded, this, &PrintTurn::end);
        start();
    }

private:
    void start()
    {
        if (m_isStarted || m_printer.state() == SlotState::Busy)
            return;
        m_isStarted = true;
        m_printer.print(m_jobName, m_pdf, kSlipPrintDeadline);
    }
    void end(const QString& jobName, const Status& result)
    {
        if (!m_isStarted || jobName != m_jobName)
            return;
        disconnect(&m_printer, nullptr, this, nullptr);
        deleteLater();
        m_reply(result);
    }

    PrintDevice& m_printer;
    QString m_jobName;
    QByteArray m_pdf;
    Reply<void> m_reply;
    bool m_isStarted = false;
};

} // namespace

IssuingOffice issuingOffice(const OfficeFacts& office)
{
    return {office.regencyTitle, office.officeName, office.counterName, office.callCentre, TimeZoneWord::Wib};
}

Marking markingOf(const OfficeFacts& office) { return office.isTraining ? Marking::Specimen : Marking::None; }

void drawPaper(LayOutPaper layOut, QObject* receiver, Reply<DrawnPaper> reply)
{
    runInPool<DrawnPaper>(
        *QThreadPool::globalInstance(), receiver,
        [layOut = std::move(layOut)]() -> Result<DrawnPaper> {
            REKAM_TRY(const Paper paper, layOut());
            REKAM_TRY(QByteArray pdf, writePdf(paper));
            REKAM_TRY(PaperPicture picture, picturePaper(paper, kPictureDpi));
            return DrawnPaper{std::move(pdf), std::move(picture)};
        },
        std::move(reply));
}

void sendToSlipPrinter(StationPorts& ports, const QString& jobName, const QByteArray& pdf, QObject* receiver,
                       Reply<void> reply)
{
    PrintDevice* printer = ports.slipPrinter;
    if (!printer) {
        reply(Unexpected(Errc::DeviceMissing, {{"slot", QStringLiteral("slip-printer")}}));
        return;
    }
    new PrintTurn(*printer, jobName, pdf, receiver, std::move(reply));
}

void printSlip(StationPorts& ports, const QString& jobName, LayOutPaper layOut, QObject* receiver,
               Reply<void> reply)
{
    drawPaper(std::move(layOut), receiver,
              [&ports, jobName, receiver, reply = std::move(reply)](const Result<DrawnPaper>& drawn) {
                  if (!drawn)
                      reply(Unexpected(drawn.error()));
                  else
                      sendToSlipPrinter(ports, jobName, drawn->pdf, receiver, reply);
              });
}

} // namespace rekam
