// First thing in main(): no core dumps, not traceable, freed memory overwritten. Security point 11.
#pragma once

namespace rekam {

void hardenProcess();

} // namespace rekam
