// Who a resident of the training register is to the virtual devices: a number, never a NIK.
#pragma once

#include "core/base/ids.h"
#include "core/people/backdrop.h"
#include "core/people/nik.h"

namespace rekam {

// A seed for made-up pictures, made from the NIK by a one-way hash; never 0, which is "nobody".
quint64 trainingSubjectOf(const Nik& nik);
// The same for whoever works here.
quint64 trainingSubjectOf(const AccountId& account);
// Numbered as Scene::backdrop says: 2 red, 3 blue, 4 orange.
quint8 sceneBackdrop(BackdropColor color);

} // namespace rekam
