// The review in each of its phases, a chosen finger, a proof picture, with made-up content.
#pragma once

#include "tests/ui/pages/sample_screens.h"
#include "ui/values/overlay.h"

namespace rekam::ui::sample {

// `rail`: of the screen with that number.
std::vector<Screen> reviewScreens(const TopBarView& top, const std::function<RailView(int)>& rail,
                                  const Ink& ink, const Pictures& pictures, Names names);

} // namespace rekam::ui::sample
