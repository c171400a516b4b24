#include "tests/ui/pages/sample_papers.h"

#include "core/documents/page_reading.h"
#include "core/workflow/frame_image.h"

namespace rekam::ui::sample {

PaperPictureState paperPictures(PaperKind kind, PageDefect defect, int pages)
{
    const Frame still = madeUpPage(4711, 1, PageTaker::Camera, defect);
    const QualityReport quality = assessPage(still).value();
    PaperPage page;
    page.id = QUuid::createUuid();
    page.kind = kind;
    page.verdict = quality.verdict;
    page.reasons = quality.reasons;
    PaperPictureState state;
    for (page.number = 1; page.number <= pages; ++page.number)
        state.pages.push_back(page);
    state.shown = kind;
    state.shownPage = pages;
    state.picture = imageOf(still).copy();
    return state;
}

} // namespace rekam::ui::sample
