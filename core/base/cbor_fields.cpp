#include "core/base/cbor_fields.h"

#include <QCborValue>
#include <set>

namespace rekam {
namespace {

constexpr qint64 kFirstMs = -62'135'596'800'000; // year 1
constexpr qint64 kLastMs = 253'402'300'799'999;  // end of year 9999
constexpr qint64 kFirstJulianDay = 1'721'426;
constexpr qint64 kLastJulianDay = 5'373'484;
constexpr qsizetype kMaxKeys = 100;

} // namespace

CborFields CborFields::parse(const QByteArray& bytes, qsizetype maxBytes, const char* what)
{
    CborFields fields(what);
    QCborParserError error;
    if (bytes.size() > maxBytes) {
        fields.refuse(-1);
        return fields;
    }
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size()) {
        fields.refuse(-1);
        return fields;
    }
    fields.take(value);
    return fields;
}

CborFields CborFields::of(const QCborValue& value, const char* what)
{
    CborFields fields(what);
    fields.take(value);
    return fields;
}

void CborFields::take(const QCborValue& value)
{
    if (!value.isMap() || value.toMap().size() > kMaxKeys) {
        refuse(-1);
        return;
    }
    m_map = value.toMap();
    // Qt keeps a key that stands twice, and two readers could then see two different things.
    std::set<qint64> seen;
    for (auto it = m_map.cbegin(); it != m_map.cend(); ++it) {
        if (it.key().isInteger() && !seen.insert(it.key().toInteger()).second)
            refuse(-1);
    }
}

void CborFields::refuse(int key)
{
    if (!m_spoiled)
        m_badKey = key;
    m_spoiled = true;
}

qint64 CborFields::integer(int key, qint64 least, qint64 most)
{
    const QCborValue found = value(key);
    const qint64 number = integerOr(found, least);
    if (found.isInteger() && number >= least && number <= most)
        return number;
    refuse(key);
    return least;
}

double CborFields::number(int key)
{
    const QCborValue found = value(key);
    if (!found.isDouble() && !found.isInteger())
        refuse(key);
    return found.toDouble();
}

bool CborFields::boolean(int key)
{
    const QCborValue found = value(key);
    if (!found.isBool())
        refuse(key);
    return found.toBool();
}

QString CborFields::text(int key, qsizetype maxUnits)
{
    const QCborValue found = value(key);
    const QString text = found.toString();
    if (found.isString() && text.size() <= maxUnits)
        return text;
    refuse(key);
    return {};
}

QByteArray CborFields::bytes(int key, qsizetype maxBytes)
{
    const QCborValue found = value(key);
    const QByteArray bytes = found.toByteArray();
    if (found.isByteArray() && bytes.size() <= maxBytes)
        return bytes;
    refuse(key);
    return {};
}

QUuid CborFields::identity(int key)
{
    if (!has(key))
        return {};
    const QByteArray raw = bytes(key, 16);
    if (raw.size() == 16)
        return QUuid::fromRfc4122(raw);
    refuse(key);
    return {};
}

QDateTime CborFields::time(int key)
{
    if (!has(key))
        return {};
    return QDateTime::fromMSecsSinceEpoch(integer(key, kFirstMs, kLastMs), Qt::UTC);
}

QDate CborFields::date(int key)
{
    if (!has(key))
        return {};
    return QDate::fromJulianDay(integer(key, kFirstJulianDay, kLastJulianDay));
}

QCborArray CborFields::arrayAt(int key, qsizetype maxCount)
{
    if (!has(key))
        return {};
    const QCborValue found = value(key);
    if (found.isArray() && found.toArray().size() <= maxCount)
        return found.toArray();
    refuse(key);
    return {};
}

Status CborFields::status() const
{
    if (!m_spoiled)
        return {};
    return Unexpected(Errc::MessageMalformed,
                      {{"what", QString::fromLatin1(m_what)}, {"key", QString::number(m_badKey)}});
}

QString boundedText(const QString& text, qsizetype maxUnits)
{
    if (text.size() <= maxUnits)
        return text;
    const bool splitsPair = text.at(maxUnits - 1).isHighSurrogate();
    return text.left(splitsPair ? maxUnits - 1 : maxUnits);
}

void insertIdentity(QCborMap& map, int key, const QByteArray& bytes)
{
    if (bytes != QByteArray(16, '\0'))
        map.insert(qint64{key}, bytes);
}

void insertTime(QCborMap& map, int key, const QDateTime& time)
{
    if (time.isValid())
        map.insert(qint64{key}, qBound(kFirstMs, time.toMSecsSinceEpoch(), kLastMs));
}

void insertDate(QCborMap& map, int key, QDate date)
{
    if (date.isValid())
        map.insert(qint64{key}, qBound(kFirstJulianDay, date.toJulianDay(), kLastJulianDay));
}

} // namespace rekam
