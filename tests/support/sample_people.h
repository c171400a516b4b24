// Made-up people and identities for tests.
#pragma once

#include "core/base/ids.h"
#include "core/people/applicant.h"

#include <QtEndian>

namespace rekam::test {

// The same number gives the same identity, of whatever kind; never null for n > 0.
template<typename IdType>
IdType idNumber(quint32 n)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(n, bytes.data() + 12);
    return IdType::fromBytes(bytes);
}

inline Nik sampleNik(int serial = 4)
{
    return *Nik::parse(QStringLiteral("331501450799%1").arg(serial, 4, 10, QLatin1Char('0')));
}

inline Applicant sampleApplicant()
{
    return Applicant{sampleNik(),
                     *KkNumber::parse("3315012301120007"),
                     *PersonName::fromRegister("SITI AMINAH"),
                     "GROBOGAN",
                     QDate(1999, 7, 5),
                     Sex::Female,
                     BloodType::O,
                     Religion::Islam,
                     MaritalStatus::Single,
                     *Occupation::fromCode(3),
                     Citizenship::Wni,
                     Address{"DUSUN KRAJAN", "003", "001", *RegionCode::parse("3315012001"), "KALIMARO",
                             "KEDUNGJATI", "GROBOGAN", "JAWA TENGAH", false},
                     {},
                     {}};
}

} // namespace rekam::test
