#include "ui/manual/manual_text.h"

#include <QFile>
#include <QStringList>
#include <algorithm>

namespace rekam::ui {

namespace {

const QLatin1String kHeading("## ");
const QLatin1String kScreen("<!-- layar: ");
const QLatin1String kScreenEnd(" -->");

} // namespace

std::vector<ManualSection> sectionsOf(const QString& markdown)
{
    std::vector<ManualSection> sections;
    const QStringList lines = markdown.split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(kHeading))
            sections.push_back({{}, line.mid(kHeading.size()).trimmed(), {}});
        if (sections.empty())
            continue;
        ManualSection& section = sections.back();
        if (line.startsWith(kScreen) && line.endsWith(kScreenEnd))
            section.screen = line.sliced(kScreen.size(), line.size() - kScreen.size() - kScreenEnd.size());
        else
            section.markdown += line + u'\n';
    }
    return sections;
}

const std::vector<ManualSection>& manualSections()
{
    static const std::vector<ManualSection> sections = [] {
        QFile file(QStringLiteral(":/manual/operator.md"));
        return file.open(QIODevice::ReadOnly) ? sectionsOf(QString::fromUtf8(file.readAll()))
                                              : std::vector<ManualSection>();
    }();
    return sections;
}

std::optional<int> sectionFor(const std::vector<ManualSection>& sections, const QString& screen)
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const ManualSection& section) { return section.screen == screen; });
    if (found == sections.end())
        return std::nullopt;
    return static_cast<int>(found - sections.begin());
}

} // namespace rekam::ui
