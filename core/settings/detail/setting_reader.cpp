#include "core/settings/detail/setting_reader.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace rekam::detail {

namespace {

bool isPlainText(const QString& text)
{
    return text.isValidUtf16() && text == text.trimmed() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

} // namespace

std::optional<QJsonValue> SettingReader::take(const char* key)
{
    const QString name = QString::fromLatin1(key);
    m_known.insert(name);
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd())
        return std::nullopt;
    return QJsonValue(found.value());
}

void SettingReader::refuse(const char* key, const char* why)
{
    if (!m_fault)
        m_fault = Error(Errc::ConfigMalformed, {{"key", m_group + QString::fromLatin1(key)}, {"why", why}});
}

std::optional<int> SettingReader::number(const char* key, Bounds bounds)
{
    const auto value = take(key);
    if (!value)
        return std::nullopt;
    const double given = value->toDouble(std::nan(""));
    if (std::trunc(given) != given) {
        refuse(key, "whole number");
        return std::nullopt;
    }
    if (given < bounds.least || given > bounds.most) {
        refuse(key, "out of range");
        return std::nullopt;
    }
    return static_cast<int>(given);
}

std::optional<bool> SettingReader::flag(const char* key)
{
    const auto value = take(key);
    if (!value)
        return std::nullopt;
    if (!value->isBool()) {
        refuse(key, "true or false");
        return std::nullopt;
    }
    return value->toBool();
}

std::optional<QString> SettingReader::text(const char* key, Bounds length)
{
    const auto value = take(key);
    if (!value)
        return std::nullopt;
    const QString text = value->toString();
    if (!value->isString() || !isPlainText(text) || text.size() < length.least || text.size() > length.most) {
        refuse(key, "text");
        return std::nullopt;
    }
    return text;
}

std::optional<QStringList> SettingReader::texts(const char* key, int mostEntries)
{
    const auto value = take(key);
    if (!value)
        return std::nullopt;
    const QJsonArray array = value->toArray();
    QStringList texts;
    for (const QJsonValue entry : array) {
        if (entry.isString())
            texts.append(entry.toString());
    }
    if (!value->isArray() || array.size() > mostEntries || texts.size() != array.size()) {
        refuse(key, "list of texts");
        return std::nullopt;
    }
    return texts;
}

std::optional<QJsonObject> SettingReader::object(const char* key)
{
    const auto value = take(key);
    if (!value)
        return std::nullopt;
    if (!value->isObject()) {
        refuse(key, "group");
        return std::nullopt;
    }
    return value->toObject();
}

Status SettingReader::finish(UnknownKeys unknownKeys) const
{
    if (m_fault)
        return Unexpected(*m_fault);
    if (unknownKeys == UnknownKeys::Ignore)
        return {};
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_known.contains(it.key()))
            return Unexpected(Errc::ConfigMalformed,
                              {{"key", m_group + it.key().left(40)}, {"why", "unknown"}});
    }
    return {};
}

} // namespace rekam::detail
