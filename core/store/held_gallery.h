// Fingers and eyes of everybody who is still held at this station (core/ports/held_templates.h). What sealed
// people left is opened once and kept in memory until the station locks. Store thread only.
#pragma once

#include "core/ports/held_templates.h"
#include "core/store/work_table.h"

#include <map>

namespace rekam {

class HeldGallery
{
public:
    HeldGallery(StoreCore& core, WorkTable& work, DraftTable& drafts)
        : m_core(core),
          m_work(work),
          m_drafts(drafts)
    {}

    Result<std::shared_ptr<const HeldPeople>> load(const RecordId& record);
    void forget(); // at lock

private:
    struct Extract
    {
        Nik nik;
        std::shared_ptr<const HeldPerson> person;
    };

    Result<HeldPerson> draftPerson(const Recording& recording);
    Status addExtracts(const Nik& nik, HeldPeople& people);
    Status addDrafts(const Recording& asked, HeldPeople& people);

    StoreCore& m_core;
    WorkTable& m_work;
    DraftTable& m_drafts;
    std::map<RecordId, Extract> m_extracts;
};

} // namespace rekam
