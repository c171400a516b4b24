#include "app/workstation/demo/summary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace rekam::demo {

QJsonObject Summary::toJson() const
{
    QJsonArray times;
    for (const StepTime& step : steps)
        times.append(QJsonObject{{QStringLiteral("name"), step.name},
                                 {QStringLiteral("ms"), step.ms},
                                 {QStringLiteral("keys"), step.keys}});
    QJsonObject object{{QStringLiteral("ticket"), ticket},
                       {QStringLiteral("nik"), nik},
                       {QStringLiteral("steps"), times},
                       {QStringLiteral("packetId"), packetId},
                       {QStringLiteral("packetFile"), packetFile},
                       {QStringLiteral("digest"), digest},
                       {QStringLiteral("receiptVerified"), receiptVerified},
                       {QStringLiteral("centreStatus"), centreStatus},
                       {QStringLiteral("cardSerial"), cardSerial},
                       {QStringLiteral("handoverScore"), handoverScore},
                       {QStringLiteral("strangerScore"), strangerScore},
                       {QStringLiteral("deviceRestarts"), deviceRestarts},
                       {QStringLiteral("home"), base + QStringLiteral("/home")},
                       {QStringLiteral("centre"), base + QStringLiteral("/centre")},
                       {QStringLiteral("packetKey"), base + QStringLiteral("/centre/keys/packet.key")},
                       {QStringLiteral("passphraseFile"), base + QStringLiteral("/passphrase.txt")},
                       {QStringLiteral("complete"), failedStep.isEmpty()}};
    if (!resumed.screen.isEmpty())
        object.insert(QStringLiteral("resumed"), resumed.toJson());
    if (!failedStep.isEmpty()) {
        object.insert(QStringLiteral("failedStep"), failedStep);
        object.insert(QStringLiteral("failure"), failure);
    }
    return object;
}

bool Summary::write(const QString& file) const
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    out.write(QJsonDocument(toJson()).toJson());
    return out.commit();
}

} // namespace rekam::demo
