#include "core/store/held_gallery.h"

#include "core/recording/recording.h"

#include <QLoggingCategory>
#include <algorithm>

namespace rekam {
namespace {

Q_LOGGING_CATEGORY(lcHeld, "rekam.store")

void addTemplate(const AttemptPayload& payload, int position, std::vector<BiometricTemplate>& to)
{
    const auto at = std::find_if(payload.templates.begin(), payload.templates.end(),
                                 [&](const BiometricTemplate& t) { return t.position == position; });
    if (at != payload.templates.end())
        to.push_back(*at);
}

// The attempts that count, each with the fingers that count in it.
std::map<AttemptId, std::vector<int>> countingFingers(const Recording& recording)
{
    std::map<AttemptId, std::vector<int>> counting;
    for (const FingerPosition finger : kAllFingers) {
        if (const auto best = recording.bestFinger(finger))
            counting[best->attempt].push_back(static_cast<int>(finger));
    }
    return counting;
}

} // namespace

Result<std::vector<BiometricTemplate>> HeldGallery::countingEyes(const Recording& recording)
{
    std::vector<BiometricTemplate> codes;
    const TargetResult* eyes = recording.target(CaptureTarget::BothEyes);
    if (!eyes || eyes->chosen.isNull())
        return codes;
    REKAM_TRY(const AttemptPayload payload, m_drafts.loadAttempt(recording.id, eyes->chosen));
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        if (!recording.isExcepted(Modality::Iris, static_cast<int>(eye)))
            addTemplate(payload, static_cast<int>(eye), codes);
    }
    return codes;
}

Result<HeldPerson> HeldGallery::draftPerson(const Recording& recording)
{
    HeldPerson person{.record = recording.id};
    for (const auto& [attempt, positions] : countingFingers(recording)) {
        REKAM_TRY(const AttemptPayload payload, m_drafts.loadAttempt(recording.id, attempt));
        for (const int position : positions)
            addTemplate(payload, position, person.fingers);
    }
    REKAM_TRY(person.eyes, countingEyes(recording));
    return person;
}

// Drafts bear the version of their row, which starts at 1; an extract never changes.
Result<std::vector<HeldGallery::Row>> HeldGallery::rows()
{
    REKAM_TRY(const auto drafts,
              m_core.sql().select("SELECT id, version FROM recordings WHERE is_draft = 1 AND sealed IS NOT "
                                  "NULL AND id IN (SELECT recording FROM draft_keys) ORDER BY rowid"));
    REKAM_TRY(const auto extracts, m_core.sql().select("SELECT recording FROM extracts ORDER BY rowid"));
    std::vector<Row> rows;
    rows.reserve(drafts.size() + extracts.size());
    for (const SqlRow& row : drafts)
        rows.push_back({RecordId::fromBytes(row.blob(0)), static_cast<quint64>(row.integer(1)), true});
    for (const SqlRow& row : extracts)
        rows.push_back({RecordId::fromBytes(row.blob(0)), 0, false});
    return rows;
}

Result<HeldGallery::Opened> HeldGallery::open(const Row& row)
{
    if (row.isDraft) {
        REKAM_TRY(const Recording recording, m_work.loadRecording(row.record));
        REKAM_TRY(HeldPerson person, draftPerson(recording));
        return Opened{recording.applicant.nik, std::make_shared<const HeldPerson>(std::move(person))};
    }
    REKAM_TRY(DeskExtract extract, m_work.loadDeskExtract(row.record));
    return Opened{extract.nik, std::make_shared<const HeldPerson>(HeldPerson{
                                   row.record, std::move(extract.templates), std::move(extract.eyes)})};
}

Status HeldGallery::addOthers(const std::optional<Recording>& asked, const HeldVersions& known,
                              HeldPeople& people)
{
    REKAM_TRY(const auto all, rows());
    std::map<RecordId, Owner> owners;
    int opened = 0;
    for (const Row& row : all) {
        if (asked && row.record == asked->id)
            continue;
        const auto before = m_owners.find(row.record);
        Owner owner{row.version, {}};
        const bool isOwned = before != m_owners.end() && before->second.version == row.version;
        if (isOwned)
            owner = before->second;
        const bool isSame = asked && owner.nik == asked->applicant.nik;
        const auto has = known.find(row.record);
        const bool isKnown = has != known.end() && has->second == row.version;
        HeldOther other{row.record, row.version, isSame, {}};
        if (isOwned && (!owner.nik || (isKnown && !isSame))) {
            owners.emplace(row.record, owner);
            if (owner.nik)
                people.others.push_back(std::move(other));
            continue;
        }
        if (opened++ >= kMostAtOnce) {
            people.isWhole = false;
            people.others.push_back(std::move(other));
            continue;
        }
        Result<Opened> person = open(row);
        if (person) {
            owner.nik = person->nik;
            other.isSameNik = asked && person->nik == asked->applicant.nik;
            other.person = std::move(person->person);
            people.others.push_back(std::move(other));
        } else {
            qCWarning(lcHeld).noquote()
                << "the guard leaves out one who is held:" << person.error().logText();
        }
        owners.emplace(row.record, std::move(owner));
    }
    m_owners = std::move(owners);
    return {};
}

Result<std::shared_ptr<const HeldPeople>> HeldGallery::load(const std::optional<RecordId>& asked,
                                                            const HeldVersions& known)
{
    REKAM_CHECK(m_core.requireSignedIn());
    auto people = std::make_shared<HeldPeople>();
    std::optional<Recording> recording;
    if (asked) {
        REKAM_TRY(recording, m_work.loadRecording(*asked));
    }
    REKAM_CHECK(addOthers(recording, known, *people));
    REKAM_TRY(people->officers, m_officers.loadAll());
    if (recording && people->isWhole) {
        REKAM_TRY(people->asked, draftPerson(*recording));
    }
    return std::shared_ptr<const HeldPeople>(std::move(people));
}

void HeldGallery::forget() { m_owners.clear(); }

} // namespace rekam
