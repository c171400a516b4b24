// A made-up paper as it was photographed and judged.
#pragma once

#include "core/workflow/paper_pictures.h"
#include "devices/made_up_people/paper_pages.h"

namespace rekam::ui::sample {

// One page of that kind, shown; judged as the defect deserves.
PaperPictureState paperPictures(PaperKind kind, PageDefect defect);

} // namespace rekam::ui::sample
