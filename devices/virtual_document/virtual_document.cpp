#include "devices/virtual_document/virtual_document.h"

#include "devices/contract/page_adapter.h"
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

class VirtualDocument final : public PageAdapter
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

    void present(const Scene& scene) override { m_subject = scene.subject; }

protected:
    void takePage() override { m_shutter.start(kShutter); }

    bool stopTaking() override
    {
        m_shutter.stop();
        return false;
    }

private:
    void take()
    {
        const quint32 sheet = ++m_sheet;
        const PageDefect defect = sheet <= m_defects.size() ? m_defects[sheet - 1] : PageDefect::None;
        develop([folder = m_folder, subject = m_subject, sheet, defect] {
            const QString path = sheetIn(folder, sheet);
            return path.isEmpty() ? Result<Frame>(madeUpPage(subject, sheet, PageTaker::Camera, defect))
                                  : loadColourPicture(path);
        });
    }

    QString m_folder;
    std::vector<PageDefect> m_defects;
    QTimer m_shutter;
    quint64 m_subject = 0;
    quint32 m_sheet = 0;
};

} // namespace

std::unique_ptr<Adapter> makeVirtualDocument(const AdapterOptions& options)
{
    return std::make_unique<VirtualDocument>(options);
}

} // namespace rekam
