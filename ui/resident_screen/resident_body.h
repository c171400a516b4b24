// How one moment is laid out on the resident's screen. A new moment gets a new body, and the old one is gone
// with everything it showed. Main thread.
#pragma once

#include "ui/values/resident.h"
#include "ui/widgets/far_text.h"

#include <QWidget>
#include <functional>

namespace rekam::ui {

// picked: a photo was touched; called while its button still is on its own stack.
QWidget* makeResidentBody(const ResidentView& view, const FarScale& scale, QWidget* parent,
                          const std::function<void(const QString& id)>& picked);
QWidget* makeResidentFoot(const ResidentView& view, const FarScale& scale, QWidget* parent);

} // namespace rekam::ui
