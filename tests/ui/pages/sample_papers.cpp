#include "tests/ui/pages/sample_papers.h"

#include "core/documents/page_reading.h"
#include "core/workflow/frame_image.h"

#include <map>

namespace rekam::ui::sample {

namespace {

struct DrawnPage
{
    QImage picture;
    QualityReport quality;
};

// Drawn and judged once: every walk over the screens shows the same.
const DrawnPage& drawnPage(PageDefect defect)
{
    static std::map<PageDefect, DrawnPage> pages;
    const auto known = pages.find(defect);
    if (known != pages.end())
        return known->second;
    const Frame still = madeUpPage(4711, 1, PageTaker::Camera, defect);
    return pages[defect] = {imageOf(still).copy(), assessPage(still).value()};
}

} // namespace

PaperPictureState paperPictures(PaperKind kind, PageDefect defect, int pages)
{
    const DrawnPage& drawn = drawnPage(defect);
    PaperPage page;
    page.id = QUuid::createUuid();
    page.kind = kind;
    page.verdict = drawn.quality.verdict;
    page.reasons = drawn.quality.reasons;
    PaperPictureState state;
    for (page.number = 1; page.number <= pages; ++page.number)
        state.pages.push_back(page);
    state.shown = kind;
    state.shownPage = pages;
    state.picture = drawn.picture;
    return state;
}

} // namespace rekam::ui::sample
