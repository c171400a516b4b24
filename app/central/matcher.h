// The process without a socket: it holds the packet key and the authority's key, opens packets, decides what
// becomes of them, and fills certificate orders.
#pragma once

#include "app/central/certificates.h"
#include "app/central/data_folder.h"
#include "app/central/packets.h"
#include "app/central/register.h"
#include "app/central/stations.h"
#include "core/base/clock.h"
#include "core/protocol/packet_manifest.h"
#include "core/vault/box_key.h"
#include "core/vault/packet_reader.h"

namespace rekam::central {

class Matcher
{
public:
    // KeyFileMissing, KeyFileDamaged.
    static Result<Matcher> open(DataFolder folder, Database& database, Clock& clock);

    // Does all that waits. True where there was something.
    Result<bool> work();

private:
    Matcher(DataFolder folder, Database& database, Clock& clock, BoxKey packetKey,
            KeyAndCertificate authority)
        : m_folder(std::move(folder)),
          m_clock(clock),
          m_packetKey(std::move(packetKey)),
          m_authority(std::move(authority)),
          m_people(database),
          m_stations(database),
          m_packets(database)
    {}

    Result<bool> fillOneOrder();
    Result<bool> matchOnePacket();
    Result<MatchOutcome> decide(const ReceivedPacket& packet);
    Status accept(const OpenedPacket& opened, const PacketManifest& manifest, MatchOutcome& outcome);
    Result<CardJobMessage> cardJob(const OpenedPacket& opened, const PacketManifest& manifest,
                                   const ResidentRecord& resident);

    DataFolder m_folder;
    Clock& m_clock;
    BoxKey m_packetKey;
    KeyAndCertificate m_authority;
    Register m_people;
    Stations m_stations;
    Packets m_packets;
};

// What a packet says of itself must agree with its header, hold what the manifest promises, and in a real
// packet come from real devices. PacketTampered, PacketMalformed, DeviceVirtualRefused.
Result<PacketManifest> checkedManifest(const OpenedPacket& opened);

} // namespace rekam::central
