// The style sheet of what Qt draws itself: fields, lists, scroll bars. Everything else is painted from the
// tokens.
#pragma once

#include <QString>

namespace rekam::ui {

struct Tokens;
QString styleSheetOf(const Tokens& tokens);

} // namespace rekam::ui
