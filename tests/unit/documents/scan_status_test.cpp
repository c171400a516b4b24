// What scanimage says, read without a scanner.
#include "devices/document_scanner/scan_choice.h"
#include "devices/document_scanner/scan_status.h"

using namespace rekam;

TEST_CASE("each status of SANE is an error of its own, by exit code or by its words")
{
    const std::vector<std::tuple<int, const char*, Errc>> kCases = {
        {3, "Device busy", Errc::ScannerInUse},
        {6, "Document feeder jammed", Errc::ScannerJammed},
        {7, "Document feeder out of documents", Errc::ScannerEmpty},
        {8, "Scanner cover is open", Errc::ScannerOpen},
        {9, "Error during device I/O", Errc::ScannerFault},
        {10, "Out of memory", Errc::ScannerNoMemory},
        {11, "Access to resource has been denied", Errc::ScannerDenied},
        {4, "Invalid argument", Errc::DeviceUnplugged}};
    for (const auto& one : kCases) {
        INFO(std::get<1>(one));
        CHECK(scanError(std::get<0>(one), {}).code() == std::get<2>(one));
        const QByteArray said = QByteArray("scanimage: open of device x failed: ") + std::get<1>(one);
        CHECK(scanError(1, said).code() == std::get<2>(one));
    }
    CHECK(scanError(1, "something else").code() == Errc::ScannerFault);
    CHECK(scanError(-1, {}).code() == Errc::ScannerFault);
}

TEST_CASE("the first scanner of the list is taken, and a list without one is none")
{
    const auto scanner = firstScanner("genesys:libusb:001:004|Canon  LiDE 220\ntest:0|Noname x\n");
    REQUIRE(scanner);
    CHECK(scanner->device == QStringLiteral("genesys:libusb:001:004"));
    CHECK(scanner->model == QStringLiteral("Canon LiDE 220"));
    CHECK_FALSE(firstScanner("\n"));
    CHECK_FALSE(firstScanner("|no name\n"));
}

TEST_CASE("a technician's options are words that begin with two hyphens, and resolutions stay sensible")
{
    CHECK(scanOptions(QStringLiteral("--source=ADF -o /tmp/x --  --depth=8")) ==
          QStringList{QStringLiteral("--source=ADF"), QStringLiteral("--depth=8")});
    CHECK(scanResolution({}) == 200);
    CHECK(scanResolution(QStringLiteral("300")) == 300);
    CHECK(scanResolution(QStringLiteral("9600")) == 200);
}

namespace {

constexpr const char* kOffered = "All options specific to device `x':\n"
                                 "  Scan Mode:\n"
                                 "    --mode Lineart|Gray|24bit Color [Lineart]\n"
                                 "        Selects the scan mode (e.g. --mode Sepia [none]).\n"
                                 "    --resolution 75|150|300|600dpi [75]\n"
                                 "    --source FlatBed|ADF Front [FlatBed]\n"
                                 "    --three-pass[=(yes|no)] [inactive]\n";

QString joined(const Result<QStringList>& arguments)
{
    return arguments ? arguments->join(QLatin1Char(' ')) : arguments.error().fact("what");
}

} // namespace

TEST_CASE("a wish is said in the words of the scanner that is there")
{
    CHECK(joined(scanArguments({300, {}, {}}, kOffered)) == "--mode 24bit Color --resolution 300");
    CHECK(joined(scanArguments({75, "feeder", "gray"}, kOffered)) ==
          "--mode Gray --resolution 75 --source ADF Front");
    CHECK(joined(scanArguments({600, "flatbed", "colour"}, kOffered)) ==
          "--mode 24bit Color --resolution 600 --source FlatBed");
    CHECK(joined(scanArguments({400, "flatbed", {}},
                               "    --resolution 50..1200dpi (in steps of 1) [50]\n")) == "--resolution 400");
}

TEST_CASE("what a scanner does not offer is refused by name, and nothing is asked of one without a choice")
{
    CHECK(joined(scanArguments({200, {}, {}}, kOffered)) == "resolution");
    CHECK(joined(scanArguments({300, "feeder", {}}, "    --source Flatbed [Flatbed]\n")) == "source");
    CHECK(joined(scanArguments({300, "feeder", {}}, "    --mode Color [Color]\n")) == "source");
    CHECK(joined(scanArguments({300, "drawer", {}}, kOffered)) == "source");
    CHECK(joined(scanArguments({300, {}, "gray"}, "    --mode Color [Color]\n")) == "colour");
    CHECK(scanArguments({300, {}, "gray"}, "    --mode Color [Color]\n").error().code() ==
          Errc::ScannerOption);
    CHECK(joined(scanArguments({300, "flatbed", {}}, "")).isEmpty());
    CHECK(joined(scanArguments({300, {}, {}}, "    --mode Gray [inactive]\n")).isEmpty());
}

TEST_CASE("an option that scanimage refuses is named, and is no unplugged scanner")
{
    const Error value = scanError(1, "scanimage: setting of option --source failed (Invalid argument)");
    CHECK(value.code() == Errc::ScannerOption);
    CHECK(value.fact("what") == QStringLiteral("source"));
    const Error name = scanError(1, "scanimage: unrecognized option '--nooption=3'");
    CHECK(name.code() == Errc::ScannerOption);
    CHECK(name.fact("what") == QStringLiteral("nooption"));
}
