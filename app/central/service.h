// What every handler of the listening process shares, and the one way in: each request is logged, its station
// is known by its certificate, and faults are played here.
#pragma once

#include "app/central/access_log.h"
#include "app/central/data_folder.h"
#include "app/central/faults.h"
#include "app/central/http_server.h"
#include "app/central/packets.h"
#include "app/central/register.h"
#include "app/central/stations.h"
#include "core/base/clock.h"
#include "core/vault/signing_key.h"

#include <QJsonObject>
#include <functional>
#include <mutex>
#include <set>

namespace rekam::central {

// One PATCH at a time for each upload.
class UploadLocks
{
public:
    bool take(const PacketId& id);
    void release(const PacketId& id);

private:
    std::mutex m_mutex;
    std::set<PacketId> m_taken;
};

struct Service
{
    DataFolder folder;
    Database& database;
    Clock& clock;
    Faults& faults;
    AccessLog& log;
    ListeningServer& server;
    SigningKey receiptKey;   // signs receipts, statuses, card jobs, policy
    SigningKey strangersKey; // for faults only: nobody trusts it
    QByteArray packetKey;    // the public half: stations seal packets to it
    HomeKind kind = HomeKind::Training;
    std::function<void()> wakeMatcher;

    Register people{database};
    Stations stations{database};
    Packets packets{database};
    UploadLocks locks{};
};

using StationHandler = std::function<void(const Station&, const httplib::Request&, httplib::Response&)>;
using StationBodyHandler = std::function<void(const Station&, const httplib::Request&, httplib::Response&,
                                              const httplib::ContentReader&)>;
using StrangerHandler =
    std::function<void(const httplib::Request&, httplib::Response&, const httplib::ContentReader&)>;

// Answers 403 where the certificate belongs to no enrolled station, and reads the body away.
httplib::Server::Handler forStation(Service& service, StationHandler handler);
httplib::Server::HandlerWithContentReader forStation(Service& service, StationBodyHandler handler);
httplib::Server::HandlerWithContentReader forStranger(Service& service, StrangerHandler handler);

void answerJson(httplib::Response& response, int status, const QJsonObject& body);
void answerBytes(httplib::Response& response, const QByteArray& bytes);
// {"error": code}: a word for programs, never personal.
void answerError(httplib::Response& response, int status, const char* code);
void answerFailure(httplib::Response& response, const Error& error);

void addEnrolRoute(Service& service, httplib::Server& server);
void addLookupRoutes(Service& service, httplib::Server& server);
void addPacketRoutes(Service& service, httplib::Server& server);
void addNewsRoutes(Service& service, httplib::Server& server);
void addDeskRoutes(Service& service, httplib::Server& server);
void addOnlineRoutes(Service& service, httplib::Server& server);

} // namespace rekam::central
