#include "core/chip/ktp_chip.h"

#include <algorithm>

namespace rekam {
namespace {

// The reader's own command for the number of a contactless card (PC/SC part 3).
const QByteArray kUidOfTypeA = QByteArray::fromHex("FFCA000000");
const QByteArray kUidOfTypeB = QByteArray::fromHex("00DF000000");
constexpr quint16 kApplication = 0x7F0A;
constexpr int kChunkBytes = 240;
constexpr int kLengthBytes = 2;
constexpr int kLeastUid = 4;
constexpr int kMostUid = 10;

constexpr quint16 kDone = 0x9000;
constexpr quint16 kFileNotFound = 0x6A82;
constexpr quint16 kApplicationNotFound = 0x6A86;
constexpr quint16 kNotPermitted = 0x6982;
constexpr quint16 kClassUnknown = 0x6E00;
constexpr quint16 kCommandUnknown = 0x6D00;

struct Answer
{
    QByteArray data;
    quint16 status = 0;
};

Unexpected unreadable(const char* what, quint16 status)
{
    return Unexpected(Errc::ChipUnreadable,
                      {{"what", QString::fromLatin1(what)}, {"sw", QString::number(status, 16).toUpper()}});
}

Result<Answer> ask(CardChannel& channel, const QByteArray& command)
{
    REKAM_TRY(const QByteArray answer, channel.transmit(command));
    if (answer.size() < 2)
        return unreadable("answer", 0);
    const auto high = static_cast<quint8>(answer.at(answer.size() - 2));
    const auto low = static_cast<quint8>(answer.at(answer.size() - 1));
    return Answer{answer.chopped(2), static_cast<quint16>(high << 8 | low)};
}

QByteArray selectCommand(quint16 file)
{
    QByteArray command = QByteArray::fromHex("00A4000002");
    command.append(static_cast<char>(file >> 8));
    command.append(static_cast<char>(file & 0xFF));
    return command;
}

QByteArray readCommand(int offset, int count)
{
    QByteArray command = QByteArray::fromHex("00B0");
    command.append(static_cast<char>(offset >> 8));
    command.append(static_cast<char>(offset & 0xFF));
    command.append(static_cast<char>(count));
    return command;
}

Status select(CardChannel& channel, quint16 file)
{
    REKAM_TRY(const Answer answer, ask(channel, selectCommand(file)));
    switch (answer.status) {
    case kDone:
        return {};
    case kFileNotFound:
    case kApplicationNotFound:
    case kClassUnknown:
    case kCommandUnknown:
        return Unexpected(Errc::ChipForeign);
    case kNotPermitted:
        return Unexpected(Errc::ChipNeedsSam);
    default:
        return unreadable("select", answer.status);
    }
}

// Of the chosen file. A card may give less than was asked for, never nothing.
Result<QByteArray> readAt(CardChannel& channel, int offset, int count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        const int left = count - static_cast<int>(bytes.size());
        REKAM_TRY(const Answer answer, ask(channel, readCommand(offset + static_cast<int>(bytes.size()),
                                                                std::min(left, kChunkBytes))));
        if (answer.status == kNotPermitted)
            return Unexpected(Errc::ChipNeedsSam);
        if (answer.status != kDone || answer.data.isEmpty() || answer.data.size() > left)
            return unreadable("read", answer.status);
        bytes += answer.data;
    }
    return bytes;
}

// Two bytes say how much follows.
Result<QByteArray> readWhole(CardChannel& channel, ChipFile file, int mostBytes)
{
    REKAM_CHECK(select(channel, kApplication));
    REKAM_CHECK(select(channel, static_cast<quint16>(file)));
    REKAM_TRY(const QByteArray head, readAt(channel, 0, kLengthBytes));
    const int length = static_cast<quint8>(head.at(0)) << 8 | static_cast<quint8>(head.at(1));
    if (length == 0 || length > mostBytes)
        return Unexpected(Errc::ChipUnreadable, {{"what", QStringLiteral("length")}});
    return readAt(channel, kLengthBytes, length);
}

bool isUid(const Answer& answer)
{
    return answer.status == kDone && answer.data.size() >= kLeastUid && answer.data.size() <= kMostUid;
}

Result<QByteArray> readUid(CardChannel& channel)
{
    REKAM_TRY(const Answer typeA, ask(channel, kUidOfTypeA));
    if (isUid(typeA))
        return typeA.data;
    REKAM_TRY(const Answer typeB, ask(channel, kUidOfTypeB));
    if (isUid(typeB))
        return typeB.data;
    return unreadable("uid", typeB.status);
}

} // namespace

bool isFree(ChipFile file) { return file == ChipFile::Control || file == ChipFile::Photograph; }

Result<SecureBuffer> readChipFile(CardChannel& channel, ChipFile file, SecureAccess* secure)
{
    if (!isFree(file)) {
        if (!secure)
            return Unexpected(Errc::ChipNeedsSam);
        return secure->read(channel, file);
    }
    REKAM_TRY(QByteArray bytes, readWhole(channel, file, kMaxPhotographBytes));
    return SecureBuffer::takeFrom(bytes);
}

Result<ChipReading> readChip(CardChannel& channel)
{
    constexpr int kMaxControlBytes = 128;
    ChipReading reading;
    REKAM_TRY(reading.uid, readUid(channel));
    REKAM_TRY(reading.control, readWhole(channel, ChipFile::Control, kMaxControlBytes));
    REKAM_TRY(reading.photograph, readChipFile(channel, ChipFile::Photograph));
    return reading;
}

} // namespace rekam
