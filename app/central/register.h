// The made-up population register: who lives here, and what is known of their recordings.
#pragma once

#include "app/central/database.h"
#include "core/protocol/centre_messages.h"

#include <optional>

namespace rekam::central {

// One person as made by population.h and kept here.
struct Resident
{
    ResidentRecord record;
    bool isSummoned = false; // on the roster
    QString keptAs;          // what this person is there for: "adult", "nik-birth-date-differs", ...
};

class Register
{
public:
    explicit Register(Database& database) : m_database(database) {}

    Status add(const std::vector<Resident>& people); // in one transaction
    Result<qint64> count();
    Result<HomeKind> kind(); // made-up people, or real ones
    // Nothing where no such NIK is known.
    Result<std::optional<ResidentRecord>> find(const Nik& nik);
    // Everybody on that family card, the oldest first.
    Result<std::vector<ResidentRecord>> family(const KkNumber& kk);
    // Whoever is asked to come, in order of NIK. Paged by count: a NIK may not stand in a URL.
    Result<std::vector<ResidentRecord>> summoned(qint64 skip, int limit);

    // Training: another office recorded this person. ResidentUnknown; StepNotAllowed at a centre of real
    // people.
    Status recordElsewhere(const Nik& nik, const QDateTime& nowUtc);

private:
    Database& m_database;
};

} // namespace rekam::central
