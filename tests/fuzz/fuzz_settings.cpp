// The station's own settings file and the policy of the Dinas.
#include "core/settings/station_settings.h"
#include "tests/fuzz/fuzz.h"

using namespace rekam;

void fuzz::tryInput(Bytes input)
{
    const QByteArray json = toByteArray(input);
    const auto fromFile = withStationFile({}, json);
    if (fromFile) {
        const auto again = withStationFile({}, toStationFile(*fromFile));
        require(again && *again == *fromFile, "settings come back from the file that is written of them");
    }
    const auto fromPolicy = withPolicy({}, json);
    if (fromPolicy)
        require(fromPolicy->office == OfficeSettings(), "a policy does not name the office");
}

std::vector<QByteArray> fuzz::seeds() { return {toStationFile({}), "{}"}; }
