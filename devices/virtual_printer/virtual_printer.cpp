#include "devices/virtual_printer/virtual_printer.h"

#include "devices/contract/aside.h"
#include "devices/virtual_printer/page_file.h"

#include <QDir>
#include <QTimer>

namespace rekam {
namespace {

constexpr auto kPaperMoves = std::chrono::milliseconds(300);

class VirtualPrinter final : public Adapter
{
public:
    explicit VirtualPrinter(const AdapterOptions& options)
        : m_folder(options.value(QString::fromLatin1(kOptionOutFolder))),
          m_kind(options.value(QString::fromLatin1(kOptionKind)).toInt() ==
                         static_cast<int>(SlotKind::CardPrinter)
                     ? SlotKind::CardPrinter
                     : SlotKind::SlipPrinter)
    {
        m_paper.setSingleShot(true);
        connect(&m_paper, &QTimer::timeout, this, &VirtualPrinter::putOut);
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_folder.isEmpty() || !QDir(m_folder).exists())
                    Q_EMIT faulted(
                        Error(Errc::ConfigMalformed, {{"what", QString::fromLatin1(kOptionOutFolder)}}));
                else
                    Q_EMIT opened(virtualHello(m_kind,
                                               m_kind == SlotKind::CardPrinter
                                                   ? QStringLiteral("PDF card printer")
                                                   : QStringLiteral("PDF slip printer"),
                                               Feature::Prints));
            },
            Qt::QueuedConnection);
    }

    void capture(CaptureTarget) override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("capture")}}));
            },
            Qt::QueuedConnection);
    }

    void print(const QString& jobName, const QByteArray& pdf) override
    {
        m_jobName = jobName;
        m_pdf = pdf;
        m_paper.start(kPaperMoves);
    }

    // Paper that has begun to move comes out: only the time before it can be cancelled.
    void cancel() override
    {
        if (!m_paper.isActive())
            return;
        m_paper.stop();
        Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

private:
    void putOut()
    {
        runAside(
            this,
            [folder = m_folder, name = m_jobName, pdf = std::exchange(m_pdf, {})] {
                return writePage(folder, name, pdf);
            },
            [this](const Status& written) {
                if (written)
                    Q_EMIT ended(AdapterResult{});
                else
                    Q_EMIT ended(Unexpected(written.error()));
            });
    }

    QString m_folder;
    SlotKind m_kind;
    QString m_jobName;
    QByteArray m_pdf;
    QTimer m_paper;
};

} // namespace

std::unique_ptr<Adapter> makeVirtualPrinter(const AdapterOptions& options)
{
    return std::make_unique<VirtualPrinter>(options);
}

} // namespace rekam
