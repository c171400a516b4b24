// The reference centre's HTTP API (docs/protocol/openapi.yaml) as a Transport. Sync thread.
#pragma once

#include "core/sync/http/http_client.h"
#include "core/sync/http/transport.h"

#include <map>

namespace rekam {

class HttpTransport final : public Transport
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<HttpTransport>>
    make(const SyncSettings& settings); // errors of HttpClient::make

    void findUpload(const PacketId& packet, QObject* receiver, Reply<std::optional<qint64>> reply) override;
    void createUpload(const PacketId& packet, qint64 lengthBytes, QObject* receiver,
                      Reply<UploadCreation> reply) override;
    void sendRest(const PacketId& packet, const QString& file, qint64 from, QObject* receiver,
                  Reply<std::optional<qint64>> reply) override;
    void packetState(const PacketId& packet, QObject* receiver,
                     Reply<std::optional<RemotePacket>> reply) override;
    void statuses(quint64 since, QObject* receiver, Reply<QByteArray> reply) override;
    void cardJobs(const QString& since, QObject* receiver, Reply<std::vector<SignedCardJob>> reply) override;
    void roster(quint64 since, QObject* receiver, Reply<QByteArray> reply) override;
    void onlineRequests(quint64 since, QObject* receiver, Reply<QByteArray> reply) override;
    void policy(quint64 have, QObject* receiver, Reply<QByteArray> reply) override;
    void sendEvents(const QByteArray& json, QObject* receiver, Reply<void> reply) override;
    void centreTime(QObject* receiver, Reply<QDateTime> reply) override;
    void lookUpResident(const QString& nik, QObject* receiver, Reply<ResidentRecord> reply) override;

    void ask(const QString& path, const QByteArray& json, QObject* receiver,
             Reply<PlainAnswer> reply) override;

    int lastRoundTripMs() const override { return m_roundTripMs; }

private:
    explicit HttpTransport(std::unique_ptr<HttpClient> client) : m_client(std::move(client)) {}

    QString pathOf(const PacketId& packet) const;
    void askForResident(const QString& nik, QObject* receiver, Reply<ResidentRecord> reply);
    void askOnce(const QString& path, const QByteArray& json, QObject* receiver, Reply<PlainAnswer> reply);
    // Reads an answer of one of the `fine` statuses with `read`; every other outcome becomes an error.
    template<typename T>
    void exchange(HttpRequest request, QObject* receiver, Reply<T> reply, std::vector<int> fine,
                  std::function<Result<T>(const HttpAnswer&)> read);

    std::unique_ptr<HttpClient> m_client;
    std::map<PacketId, QString> m_locations; // where a foreign tus server put a packet; for this run only
    int m_roundTripMs = 0;
};

// What a status says where it is not one that was asked for.
Error errorOfStatus(int status);

} // namespace rekam
