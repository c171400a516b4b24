// A KTP-el without a card: the public file map, as two independent public programs read it. The secret files
// refuse, as they do without a SAM.
#pragma once

#include "core/chip/ktp_chip.h"

#include <map>

namespace rekam::fake {

class Chip final : public CardChannel
{
public:
    Result<QByteArray> transmit(const QByteArray& command) override
    {
        commands.push_back(command);
        if (takenAwayAfter >= 0 && static_cast<int>(commands.size()) > takenAwayAfter)
            return Unexpected(Errc::ChipMissing);
        if (command == QByteArray::fromHex("FFCA000000"))
            return isTypeB ? sw(0x6A81) : uid + sw(0x9000);
        if (command == QByteArray::fromHex("00DF000000"))
            return isTypeB ? uid + sw(0x9000) : sw(0x6D00);
        if (command.startsWith(QByteArray::fromHex("00A4000002")) && command.size() == 7)
            return select(number(command, 5));
        if (command.startsWith(QByteArray::fromHex("00B0")) && command.size() == 5)
            return read(number(command, 2), static_cast<quint8>(command.at(4)));
        return sw(0x6D00);
    }

    void put(ChipFile file, const QByteArray& content)
    {
        QByteArray stored;
        stored.append(static_cast<char>(content.size() >> 8));
        stored.append(static_cast<char>(content.size() & 0xFF));
        files[static_cast<quint16>(file)] = stored + content;
    }

    QByteArray uid = QByteArray::fromHex("04A1B2C3D4E5F6");
    bool isTypeB = false;
    bool isKtp = true;
    int mostBytes = 240;     // the card gives no more at once
    int takenAwayAfter = -1; // so many commands are answered
    std::map<quint16, QByteArray> files;
    std::vector<QByteArray> commands;

private:
    static QByteArray sw(quint16 status)
    {
        return QByteArray(1, static_cast<char>(status >> 8)) + static_cast<char>(status & 0xFF);
    }
    static quint16 number(const QByteArray& command, int at)
    {
        return static_cast<quint16>(static_cast<quint8>(command.at(at)) << 8 |
                                    static_cast<quint8>(command.at(at + 1)));
    }
    QByteArray select(quint16 file)
    {
        if (file == 0x7F0A)
            return sw(isKtp ? 0x9000 : 0x6A82);
        if (!isFree(static_cast<ChipFile>(file)))
            return sw(0x6982);
        if (!files.count(file))
            return sw(0x6A82);
        m_selected = file;
        return sw(0x9000);
    }
    QByteArray read(int offset, int count) const
    {
        const QByteArray& file = files.at(m_selected);
        if (offset > file.size())
            return sw(0x6B00);
        return file.mid(offset, std::min(count, mostBytes)) + sw(0x9000);
    }

    quint16 m_selected = 0;
};

} // namespace rekam::fake
