// One iris code against many. Each code is 2,048 bits and a mask, side by side in one wiped block of memory;
// the probe is turned once to all shifts. The inner loop is chosen at run time by what the processor can do,
// and every loop gives the same answers bit by bit.
#pragma once

#include "core/biometrics/iris/iris_code.h"

#include <functional>
#include <vector>

namespace rekam {

enum class IrisKernel : quint8
{
    Plain,  // any processor
    Popcnt, // x86-64 from 2008 on
    Avx2,
    Avx512 // with VPOPCNTDQ
};

inline constexpr IrisKernel kIrisKernels[] = {IrisKernel::Plain, IrisKernel::Popcnt, IrisKernel::Avx2,
                                              IrisKernel::Avx512};

const char* nameOf(IrisKernel kernel);
bool isSupported(IrisKernel kernel); // by this processor
IrisKernel fastestIrisKernel();      // of those that are supported; asked once

// A code in all its shifts: -8 to +8 angles. Moves only. Constant once made.
class IrisProbe
{
public:
    static constexpr int kMostShift = 8;
    static constexpr int kShifts = 2 * kMostShift + 1;

    // TemplateMalformed.
    static Result<IrisProbe> of(std::span<const unsigned char> irisTemplate);

    const SecureBuffer& turned() const { return m_turned; }

private:
    explicit IrisProbe(SecureBuffer turned) : m_turned(std::move(turned)) {}
    SecureBuffer m_turned; // kShifts codes
};

struct IrisHit
{
    std::size_t index = 0; // in the order of adding
    IrisComparison comparison;

    friend bool operator==(const IrisHit&, const IrisHit&) = default;
};

// Filled by one thread; may be searched from any thread while nobody adds.
class IrisGallery
{
public:
    explicit IrisGallery(std::size_t expected = 0); // makes room for so many

    // TemplateMalformed; the gallery is as before then.
    Status add(std::span<const unsigned char> irisTemplate);
    // Every code whose index says so; the others move up in their order, what is left over is wiped.
    void removeIf(const std::function<bool(std::size_t index)>& isGone);
    std::size_t size() const { return m_count; }
    void clear(); // wiped

    // The nearest codes with a distance of at most `limit`, nearest first, at most `most` of them; among
    // equals the one added first. The kernel must be supported.
    std::vector<IrisHit> nearest(const IrisProbe& probe, double limit, std::size_t most,
                                 IrisKernel kernel = fastestIrisKernel()) const;
    // Every comparison, in the order of adding.
    std::vector<IrisComparison> distances(const IrisProbe& probe,
                                          IrisKernel kernel = fastestIrisKernel()) const;
    // The bare inner loop over all codes; what `nearest` is measured against. Returns how many bits were
    // compared, so that nothing can be left out.
    quint64 bareLoop(const IrisProbe& probe, IrisKernel kernel = fastestIrisKernel()) const;

private:
    void makeRoomFor(std::size_t count);

    SecureBuffer m_codes;
    std::size_t m_count = 0;
    std::size_t m_room = 0;
};

} // namespace rekam
