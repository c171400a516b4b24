// The user's guide cut into sections, each for one screen. The text is docs/manual/operator.md, compiled in.
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace rekam::ui {

struct ManualSection
{
    QString screen; // "photo": the screen that it explains (the line <!-- layar: photo --> below its heading)
    QString title;
    QString markdown; // heading included, without that line
};

// Cut at the headings of the second level; what stands before the first is left out.
std::vector<ManualSection> sectionsOf(const QString& markdown);
// The guide that is compiled in.
const std::vector<ManualSection>& manualSections();
// Where to open it for a screen; nothing where the guide has no section of it.
std::optional<int> sectionFor(const std::vector<ManualSection>& sections, const QString& screen);

} // namespace rekam::ui
