// `rekamctl bench formats`: codecs and records on made-up prints.
#pragma once

namespace rekam::ctl {

int benchFormats(int runs, bool asJson);

} // namespace rekam::ctl
