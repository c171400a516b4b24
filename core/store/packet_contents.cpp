#include "core/store/packet_contents.h"

#include <algorithm>

namespace rekam {
namespace {

QString twoDigits(int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

// "portrait", "slap-13-2", "finger-04-1", "signature-3", "approval": the part of a name that says which
// attempt.
QString stemOf(const Attempt& attempt, bool counts)
{
    const int code = static_cast<int>(attempt.target);
    switch (modalityOf(attempt.target)) {
    case Modality::Face:
        return counts ? QStringLiteral("portrait") : QStringLiteral("portrait-%1").arg(attempt.number);
    case Modality::Signature:
        return counts ? QStringLiteral("signature") : QStringLiteral("signature-%1").arg(attempt.number);
    case Modality::Finger:
        return code <= 10 ? QStringLiteral("finger-%1-%2").arg(twoDigits(code)).arg(attempt.number)
                          : QStringLiteral("slap-%1-%2").arg(code).arg(attempt.number);
    case Modality::Iris:
        return counts ? QStringLiteral("iris-%1")
                      : QStringLiteral("iris-%1-%2").arg(u"%1").arg(attempt.number);
    }
    return {};
}

class Collector
{
public:
    Collector(const Recording& recording, std::vector<PacketEntry>& entries)
        : m_recording(recording),
          m_entries(entries)
    {}

    void add(const QString& name, EntryUse use, const SharedBytes& bytes)
    {
        PacketEntry entry{{name, use, bytes->size(), Digest::of(bytes->span())}, bytes};
        m_entries.push_back(std::move(entry));
    }

    void addAttempt(const Attempt& attempt, const AttemptPayload& payload, bool counts, const QString& stem)
    {
        m_first = m_entries.size();
        switch (modalityOf(attempt.target)) {
        case Modality::Face:
            addPart(stem + QStringLiteral(".jp2"), cardUse(counts, EntryUse::CardPortrait), payload.image);
            break;
        case Modality::Signature:
            addPart(stem + QStringLiteral(".pen"), EntryUse::PenSeries, payload.penSeries);
            addPart(stem + QStringLiteral(".jp2"), cardUse(counts, EntryUse::CardSignature), payload.image);
            break;
        case Modality::Finger:
            addPart(stem + QStringLiteral(".jp2"), EntryUse::Sample, payload.image);
            addFingerTemplates(attempt, payload, stem);
            break;
        case Modality::Iris:
            addEyes(payload, stem);
            break;
        }
        sayWhere(attempt, counts);
    }

    // A picture with its templates that stands for nothing else: a proof, a re-scan.
    void addPlain(const Attempt& attempt, const AttemptPayload& payload, EntryUse use, const QString& stem)
    {
        m_first = m_entries.size();
        addPart(stem + QStringLiteral(".jp2"), use, payload.image);
        for (const BiometricTemplate& part : payload.templates)
            addPart(stem + QStringLiteral(".fmr"), use, part.bytes, part.position);
        sayWhere(attempt, false);
    }

private:
    void sayWhere(const Attempt& attempt, bool counts)
    {
        for (std::size_t i = m_first; i < m_entries.size(); ++i) {
            ManifestEntry& facts = m_entries[i].facts;
            facts.attempt = attempt.id;
            facts.target = attempt.target;
            facts.takenAt = attempt.takenAt;
            facts.device = attempt.device;
            facts.chosen = facts.chosen || counts;
        }
    }

    static EntryUse cardUse(bool counts, EntryUse use) { return counts ? use : EntryUse::Sample; }

    void addPart(const QString& name, EntryUse use, const SharedBytes& bytes, int position = 0)
    {
        if (!bytes || bytes->isEmpty())
            return;
        add(name, use, bytes);
        m_entries.back().facts.position = position;
    }

    void addFingerTemplates(const Attempt& attempt, const AttemptPayload& payload, const QString& stem)
    {
        for (const BiometricTemplate& part : payload.templates) {
            const auto finger = fingerPositionFrom(part.position);
            const auto best = finger ? m_recording.bestFinger(*finger) : std::nullopt;
            const bool isBest = best && best->attempt == attempt.id;
            const QString name = isBest
                                     ? QStringLiteral("finger-%1.fmr").arg(twoDigits(part.position))
                                     : QStringLiteral("%1-finger-%2.fmr").arg(stem, twoDigits(part.position));
            addPart(name, EntryUse::Template, part.bytes, part.position);
            if (!m_entries.empty() && m_entries.back().facts.name == name)
                m_entries.back().facts.chosen = isBest;
        }
    }

    void addEyes(const AttemptPayload& payload, const QString& stem)
    {
        const auto nameOf = [&](int eye) {
            return stem.arg(eye == 1 ? QStringLiteral("right") : QStringLiteral("left"));
        };
        addPart(nameOf(1) + QStringLiteral(".jp2"), EntryUse::Sample, payload.image, 1);
        addPart(nameOf(2) + QStringLiteral(".jp2"), EntryUse::SampleSecondImage, payload.secondImage, 2);
        for (const BiometricTemplate& part : payload.templates)
            addPart(nameOf(part.position) + QStringLiteral(".code"), EntryUse::Template, part.bytes,
                    part.position);
    }

    const Recording& m_recording;
    std::vector<PacketEntry>& m_entries;
    std::size_t m_first = 0;
};

bool counts(const TargetResult& target, const Attempt& attempt)
{
    if (!target.chosen.isNull())
        return target.chosen == attempt.id;
    const Attempt* best = target.best();
    return best && best->id == attempt.id;
}

} // namespace

Result<std::vector<PacketEntry>> packetEntries(const Recording& recording, const AttemptLoader& load)
{
    std::vector<PacketEntry> entries;
    Collector collector(recording, entries);
    QByteArray applicant = toCbor(recording.applicant);
    collector.add(QStringLiteral("applicant.cbor"), EntryUse::Applicant,
                  std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(applicant, Holds::Picture)));
    for (const StepResult& step : recording.steps) {
        for (const TargetResult& target : step.targets) {
            for (const Attempt& attempt : target.attempts) {
                REKAM_TRY(const AttemptPayload payload, load(attempt.id));
                const bool isChosen = counts(target, attempt);
                collector.addAttempt(attempt, payload, isChosen, stemOf(attempt, isChosen));
            }
        }
    }
    if (recording.approval && !recording.approval->signature.id.isNull()) {
        const Attempt& attempt = recording.approval->signature;
        REKAM_TRY(const AttemptPayload payload, load(attempt.id));
        collector.addAttempt(attempt, payload, false, QStringLiteral("approval"));
    }
    if (recording.approval && !recording.approval->document.isNull()) {
        REKAM_TRY(const AttemptPayload sheet, load(recording.approval->document));
        if (!sheet.image || !(Digest::of(sheet.image->span()) == recording.approval->documentDigest))
            return Unexpected(Errc::StoreDamaged, {{"what", QStringLiteral("approval sheet")}});
        collector.add(QStringLiteral("approval.pdf"), EntryUse::ApprovalSheet, sheet.image);
    }
    for (const ExceptionProof& proof : recording.exceptionProofs) {
        if (proof.picture.id.isNull())
            continue;
        REKAM_TRY(const AttemptPayload payload, load(proof.picture.id));
        collector.addPlain(proof.picture, payload, EntryUse::ExceptionProof,
                           QStringLiteral("exception-%1").arg(proof.picture.number));
    }
    for (const RescanTry& rescan : recording.rescans) {
        REKAM_TRY(const AttemptPayload payload, load(rescan.attempt.id));
        collector.addPlain(rescan.attempt, payload, EntryUse::Rescan,
                           QStringLiteral("rescan-%1-%2")
                               .arg(twoDigits(static_cast<int>(rescan.attempt.target)))
                               .arg(rescan.attempt.number));
    }
    return entries;
}

std::vector<AccountId> secondPersonsOf(const Recording& recording)
{
    std::vector<AccountId> persons;
    for (const SecondPerson& person : recording.secondPersons()) {
        if (std::find(persons.begin(), persons.end(), person.account) == persons.end())
            persons.push_back(person.account);
    }
    return persons;
}

namespace {

ManifestAnswers answersOf(const Recording& recording)
{
    ManifestAnswers answers;
    for (const ExceptionProof& proof : recording.exceptionProofs)
        answers.proofs.push_back({proof.modality, proof.positions, proof.picture.id, proof.reason});
    answers.chipFingers = recording.chipFingers;
    for (const RescanTry& rescan : recording.rescans)
        answers.rescans.push_back({static_cast<FingerPosition>(rescan.attempt.target), rescan.attempt.id,
                                   rescan.against, rescan.score, rescan.limit});
    for (const RescanOverride& overridden : recording.rescanOverrides)
        answers.overrides.push_back({overridden.position, overridden.reason, overridden.second.account});
    for (const FindingOverride& overridden : recording.findingOverrides) {
        const WhoFinding& finding = overridden.finding;
        answers.findings.push_back({QString::fromLatin1(whoFindingName(finding.kind)), finding.position,
                                    finding.otherPosition, finding.other, finding.score, finding.limit,
                                    overridden.reason, overridden.second.account});
    }
    answers.countersignatureOwed = recording.countersignature && !recording.countersignature->isGiven();
    return answers;
}

} // namespace

PacketManifest manifestOf(const Recording& recording, const std::vector<PacketEntry>& entries,
                          const PacketHeader& header, const QString& operatorName)
{
    const SignOff signOff = recording.signOff.value_or(SignOff{});
    PacketManifest manifest{
        header.kind,     header.packet, header.record, header.station, recording.applicant.nik,
        signOff.account, operatorName,  signOff.at};
    manifest.secondPersons = secondPersonsOf(recording);
    manifest.exceptions = recording.exceptions;
    manifest.answers = answersOf(recording);
    for (const PacketEntry& entry : entries)
        manifest.entries.push_back(entry.facts);
    return manifest;
}

std::vector<BiometricTemplate> countingFingerTemplates(const Recording& recording,
                                                       const std::vector<PacketEntry>& entries)
{
    std::vector<BiometricTemplate> templates;
    for (const FingerPosition finger : kAllFingers) {
        const auto best = recording.bestFinger(finger);
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const PacketEntry& entry) {
            return best && entry.facts.use == EntryUse::Template && entry.facts.attempt == best->attempt &&
                   entry.facts.position == static_cast<int>(finger) && entry.facts.target &&
                   modalityOf(*entry.facts.target) == Modality::Finger;
        });
        if (found != entries.end())
            templates.push_back({static_cast<int>(finger), found->bytes});
    }
    return templates;
}

} // namespace rekam
