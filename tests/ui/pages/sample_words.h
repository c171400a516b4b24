// The words of made-up screens in the language of the screens: looked up by the sentence alone, because a
// sample has no context to look in.
#pragma once

#include <QString>

namespace rekam::ui::sample {

// `indonesian` stands in resources/translations; what does not comes back as it is.
QString word(const char* indonesian);

} // namespace rekam::ui::sample
