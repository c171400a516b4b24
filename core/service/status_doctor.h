// What helps somebody whom a status word stops: the request that the office files with the Dinas. Pure. Kinds
// and fields: the requests that Dinas offices file with the ministry (salah rekam, duplicate operator,
// adjudicate) and the routes of each status word (docs/decisions/0045).
#pragma once

#include "core/service/status_gate.h"

#include <optional>

namespace rekam {

enum class DinasRequest : quint8
{
    Reactivate = 1, // aktivasi NIK
    EraseAndResend, // hapus rekaman yang tidak terbaca, lalu kirim atau rekam ulang
    LookIntoSearch, // pencarian di pusat gagal
    Adjudicate,     // ajudikasi
    Validate,       // validasi data
    EraseDuplicate, // hapus duplicate, satu NIK dipilih
    ExplainWord     // kata status yang tidak dikenal
};
inline constexpr DinasRequest kLastDinasRequest = DinasRequest::ExplainWord;
const char* dinasRequestName(DinasRequest request); // "erase-duplicate": for the trail

// Nothing where nobody at the Dinas has to act.
std::optional<DinasRequest> dinasRequestFor(GateFinding finding);

} // namespace rekam
