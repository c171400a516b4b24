// All papers of the counter: proof of recording, status, ticket, letter of correction, block for the summons,
// receipt of a card. Each is a plain value, xPaper() lays it out, xPdf() is writePdf() of that.
#pragma once

#include "core/print/card_receipt.h"
#include "core/print/correction_letter.h"
#include "core/print/proof_slip.h"
#include "core/print/status_slip.h"
#include "core/print/summons_stamp.h"
#include "core/print/ticket_slip.h"
