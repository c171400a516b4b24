// The process without a socket: it holds the packet key and the authority's key, opens packets, decides what
// becomes of them, compares faces, and fills certificate orders.
#pragma once

#include "app/central/card_requests.h"
#include "app/central/certificates.h"
#include "app/central/data_folder.h"
#include "app/central/ikd_faces.h"
#include "app/central/online_desk.h"
#include "app/central/packets.h"
#include "app/central/register.h"
#include "app/central/stations.h"
#include "core/base/cache_folder.h"
#include "core/base/clock.h"
#include "core/biometrics/face/face_compare.h"
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
            KeyAndCertificate authority, HomeKind kind)
        : m_folder(std::move(folder)),
          m_cacheFolder(cacheFolder()),
          m_kind(kind),
          m_clock(clock),
          m_packetKey(std::move(packetKey)),
          m_authority(std::move(authority)),
          m_people(database),
          m_stations(database),
          m_packets(database),
          m_requests(database),
          m_online(database),
          m_faces(database)
    {}

    Result<bool> fillOneOrder();
    Result<bool> matchOnePacket();
    Result<bool> answerOneRequest();
    Result<bool> settleOneDecision();
    Result<bool> compareOneFace();
    FaceAnswer answerTo(const WaitingFace& waiting);
    Result<Frame> liveFace(const WaitingFace& waiting);
    Result<Frame> recordedFace(const QString& nikText);
    Result<SecureBuffer> portraitFromElsewhere(const Nik& nik);
    Result<FaceComparison> compare(const Frame& live, const Frame& recorded);
    // Nothing, and why, where no card is made.
    Result<CardAnswer> answerTo(const WaitingCardRequest& waiting);
    Result<CardHolder> holderOf(const ResidentRecord& resident);
    Result<CardHolder> holderIn(const PacketId& packet);
    Result<MatchOutcome> decide(const ReceivedPacket& packet);
    Status accept(const OpenedPacket& opened, const PacketManifest& manifest, MatchOutcome& outcome);
    // `record` and `packet` as the message names them.
    Result<CardJobMessage> cardJob(const CardHolder& holder, const ResidentRecord& resident,
                                   const StationId& to, const RecordId& record, const PacketId& packet);

    DataFolder m_folder;
    QString m_cacheFolder; // training: pictures of made-up people
    HomeKind m_kind;
    Clock& m_clock;
    BoxKey m_packetKey;
    KeyAndCertificate m_authority;
    Register m_people;
    Stations m_stations;
    Packets m_packets;
    CardRequests m_requests;
    OnlineDesk m_online;
    IkdFaces m_faces;
    std::unique_ptr<FaceModels> m_models; // loaded when the first face comes
};

// What a packet says of itself must agree with its header, hold what the manifest promises, and in a real
// packet come from real devices. PacketTampered, PacketMalformed, DeviceVirtualRefused.
Result<PacketManifest> checkedManifest(const OpenedPacket& opened);

} // namespace rekam::central
