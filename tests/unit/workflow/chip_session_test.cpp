#include "core/workflow/chip_session.h"

#include "tests/support/fake_chip.h"
#include "tests/support/fake_station.h"

#include <QBuffer>
#include <QColor>

using namespace rekam;

namespace {

QByteArray jpeg(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(Qt::gray));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "JPEG"));
    return bytes;
}

struct Reader
{
    fake::Station station;
    std::optional<ChipSession> session;
    QByteArray photograph = jpeg({120, 160});
    std::optional<Error> fails;

    explicit Reader(Role role = Role::Operator)
    {
        station.login.role = role;
        station.ports.openCard = [this]() -> Result<std::unique_ptr<CardChannel>> {
            if (fails)
                return Unexpected(*fails);
            auto card = std::make_unique<fake::Chip>();
            card->put(ChipFile::Control, QByteArray(51, 'c'));
            card->put(ChipFile::Photograph, photograph);
            return std::unique_ptr<CardChannel>(std::move(card));
        };
        session.emplace(station.ports);
    }
    const ChipSnapshot& open()
    {
        session->open(station.login);
        fake::settle();
        fake::settle();
        return session->snapshot();
    }
};

} // namespace

TEST_CASE("number, card control and photograph of a card on the reader are shown, and that it was read is on "
          "record")
{
    Reader reader;
    const ChipSnapshot& shown = reader.open();
    CHECK(shown.stage == ChipStage::Read);
    CHECK(shown.uid == "04A1B2C3D4E5F6");
    CHECK(shown.control == QByteArray(51, 'c'));
    CHECK(shown.photograph.size() == QSize(120, 160));
    REQUIRE(reader.station.store.commits.size() == 1);
    CHECK(reader.station.store.commits[0].audit[0].what == "chip-read");
    reader.session->close();
    CHECK(reader.session->snapshot().photograph.isNull());
}

TEST_CASE("a technician reads a chip and sees nobody")
{
    Reader reader(Role::Technician);
    const ChipSnapshot& shown = reader.open();
    CHECK(shown.stage == ChipStage::Read);
    CHECK_FALSE(shown.uid.isEmpty());
    CHECK(shown.photograph.isNull());
}

TEST_CASE("a photograph that is none, or too large to be one, is left out and the rest is shown")
{
    Reader noise;
    noise.photograph = QByteArray(900, 'x');
    CHECK(noise.open().stage == ChipStage::Read);
    CHECK(noise.session->snapshot().photograph.isNull());
    Reader huge;
    huge.photograph = jpeg({2400, 10});
    CHECK(huge.open().stage == ChipStage::Read);
    CHECK(huge.session->snapshot().photograph.isNull());
}

TEST_CASE("no reader, no card and a card that is put there later")
{
    Reader reader;
    reader.fails = Error(Errc::ChipMissing);
    CHECK(reader.open().stage == ChipStage::Failed);
    CHECK(reader.session->snapshot().error->code() == Errc::ChipMissing);
    reader.fails.reset();
    reader.session->read();
    fake::settle();
    CHECK(reader.session->snapshot().stage == ChipStage::Read);
    Reader without;
    without.station.ports.openCard = nullptr;
    CHECK(without.open().error->code() == Errc::DeviceMissing);
}
