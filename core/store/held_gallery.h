// Fingers and eyes of everybody who is still held at this station (core/ports/held_templates.h). What was
// given out is not kept here: only whose it is, until the station locks. Store thread only.
#pragma once

#include "core/ports/held_templates.h"
#include "core/store/officer_table.h"
#include "core/store/work_table.h"

#include <map>

namespace rekam {

class HeldGallery
{
public:
    static constexpr int kMostAtOnce = 200; // people who are opened for one answer

    HeldGallery(StoreCore& core, WorkTable& work, DraftTable& drafts, OfficerTable& officers)
        : m_core(core),
          m_work(work),
          m_drafts(drafts),
          m_officers(officers)
    {}

    Result<std::shared_ptr<const HeldPeople>> load(const std::optional<RecordId>& asked,
                                                   const HeldVersions& known);
    // Codes of the eyes that count, one an eye, of a recording whose pictures are still there.
    Result<std::vector<BiometricTemplate>> countingEyes(const Recording& recording);
    void forget(); // at lock

private:
    // One row that may hold somebody: a draft, or what is left of a sealed person.
    struct Row
    {
        RecordId record;
        quint64 version = 0;
        bool isDraft = false;
    };
    struct Opened
    {
        Nik nik;
        std::shared_ptr<const HeldPerson> person;
    };
    struct Owner
    {
        quint64 version = 0;
        std::optional<Nik> nik; // nothing: the row cannot be opened
    };

    Result<HeldPerson> draftPerson(const Recording& recording);
    Result<std::vector<Row>> rows();
    Result<Opened> open(const Row& row);
    Status addOthers(const std::optional<Recording>& asked, const HeldVersions& known, HeldPeople& people);

    StoreCore& m_core;
    WorkTable& m_work;
    DraftTable& m_drafts;
    OfficerTable& m_officers;
    std::map<RecordId, Owner> m_owners;
};

} // namespace rekam
