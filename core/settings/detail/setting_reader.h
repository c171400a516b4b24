// Reads typed values out of one JSON object of settings and remembers the first fault. Private to
// core/settings.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <initializer_list>
#include <optional>
#include <utility>

namespace rekam::detail {

enum class UnknownKeys
{
    Refuse,
    Ignore
};

struct Bounds
{
    int least;
    int most;
};

class SettingReader
{
public:
    // `group` is put before a key in error facts: "capture.stepOrder".
    SettingReader(QJsonObject object, QString group) : m_object(std::move(object)), m_group(std::move(group))
    {}

    // Each returns nothing where the key is left out, or after a fault.
    std::optional<int> number(const char* key, Bounds bounds);
    std::optional<bool> flag(const char* key);
    std::optional<QString> text(const char* key, Bounds length);
    std::optional<QStringList> texts(const char* key, int mostEntries);
    std::optional<QJsonObject> object(const char* key);
    template<typename Enum>
    std::optional<Enum> word(const char* key, std::initializer_list<std::pair<const char*, Enum>> words);

    // A fault that the caller found in a value it was given.
    void refuse(const char* key, const char* why);
    Status finish(UnknownKeys unknownKeys) const;

private:
    std::optional<QJsonValue> take(const char* key);

    QJsonObject m_object;
    QString m_group;
    QSet<QString> m_known;
    std::optional<Error> m_fault;
};

template<typename Enum>
std::optional<Enum> SettingReader::word(const char* key,
                                        std::initializer_list<std::pair<const char*, Enum>> words)
{
    const auto value = take(key);
    if (!value)
        return std::nullopt;
    for (const auto& [text, meaning] : words) {
        if (value->isString() && value->toString() == QLatin1String(text))
            return meaning;
    }
    refuse(key, "word");
    return std::nullopt;
}

} // namespace rekam::detail
