#include "core/protocol/roster_page.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

constexpr qsizetype kMaxPageBytes = kRosterPage * (kMaxApplicantBytes + 2048);

Unexpected malformed() { return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("roster")}}); }

} // namespace

QByteArray toCbor(const RosterPage& page)
{
    QCborArray people;
    for (const ResidentRecord& resident : page.people)
        people.append(toCbor(resident));
    QCborMap map;
    map.insert(QLatin1String("next"), static_cast<qint64>(page.next));
    map.insert(QLatin1String("people"), people);
    return QCborValue(map).toCbor();
}

Result<RosterPage> rosterPageFromCbor(const QByteArray& bytes)
{
    if (bytes.size() > kMaxPageBytes)
        return malformed();
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    // Half a map must not be asked for a key: Qt 6.4 looks behind its end for the value.
    if (error.error != QCborError::NoError || error.offset != bytes.size())
        return malformed();
    const QCborMap map = value.toMap();
    const QCborArray people = map.value(QLatin1String("people")).toArray();
    const qint64 next = integerOr(map.value(QLatin1String("next")), -1);
    const bool isWhole = map.size() == 2 && map.value(QLatin1String("people")).isArray();
    if (!isWhole || next < 0 || people.size() > kRosterPage)
        return malformed();
    RosterPage page;
    page.next = static_cast<quint64>(next);
    for (const auto& entry : people) {
        REKAM_TRY(ResidentRecord resident, residentRecordFromCbor(QCborValue(entry).toByteArray()));
        page.people.push_back(std::move(resident));
    }
    return page;
}

} // namespace rekam
