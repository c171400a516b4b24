// A made-up paper as it was photographed and judged.
#pragma once

#include "core/workflow/paper_pictures.h"
#include "devices/made_up_people/paper_pages.h"

namespace rekam::ui::sample {

// Pages of that kind, the last one shown; judged as the defect deserves.
PaperPictureState paperPictures(PaperKind kind, PageDefect defect, int pages = 1);

} // namespace rekam::ui::sample
