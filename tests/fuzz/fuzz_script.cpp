// The script of `rekamctl record`.
#include "app/ctl/script.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/sample_people.h"

using namespace rekam;

void fuzz::tryInput(Bytes input)
{
    ctl::ScriptPeople people;
    people.unrecorded = {test::sampleNik(1), test::sampleNik(2)};
    people.cardHolders = {test::sampleNik(3)};
    const auto lines = ctl::readScript(toByteArray(input), people);
    if (!lines)
        return;
    for (const ctl::ScriptLine& line : *lines) {
        for (const CaptureException& exception : line.exceptions)
            require(exception.position >= 0 && exception.position <= 10,
                    "an exception names a finger or an eye");
    }
}

std::vector<QByteArray> fuzz::seeds()
{
    return {
        ctl::makeScript(2, 1), ctl::makeScript(2, 5), R"({"person":0,"service":"damaged-wni"})",
        R"({"nik":"3315014507990004","exceptions":[{"modality":"iris","position":2,"reason":"cataract"}]})"};
}
