#include "core/chip/ktp_chip.h"

#include "core/chip/pcsc_channel.h"
#include "tests/support/fake_chip.h"
#include "tests/support/picks.h"

using namespace rekam;
using namespace rekam::test;

namespace {

QByteArray picture(int bytes)
{
    QByteArray made(bytes, Qt::Uninitialized);
    for (int i = 0; i < bytes; ++i)
        made[i] = static_cast<char>(i * 7 + i / 251);
    return made;
}

fake::Chip chip(int photographBytes = 3000)
{
    fake::Chip made;
    made.put(ChipFile::Control, QByteArray(51, 'c'));
    made.put(ChipFile::Photograph, picture(photographBytes));
    return made;
}

QByteArray bytesOf(const SecureBuffer& buffer)
{
    return QByteArray(reinterpret_cast<const char*>(buffer.data()), static_cast<qsizetype>(buffer.size()));
}

} // namespace

TEST_CASE("number, control record and photograph are read without a SAM, whatever the card gives at once")
{
    const bool holds = rc::check([] {
        const int size = pick(1, 9000);
        fake::Chip card = chip(size);
        card.mostBytes = pick(1, 256);
        card.isTypeB = chance(50);
        const auto reading = readChip(card);
        RC_ASSERT(reading.has_value());
        RC_ASSERT(reading->uid == card.uid);
        RC_ASSERT(reading->control == QByteArray(51, 'c'));
        RC_ASSERT(bytesOf(reading->photograph) == picture(size));
    });
    CHECK(holds);
    fake::Chip card = chip();
    CHECK(readChip(card)->uidText() == "04A1B2C3D4E5F6");
}

TEST_CASE("another card is told from a KTP-el, and one that is taken away from one that cannot be read")
{
    fake::Chip other = chip();
    other.isKtp = false;
    CHECK(readChip(other).error().code() == Errc::ChipForeign);
    for (int after = 0; after < 12; ++after) {
        fake::Chip gone = chip();
        gone.takenAwayAfter = after;
        INFO(after);
        CHECK(readChip(gone).error().code() == Errc::ChipMissing);
    }
    fake::Chip empty = chip();
    empty.put(ChipFile::Photograph, {});
    CHECK(readChip(empty).error().code() == Errc::ChipUnreadable);
    fake::Chip huge = chip();
    huge.files[static_cast<quint16>(ChipFile::Photograph)] = QByteArray("\xFF\xFF", 2) + QByteArray(100, 'x');
    CHECK(readChip(huge).error().code() == Errc::ChipUnreadable);
    fake::Chip cut = chip();
    cut.files[static_cast<quint16>(ChipFile::Photograph)].chop(10);
    CHECK(readChip(cut).error().code() == Errc::ChipUnreadable);
}

TEST_CASE("no secret file is asked for: without a SAM the answer is that one is needed")
{
    fake::Chip card = chip();
    for (const ChipFile file : {ChipFile::Biodata, ChipFile::Signature, ChipFile::FirstMinutiae,
                                ChipFile::SecondMinutiae, ChipFile::DigitalSignature}) {
        CHECK(readChipFile(card, file).error().code() == Errc::ChipNeedsSam);
    }
    CHECK(card.commands.empty());
    REQUIRE(readChip(card));
    for (const QByteArray& command : card.commands)
        CHECK_FALSE(command.endsWith(QByteArray::fromHex("6FF1")));
}

TEST_CASE("a plug-in for the ministry's SAM is asked for the secret files and for no other")
{
    struct Sam final : SecureAccess
    {
        Result<SecureBuffer> read(CardChannel&, ChipFile file) override
        {
            asked.push_back(file);
            QByteArray bytes("made up");
            return SecureBuffer::takeFrom(bytes);
        }
        std::vector<ChipFile> asked;
    } sam;
    fake::Chip card = chip();
    CHECK(bytesOf(*readChipFile(card, ChipFile::Biodata, &sam)) == "made up");
    CHECK(bytesOf(*readChipFile(card, ChipFile::Photograph, &sam)) == picture(3000));
    CHECK(sam.asked == std::vector{ChipFile::Biodata});
}

TEST_CASE("answers that are no answers are refused, never worse")
{
    struct Noise final : CardChannel
    {
        Result<QByteArray> transmit(const QByteArray&) override
        {
            QByteArray answer(pick(0, 300), Qt::Uninitialized);
            for (char& byte : answer)
                byte = static_cast<char>(pick(0, 256));
            if (answer.size() >= 2 && chance(70))
                answer.replace(answer.size() - 2, 2, QByteArray::fromHex("9000"));
            return answer;
        }
    };
    const bool holds = rc::check([] {
        Noise noise;
        const auto reading = readChip(noise);
        if (reading)
            RC_ASSERT(reading->photograph.size() <= static_cast<size_t>(kMaxPhotographBytes));
    });
    CHECK(holds);
}

TEST_CASE("a station without a reader says so")
{
    const auto readers = PcscReaders::open();
    if (readers) {
        const auto names = (*readers)->names();
        CHECK((names || names.error().code() == Errc::DeviceMissing));
    } else {
        CHECK(readers.error().code() == Errc::DeviceMissing);
        CHECK(readers.error().fact("slot") == "card-reader");
    }
}
