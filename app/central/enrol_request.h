// What a stranger sends to become a station: the JSON body of POST /v1/enrol.
#pragma once

#include "app/central/stations.h"

namespace rekam::central {

struct EnrolRequest
{
    QString code;
    CertificateOrder order;
};

// MessageMalformed. Whether the code is right and the CSR is one is not asked here.
Result<EnrolRequest> enrolRequestFrom(const QByteArray& json);

} // namespace rekam::central
