#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "core/vault/key_file.h"
#include "core/vault/packet_reader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <cstdio>

namespace rekam::ctl {
namespace {

// Entry names come out of a packet: only plain file names are written.
bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1Char('.'));
}

Status extract(const OpenedPacket& packet, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("output folder")}});
    for (const PayloadEntry& entry : packet.entries) {
        if (!isPlainName(entry.name))
            return Unexpected(Errc::PacketMalformed, {{"why", QStringLiteral("entry name")}});
        QFile file(QDir(folder).filePath(entry.name));
        if (!file.open(QIODevice::WriteOnly) || file.write(entry.data) != entry.data.size())
            return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("entry")}});
    }
    return {};
}

Result<OpenedPacket> openWith(const QString& keyFile, const QString& packetFile)
{
    REKAM_TRY(const BoxKey key, loadBoxKey(keyFile));
    return openPacket(packetFile, key);
}

QJsonObject describe(const OpenedPacket& packet)
{
    QJsonArray entries;
    for (const PayloadEntry& entry : packet.entries)
        entries.append(QJsonObject{{QStringLiteral("name"), entry.name},
                                   {QStringLiteral("bytes"), entry.data.size()},
                                   {QStringLiteral("digest"), Digest::of(entry.data).hex()}});
    const PacketHeader& header = packet.header;
    return {{QStringLiteral("packetId"), header.packet.text()},
            {QStringLiteral("recordId"), header.record.text()},
            {QStringLiteral("stationId"), header.station.text()},
            {QStringLiteral("kind"),
             header.kind == HomeKind::Training ? QStringLiteral("training") : QStringLiteral("real")},
            {QStringLiteral("sealedAt"), header.sealedAt.toString(Qt::ISODateWithMs)},
            {QStringLiteral("auditSequence"), static_cast<qint64>(header.audit.sequence)},
            {QStringLiteral("digest"), packet.fileDigest.hex()},
            {QStringLiteral("entries"), entries}};
}

} // namespace

int runPacket(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Opens a sealed packet. Only the centre's packet key can."));
    parser.addOption(
        {QStringLiteral("key"), QStringLiteral("The centre's packet key."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("extract"),
                      QStringLiteral("Writes the entries there. They are personal data."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object.")});
    parser.addPositionalArgument(
        QStringLiteral("open"),
        QStringLiteral("Decrypts, checks every digest and the operator's signature."));
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The packet."));
    if (const auto done = parse(parser, "packet", arguments))
        return *done;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || words.first() != QLatin1String("open") || !parser.isSet(QStringLiteral("key"))) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl packet open --key CENTRE_KEY FILE\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<OpenedPacket> packet = openWith(parser.value(QStringLiteral("key")), words.at(1));
    if (!packet) {
        const Errc code = packet.error().code();
        const bool isFinding =
            code == Errc::PacketTampered || code == Errc::PacketKeyWrong || code == Errc::SignatureInvalid;
        return fail(packet.error(), asJson, isFinding ? kFinding : kUnusable);
    }
    if (parser.isSet(QStringLiteral("extract"))) {
        if (const Status written = extract(*packet, parser.value(QStringLiteral("extract"))); !written)
            return fail(written.error(), asJson, kUnusable);
    }
    print(describe(*packet), asJson);
    return kFine;
}

} // namespace rekam::ctl
