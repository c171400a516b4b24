#include "devices/virtual_document/virtual_document.h"

#include "core/base/clock.h"
#include "devices/contract/aside.h"
#include "devices/made_up_people/paper_pages.h"
#include "devices/pictures/picture_file.h"

#include <QTimer>

namespace rekam {
namespace {

constexpr auto kShutter = std::chrono::milliseconds(150);

// The picture of that sheet; nothing: the folder holds no document.
QString sheetIn(const QString& folder, quint32 sheet)
{
    if (folder.isEmpty())
        return {};
    const QString own = findPicture(folder, QStringLiteral("document-%1").arg(sheet));
    return own.isEmpty() ? findPicture(folder, QStringLiteral("document")) : own;
}

class VirtualDocument final : public Adapter
{
public:
    explicit VirtualDocument(const AdapterOptions& options)
        : m_folder(options.value(QString::fromLatin1(kOptionFolder)))
    {
        const QStringList names =
            options.value(QStringLiteral("defects")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& name : names)
            m_defects.push_back(pageDefectNamed(name.trimmed()).value_or(PageDefect::None));
        m_shutter.setSingleShot(true);
        connect(&m_shutter, &QTimer::timeout, this, &VirtualDocument::take);
    }

    void open() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT opened(virtualHello(SlotKind::Document,
                                           m_folder.isEmpty() ? QStringLiteral("Made-up document camera")
                                                              : QStringLiteral("Folder document camera"),
                                           {}));
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
        m_shutter.start(kShutter);
    }

    void cancel() override
    {
        m_shutter.stop();
        ++m_number; // a page that is on its way is not wanted any more
        if (std::exchange(m_isCapturing, false))
            Q_EMIT ended(Unexpected(Errc::Cancelled));
    }

    void present(const Scene& scene) override { m_subject = scene.subject; }

private:
    void take()
    {
        const quint32 sheet = ++m_sheet;
        const PageDefect defect = sheet <= m_defects.size() ? m_defects[sheet - 1] : PageDefect::None;
        runAside(
            this,
            [folder = m_folder, subject = m_subject, sheet, defect] {
                const QString path = sheetIn(folder, sheet);
                return path.isEmpty() ? Result<Frame>(madeUpPage(subject, sheet, PageTaker::Camera, defect))
                                      : loadColourPicture(path);
            },
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

    QString m_folder;
    std::vector<PageDefect> m_defects;
    SystemClock m_clock;
    QTimer m_shutter;
    quint64 m_subject = 0;
    quint32 m_sheet = 0;
    quint64 m_number = 0;
    quint64 m_sequence = 0;
    bool m_isCapturing = false;
};

} // namespace

std::unique_ptr<Adapter> makeVirtualDocument(const AdapterOptions& options)
{
    return std::make_unique<VirtualDocument>(options);
}

} // namespace rekam
