#include "tests/ui/pages/sample_words.h"

#include "ui/language/language.h"

#include <QFile>
#include <QXmlStreamReader>
#include <map>

namespace rekam::ui::sample {

namespace {

std::map<QString, QString> readTranslations()
{
    std::map<QString, QString> words;
    QFile file(QStringLiteral(REKAM_SOURCE_DIR "/resources/translations/rekam_en.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("translation"))
            words.emplace(source, xml.readElementText());
    }
    return words;
}

} // namespace

QString word(const char* indonesian)
{
    const QString text = QString::fromUtf8(indonesian);
    if (currentLanguage() == Language::Indonesian)
        return text;
    static const std::map<QString, QString> words = readTranslations();
    const auto found = words.find(text);
    return found == words.end() ? text : found->second;
}

} // namespace rekam::ui::sample
