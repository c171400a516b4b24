// Everybody who is held, made ready for the who-is-who guard: every finger with its own place in a
// FingerGallery, every eye in an IrisGallery. Grows and shrinks with what the store says. 10,000 people with
// ten fingers and two eyes take about 450 MB and are searched within a second on two cores (`rekamctl bench
// identify`). One thread at a time; wiped where it ends, as far as templates can be told from others' memory.
#pragma once

#include "core/biometrics/finger/finger_gallery.h"
#include "core/biometrics/iris/iris_gallery.h"
#include "core/ports/held_templates.h"
#include "core/recording/who_finding.h"

namespace rekam {

// Another person is named only where two of their fingers match, or one eye: at one false match in ten
// thousand comparisons, two of ten happen by chance once in two million people, one would once in a thousand.
inline constexpr int kFingersThatName = 2;
// An officer is named by one finger at any place, so it has to be surer: with two fingers each of ten
// officers against ten, one false alarm in five hundred recordings at one in 100,000.
inline constexpr int kOfficersFingerScore = 50;

class WhoGallery
{
public:
    // Takes over who came and drops who is not held any more. A template that cannot be read is as if it were
    // not there.
    void update(const HeldPeople& people);
    const HeldVersions& known() const { return m_known; }

    // What the templates of people.asked say, after update(people). Waits for `threads` of its own.
    std::vector<WhoFinding> find(const HeldPeople& people, int threads = 2) const;

private:
    static constexpr std::size_t kEyes = 2;
    struct Eyes
    {
        IrisGallery codes;
        std::vector<quint32> holders; // of each code
    };

    void add(const HeldPerson& person, quint64 version);
    void remove(const std::vector<RecordId>& gone);
    std::map<quint32, WhoFinding> knownByEye(const HeldPerson& asked) const;

    HeldVersions m_known;
    std::map<RecordId, quint32> m_holders;
    quint32 m_nextHolder = 0;
    FingerGallery m_fingers;
    std::array<Eyes, kEyes> m_eyes;
};

} // namespace rekam
