// Who is being served: the data of the population register that the card shows.
#pragma once

#include "core/base/result.h"
#include "core/people/kk_number.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/people/reference_lists.h"
#include "core/people/region.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace rekam {

// Region names are carried as the register gave them: the card shows those, and an old code may have no name
// in our table.
struct Address
{
    QString street;
    QString rt; // "003"
    QString rw;
    RegionCode village;
    QString villageName;
    QString districtName;
    QString regencyName; // without "Kabupaten" or "Kota"
    QString provinceName;
    bool regencyIsKota = false;

    friend bool operator==(const Address&, const Address&) = default;
};

// An address with the names that the table knows; a name stays empty where the code is unknown.
Address addressAt(RegionCode village, const RegionTable& regions, const QString& street, int rt, int rw);

struct Applicant
{
    Nik nik;
    KkNumber kk;
    PersonName name;
    QString birthPlace;
    QDate birthDate;
    Sex sex;
    BloodType blood;
    Religion religion;
    MaritalStatus maritalStatus;
    Occupation occupation;
    Citizenship citizenship;
    Address address;
    QString nationality;        // country in English, foreign residents only
    QDate registeredValidUntil; // end of the stay permit, foreign residents only; invalid for citizens: for
                                // life

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

// A CBOR map with small integer keys, in order of key. Unknown keys are ignored when read, so that a newer
// centre can say more.
QByteArray toCbor(const Applicant& applicant);
// At most kMaxApplicantBytes, each text bounded, no control characters, no key twice. Error: MessageMalformed
// with fact "field"; a NIK, family-card number or name that is malformed keeps its own error.
constexpr int kMaxApplicantBytes = 8192;
Result<Applicant> applicantFromCbor(const QByteArray& bytes);

} // namespace rekam
