// What scanimage says, read without a scanner.
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
