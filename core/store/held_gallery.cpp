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

// The attempt that counts for each finger and for the eyes.
struct Counting
{
    std::map<AttemptId, std::vector<int>> fingers;
    AttemptId eyes;
};

Counting countingAttempts(const Recording& recording)
{
    Counting counting;
    for (const FingerPosition finger : kAllFingers) {
        if (const auto best = recording.bestFinger(finger))
            counting.fingers[best->attempt].push_back(static_cast<int>(finger));
    }
    if (const TargetResult* eyes = recording.target(CaptureTarget::BothEyes))
        counting.eyes = eyes->chosen;
    return counting;
}

} // namespace

Result<HeldPerson> HeldGallery::draftPerson(const Recording& recording)
{
    HeldPerson person{.record = recording.id};
    const Counting counting = countingAttempts(recording);
    for (const auto& [attempt, positions] : counting.fingers) {
        REKAM_TRY(const AttemptPayload payload, m_drafts.loadAttempt(recording.id, attempt));
        for (const int position : positions)
            addTemplate(payload, position, person.fingers);
    }
    if (!counting.eyes.isNull()) {
        REKAM_TRY(const AttemptPayload payload, m_drafts.loadAttempt(recording.id, counting.eyes));
        for (const Eye eye : {Eye::Right, Eye::Left}) {
            if (!recording.isExcepted(Modality::Iris, static_cast<int>(eye)))
                addTemplate(payload, static_cast<int>(eye), person.eyes);
        }
    }
    return person;
}

Status HeldGallery::addExtracts(const Nik& nik, HeldPeople& people)
{
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT recording FROM extracts"));
    std::map<RecordId, Extract> still;
    for (const SqlRow& row : rows) {
        const RecordId id = RecordId::fromBytes(row.blob(0));
        auto known = m_extracts.find(id);
        if (known != m_extracts.end()) {
            still.insert(m_extracts.extract(known));
            continue;
        }
        const Result<DeskExtract> opened = m_work.loadDeskExtract(id);
        if (!opened) {
            qCWarning(lcHeld).noquote() << "the guard leaves out an extract:" << opened.error().logText();
            continue;
        }
        auto person = std::make_shared<HeldPerson>(HeldPerson{.record = id, .fingers = opened->templates});
        still.emplace(id, Extract{opened->nik, std::move(person)});
    }
    m_extracts = std::move(still);
    for (const auto& [id, extract] : m_extracts)
        people.others.push_back({extract.person, extract.nik == nik});
    return {};
}

Status HeldGallery::addDrafts(const Recording& asked, HeldPeople& people)
{
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT recording FROM draft_keys"));
    for (const SqlRow& row : rows) {
        const RecordId id = RecordId::fromBytes(row.blob(0));
        if (id == asked.id)
            continue;
        const Result<Recording> recording = m_work.loadRecording(id);
        Result<HeldPerson> person =
            recording ? draftPerson(*recording) : Result<HeldPerson>(Unexpected(recording.error()));
        if (!person) {
            qCWarning(lcHeld).noquote() << "the guard leaves out a draft:" << person.error().logText();
            continue;
        }
        people.others.push_back({std::make_shared<const HeldPerson>(std::move(*person)),
                                 recording->applicant.nik == asked.applicant.nik});
    }
    return {};
}

Result<std::shared_ptr<const HeldPeople>> HeldGallery::load(const RecordId& record)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const Recording asked, m_work.loadRecording(record));
    auto people = std::make_shared<HeldPeople>();
    REKAM_TRY(people->asked, draftPerson(asked));
    REKAM_CHECK(addDrafts(asked, *people));
    REKAM_CHECK(addExtracts(asked.applicant.nik, *people));
    return std::shared_ptr<const HeldPeople>(std::move(people));
}

void HeldGallery::forget() { m_extracts.clear(); }

} // namespace rekam
