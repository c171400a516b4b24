// Where things lie in the centre's data folder.
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace rekam::central {

struct DataFolder
{
    QString path;

    QString at(const char* name) const { return path + QLatin1Char('/') + QLatin1String(name); }
    QString keys() const { return at("keys"); }
    QString authorityKey() const { return at("keys/ca.key"); }    // match only
    QString packetKey() const { return at("keys/packet.key"); }   // match only
    QString packetPublicKey() const { return at("packet.pub"); }  // hexadecimal
    QString authorityCertificate() const { return at("ca.pem"); } // given to stations
    QString serverKey() const { return at("keys/server.key"); }
    QString serverCertificate() const { return at("server.pem"); }
    QString receiptKey() const { return at("keys/receipt.key"); }
    QString database() const { return at("central.sqlite"); }
    QString uploads() const { return at("uploads"); }  // unfinished
    QString received() const { return at("packets"); } // finished and checked
    QString refused() const { return at("refused"); }
    QString accessLog() const { return at("access.log"); }
    QString port() const { return at("port"); }
    QString enrolPort() const { return at("enrol-port"); }
    QString people() const { return at("people.jsonl"); } // training only: who is in the made-up register

    QString uploadFile(const PacketId& id) const { return uploads() + QLatin1Char('/') + id.text(); }
    QString receivedFile(const PacketId& id) const
    {
        return received() + QLatin1Char('/') + id.text() + QStringLiteral(".rkmpkt");
    }
    QString refusedFile(const PacketId& id) const
    {
        return refused() + QLatin1Char('/') + id.text() + QStringLiteral(".rkmpkt");
    }
};

} // namespace rekam::central
