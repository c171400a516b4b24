// Reads one CBOR map of foreign bytes field by field. The first field that is not what was asked for spoils
// the whole: every later read gives an empty value, and status() says MessageMalformed with the key.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QDate>
#include <QDateTime>
#include <QUuid>
#include <vector>

namespace rekam {

class CborFields
{
public:
    // The whole of `bytes` is one map with integer keys, none of them twice. `what` names it in errors and
    // outlives the reader.
    static CborFields parse(const QByteArray& bytes, qsizetype maxBytes, const char* what);
    static CborFields of(const QCborValue& value, const char* what);

    bool has(int key) const { return m_map.contains(qint64{key}); }
    qint64 integer(int key, qint64 least, qint64 most);
    double number(int key);
    bool boolean(int key);
    QString text(int key, qsizetype maxUnits);
    QByteArray bytes(int key, qsizetype maxBytes);
    // Exactly 16 bytes; a missing key is a null identity.
    QUuid identity(int key);
    // Milliseconds since 1970 UTC, years 1 to 9999; a missing key is a null time.
    QDateTime time(int key);
    // Julian day; a missing key is a null date.
    QDate date(int key);

    // The value behind the key is one of 1..last (or first..last) of an enum that is numbered without gaps.
    template<typename Enum>
    Enum choice(int key, Enum last, Enum first = static_cast<Enum>(1))
    {
        return static_cast<Enum>(integer(key, static_cast<qint64>(first), static_cast<qint64>(last)));
    }

    // read: Result<T>(const QCborValue&). A missing key is an empty list.
    template<typename Read>
    auto list(int key, qsizetype maxCount, Read read)
    {
        std::vector<typename decltype(read(QCborValue()))::value_type> values;
        const QCborArray array = arrayAt(key, maxCount);
        for (const auto& item : array) {
            auto value = read(QCborValue(item));
            if (!value) {
                refuse(key);
                return values;
            }
            values.push_back(std::move(value).value());
        }
        return values;
    }

    QCborValue value(int key) const { return m_map.value(qint64{key}); }
    void refuse(int key);
    bool ok() const { return !m_spoiled; }
    Status status() const;

private:
    explicit CborFields(const char* what) : m_what(what) {}
    void take(const QCborValue& value);
    QCborArray arrayAt(int key, qsizetype maxCount);

    QCborMap m_map;
    const char* m_what;
    bool m_spoiled = false;
    int m_badKey = 0;
};

// QCborValue::toInteger() is undefined for a foreign double that no integer can hold; this is the fallback
// then.
inline qint64 integerOr(const QCborValue& value, qint64 fallback)
{
    return value.isInteger() ? value.toInteger() : fallback;
}

// At most `maxUnits` of a text, never half a character: what is written must stay readable.
QString boundedText(const QString& text, qsizetype maxUnits);
// For writing: nothing is written for a null identity, an invalid time or date.
void insertIdentity(QCborMap& map, int key, const QByteArray& bytes);
void insertTime(QCborMap& map, int key, const QDateTime& time);
void insertDate(QCborMap& map, int key, QDate date);

} // namespace rekam
