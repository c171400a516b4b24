#include "devices/document_scanner/document_scanner.h"

#include "core/base/clock.h"
#include "devices/contract/aside.h"
#include "devices/document_scanner/scan_status.h"
#include "devices/document_scanner/scanimage.h"
#include "devices/pictures/picture_file.h"

namespace rekam {
namespace {

// Borrowed, no copy.
QByteArray bytesOf(const ScanOutput& output)
{
    return QByteArray::fromRawData(reinterpret_cast<const char*>(output->data()),
                                   static_cast<qsizetype>(output->size()));
}

class DocumentScanner final : public Adapter
{
public:
    explicit DocumentScanner(const AdapterOptions& options)
        : m_device(options.value(QStringLiteral("device"))),
          m_resolution(scanResolution(options.value(QStringLiteral("resolution")))),
          m_options(scanOptions(options.value(QStringLiteral("scan-options")))),
          m_scanimage(options.value(QString::fromLatin1(kOptionSaneConfig)))
    {
        connect(&m_scanimage, &Scanimage::finished, this, &DocumentScanner::take);
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (Scanimage::program().isEmpty())
                    Q_EMIT faulted(Error(Errc::ProgramMissing, {{"program", QStringLiteral("scanimage")}}));
                else if (m_device.isEmpty())
                    m_scanimage.run({QStringLiteral("-f"), QStringLiteral("%d|%v %m%n")});
                else
                    sayHello(Presence::Present, m_device.section(QLatin1Char(':'), 0, 0));
            },
            Qt::QueuedConnection);
    }

    void capture(CaptureTarget target) override
    {
        if (target != CaptureTarget::Document) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("target")}}));
                },
                Qt::QueuedConnection);
            return;
        }
        m_isCapturing = true;
        m_scanimage.run(QStringList{QStringLiteral("-d"), m_device, QStringLiteral("--format=png"),
                                    QStringLiteral("--mode"), QStringLiteral("Color"),
                                    QStringLiteral("--resolution"), QString::number(m_resolution)} +
                        m_options);
    }

    void cancel() override
    {
        ++m_number; // a page that is being decoded is not wanted any more
        if (m_scanimage.isRunning())
            m_scanimage.giveUp();
        else if (std::exchange(m_isCapturing, false))
            Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

private:
    void take(const Result<ScanOutput>& said)
    {
        if (m_isCapturing)
            decode(said);
        else if (const auto listed = said ? firstScanner(bytesOf(*said)) : std::nullopt) {
            m_device = listed->device;
            sayHello(Presence::Present, listed->model);
        } else {
            sayHello(Presence::Absent, {});
        }
    }

    void decode(const Result<ScanOutput>& said)
    {
        if (!said) {
            finish(Unexpected(said.error()));
            return;
        }
        runAside(
            this, [page = *said, dots = m_resolution] { return colourPictureFrom(bytesOf(page), dots); },
            [this, number = ++m_number](const Result<Frame>& page) {
                if (number == m_number)
                    finish(page);
            });
    }

    void finish(const Result<Frame>& page)
    {
        m_isCapturing = false;
        if (!page) {
            Q_EMIT ended(Unexpected(page.error()));
            return;
        }
        AdapterResult result;
        result.stills.push_back(*page);
        result.stills.back().sequence = ++m_sequence;
        result.stills.back().takenAt = m_clock.sinceBoot();
        Q_EMIT ended(result);
    }

    void sayHello(Presence presence, const QString& model)
    {
        AdapterHello hello;
        hello.presence = presence;
        hello.kind = SlotKind::Document;
        hello.device.model = model.isEmpty() ? QStringLiteral("SANE") : model;
        hello.device.isVirtual = m_device.startsWith(QLatin1String("test"));
        Q_EMIT opened(hello);
    }

    QString m_device;
    int m_resolution;
    QStringList m_options;
    Scanimage m_scanimage;
    SystemClock m_clock;
    quint64 m_number = 0;
    quint64 m_sequence = 0;
    bool m_isCapturing = false;
};

} // namespace

std::unique_ptr<Adapter> makeDocumentScanner(const AdapterOptions& options)
{
    return std::make_unique<DocumentScanner>(options);
}

} // namespace rekam
