// The centre's card data as a card: pictures decoded, then drawn by core/print. Pure; pool threads.
#pragma once

#include "core/protocol/centre_messages.h"

#include <QByteArray>
#include <QImage>

namespace rekam {

struct CardPreview
{
    QImage front;
    QImage back;
};
Result<CardPreview> drawCardPreview(const CardData& data);             // always marked SPESIMEN
Result<QByteArray> drawCardPdf(const CardData& data, bool isTraining); // training: marked SPESIMEN

} // namespace rekam
