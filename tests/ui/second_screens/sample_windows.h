// The windows of the hall and of the resident with made-up content: for pictures to look at and for the tests
// of fit.
#pragma once

#include "tests/ui/pages/sample_screens.h"
#include "ui/screens/second_window.h"

#include <memory>

namespace rekam::ui::sample {

struct SecondScreen
{
    QString name; // "hall-notice", "resident-review"
    std::function<std::unique_ptr<SecondWindow>()> make;
};

std::vector<SecondScreen> secondScreens(const Pictures& pictures, Names names);

} // namespace rekam::ui::sample
