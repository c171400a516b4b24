// Answers to stations that ask for a card without a recording: only who is known as recorded and unique gets
// one, and its pictures come from the recording, never from the station.
#include "app/central/made_up_holder.h"
#include "app/central/matcher.h"
#include "core/base/log.h"

#include <algorithm>
#include <array>

REKAM_LOG(lcRequests, "rekam.central.match")

namespace rekam::central {
namespace {

// After these the register knows one recording of the person, and no other person with it.
constexpr std::array kUnique = {"PRINT_READY_RECORD", "SENT_FOR_CARD_PRINTING", "CARD_PRINTED",
                                "CARD_SHIPPED", "CARD_ISSUED"};

bool isUnique(const QString& word)
{
    return std::any_of(kUnique.begin(), kUnique.end(),
                       [&](const char* known) { return word == QLatin1String(known); });
}

Unexpected tampered(const char* why)
{
    return Unexpected(Errc::PacketTampered, {{"why", QString::fromLatin1(why)}});
}

QByteArray bytesOf(const OpenedPacket& opened, const ManifestEntry& entry)
{
    const PayloadEntry* payload = opened.entry(entry.name);
    return payload != nullptr ? payload->data : QByteArray();
}

} // namespace

Result<bool> Matcher::answerOneRequest()
{
    REKAM_TRY(const std::optional<WaitingCardRequest> waiting, m_requests.next());
    if (!waiting)
        return false;
    REKAM_TRY(const CardAnswer answer, answerTo(*waiting));
    REKAM_CHECK(m_requests.settle(*waiting, answer, m_clock.nowUtc()));
    qCInfo(lcRequests).noquote() << "card request=" + waiting->request.text()
                                 << (answer.card ? QStringLiteral("card") : answer.why);
    return true;
}

// About a request from afar.
Result<bool> Matcher::settleOneDecision()
{
    REKAM_TRY(const std::optional<WaitingDecision> waiting, m_online.next());
    if (!waiting)
        return false;
    std::optional<OnlineDecision> decision;
    if (const auto plain = m_packetKey.openSealed(waiting->sealed, Holds::Picture)) {
        const auto read = onlineDecisionFromCbor(
            QByteArray(reinterpret_cast<const char*>(plain->data()), static_cast<qsizetype>(plain->size())));
        if (read)
            decision = *read;
    }
    REKAM_CHECK(m_online.settle(*waiting, decision, m_clock.nowUtc()));
    qCInfo(lcRequests).noquote() << "online decision what=" + waiting->what
                                 << (decision ? "taken" : "unusable");
    return true;
}

Result<CardAnswer> Matcher::answerTo(const WaitingCardRequest& waiting)
{
    CardAnswer answer;
    const Result<SecureBuffer> plain = m_packetKey.openSealed(waiting.sealed, Holds::Picture);
    const Result<CardRequest> request =
        plain ? cardRequestFromCbor(QByteArray(reinterpret_cast<const char*>(plain->data()),
                                               static_cast<qsizetype>(plain->size())))
              : Result<CardRequest>(Unexpected(plain.error()));
    if (!request || !(request->request == waiting.request)) {
        answer.why = QStringLiteral("MessageMalformed");
        return answer;
    }
    answer.nik = request->nik.text();
    REKAM_TRY(const bool isTooLate, m_online.isDecidedElsewhere(waiting.request));
    if (isTooLate) {
        answer.why = QString::fromLatin1(kDecidedElsewhere);
        return answer;
    }
    REKAM_TRY(const std::optional<ResidentRecord> resident, m_people.find(request->nik));
    if (!resident || !resident->isActive || !isUnique(resident->recordingWord)) {
        answer.why = !resident             ? QStringLiteral("ResidentUnknown")
                     : !resident->isActive ? QStringLiteral("ResidentInactive")
                                           : resident->recordingWord;
        return answer;
    }
    const Result<CardHolder> holder = holderOf(*resident);
    const Result<CardJobMessage> card =
        holder ? cardJob(*holder, *resident, waiting.station, RecordId::fromBytes(waiting.request.bytes()),
                         PacketId())
               : Result<CardJobMessage>(Unexpected(holder.error()));
    if (card)
        answer.card = *card;
    else
        answer.why = QString::fromLatin1(errcName(card.error().code()));
    return answer;
}

Result<CardHolder> Matcher::holderOf(const ResidentRecord& resident)
{
    REKAM_TRY(const std::optional<PacketId> packet, m_requests.packetOf(resident.applicant.nik));
    if (packet)
        return holderIn(*packet);
    if (m_kind == HomeKind::Real)
        return Unexpected(Errc::RecordMissing, {{"what", QStringLiteral("packet")}});
    return madeUpHolder(resident.applicant, m_cacheFolder);
}

Result<CardHolder> Matcher::holderIn(const PacketId& packet)
{
    REKAM_TRY(const OpenedPacket opened, openPacket(m_folder.receivedFile(packet), m_packetKey));
    REKAM_TRY(const PacketManifest manifest, checkedManifest(opened));
    CardHolder holder;
    for (const ManifestEntry& entry : manifest.entries) {
        if (entry.use == EntryUse::CardPortrait)
            holder.portraitJp2 = bytesOf(opened, entry);
        else if (entry.use == EntryUse::CardSignature)
            holder.signatureJp2 = bytesOf(opened, entry);
        else if (entry.use == EntryUse::Template && entry.chosen && entry.target &&
                 modalityOf(*entry.target) == Modality::Finger)
            holder.fingers.push_back({entry.position, bytesOf(opened, entry)});
    }
    if (holder.portraitJp2.isEmpty())
        return tampered("no portrait for the card");
    return holder;
}

} // namespace rekam::central
