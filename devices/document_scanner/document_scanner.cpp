#include "devices/document_scanner/document_scanner.h"

#include "devices/contract/page_adapter.h"
#include "devices/document_scanner/scan_choice.h"
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

class DocumentScanner final : public PageAdapter
{
public:
    explicit DocumentScanner(const AdapterOptions& options)
        : m_device(options.value(QStringLiteral("device"))),
          m_wish{scanResolution(options.value(QStringLiteral("resolution"))),
                 options.value(QStringLiteral("source")), options.value(QStringLiteral("colour"))},
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

protected:
    // What the scanner knows is asked once, with the first page: opening it may take a while.
    void takePage() override
    {
        if (m_offered.isEmpty())
            m_scanimage.run({QStringLiteral("-d"), m_device, QStringLiteral("-A")});
        else
            QMetaObject::invokeMethod(this, &DocumentScanner::scan, Qt::QueuedConnection);
    }

    bool stopTaking() override
    {
        m_isGivenUp = m_scanimage.isRunning();
        m_scanimage.giveUp();
        return m_isGivenUp;
    }

private:
    void take(const Result<ScanOutput>& said)
    {
        if (!isTaking())
            identify(said);
        else if (std::exchange(m_isGivenUp, false)) {
            m_isScanning = false;
            finish(Unexpected(Errc::Cancelled));
        } else if (!m_isScanning)
            learn(said);
        else
            decode(said);
    }

    void identify(const Result<ScanOutput>& said)
    {
        if (const auto listed = said ? firstScanner(bytesOf(*said)) : std::nullopt) {
            m_device = listed->device;
            sayHello(Presence::Present, listed->model);
        } else {
            sayHello(Presence::Absent, {});
        }
    }

    void learn(const Result<ScanOutput>& said)
    {
        if (!said)
            return finish(Unexpected(said.error()));
        m_offered = QByteArray(bytesOf(*said).constData(), bytesOf(*said).size());
        scan();
    }

    void scan()
    {
        if (!isTaking())
            return; // cancelled meanwhile
        const Result<QStringList> asked = scanArguments(m_wish, m_offered);
        if (!asked)
            return finish(Unexpected(asked.error()));
        m_isScanning = true;
        m_scanimage.run(QStringList{QStringLiteral("-d"), m_device, QStringLiteral("--format=png")} + *asked +
                        m_options);
    }

    void decode(const Result<ScanOutput>& said)
    {
        m_isScanning = false;
        if (!said)
            return finish(Unexpected(said.error()));
        develop([page = *said, dots = m_wish.resolution] { return colourPictureFrom(bytesOf(page), dots); });
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
    ScanWish m_wish;
    QStringList m_options;
    Scanimage m_scanimage;
    QByteArray m_offered; // as `scanimage -A` tells it
    bool m_isScanning = false;
    bool m_isGivenUp = false;
};

} // namespace

std::unique_ptr<Adapter> makeDocumentScanner(const AdapterOptions& options)
{
    return std::make_unique<DocumentScanner>(options);
}

} // namespace rekam
