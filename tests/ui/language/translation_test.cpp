// What stands in resources/translations, against the sentences in the source.
#include "core/base/error.h"
#include "ui/wording/error_words.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <map>
#include <set>

using namespace rekam;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString translation;
    bool isFinished = false;

    std::string text() const { return (context + QStringLiteral(": ") + source).toStdString(); }
    auto key() const { return std::tuple(context, source, comment); }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QString translationFile(const char* name)
{
    return QStringLiteral(REKAM_SOURCE_DIR "/resources/translations/") + QLatin1String(name);
}

// "%1", "%n", "{slot}": in both languages the same ones.
std::multiset<QString> placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9]{1,2}|%n|\\{[a-z]+\\}"));
    std::multiset<QString> places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places.insert(found.next().captured());
    return places;
}

// A heuristic, but a cheap one: a sentence that ends in Indonesian and goes on in English was not read again.
bool endsAlike(const QString& source, const QString& translation)
{
    const auto isSentence = [](const QString& text) { return text.endsWith(u'.') || text.endsWith(u'?'); };
    return isSentence(source) == isSentence(translation);
}

std::string printed(const std::multiset<QString>& places)
{
    return QStringList(places.begin(), places.end()).join(u' ').toStdString();
}

} // namespace

TEST_CASE("every sentence of the screens has a finished English translation with the same places in it")
{
    const std::vector<Message> messages = messagesOf(translationFile("rekam_en.ts"));
    CHECK(messages.size() > 1000);
    for (const Message& message : messages) {
        INFO(message.text());
        CHECK(message.isFinished);
        CHECK(!message.translation.trimmed().isEmpty());
        CHECK(printed(placesOf(message.source)) == printed(placesOf(message.translation)));
        CHECK(endsAlike(message.source, message.translation));
    }
}

TEST_CASE("every word of Qt that can appear has a finished Indonesian translation with the same mnemonic")
{
    const std::vector<Message> messages = messagesOf(translationFile("qtbase_id.ts"));
    CHECK(messages.size() > 20);
    for (const Message& message : messages) {
        INFO(message.text());
        CHECK(message.isFinished);
        CHECK(!message.translation.isEmpty());
        CHECK(message.source.contains(u'&') == message.translation.contains(u'&'));
    }
}

TEST_CASE("lupdate finds no sentence that has no translation, and none that lost its sentence")
{
    const QString lupdate = QStringLiteral(REKAM_LUPDATE);
    if (lupdate.isEmpty()) {
        WARN("skipped: lupdate is not installed (qt6-l10n-tools)");
        return;
    }
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
    QProcess process;
    process.start(QStringLiteral(REKAM_SOURCE_DIR "/packaging/update-translations"), {fresh});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);

    std::set<std::tuple<QString, QString, QString>> translated;
    for (const Message& message : messagesOf(translationFile("rekam_en.ts")))
        translated.insert(message.key());
    std::set<std::tuple<QString, QString, QString>> found;
    for (const Message& message : messagesOf(fresh)) {
        INFO(message.text());
        CHECK(translated.count(message.key()) == 1); // else: packaging/update-translations
        found.insert(message.key());
    }
    for (const auto& [context, source, comment] : translated) {
        INFO((context + QStringLiteral(": ") + source).toStdString());
        CHECK(found.count({context, source, comment}) == 1);
    }

    // A tr() whose context the program does not look in is never found at run time.
    const QStringList said = QString::fromUtf8(process.readAllStandardError()).split(u'\n');
    for (const QString& line : said) {
        const bool isOfFreeFunctions =
            line.endsWith(QLatin1String("Class 'rekam::ui' lacks Q_OBJECT macro")); // ui/language
        INFO(line.toStdString());
        CHECK((isOfFreeFunctions || !line.contains(QRegularExpression(QStringLiteral(":[0-9]+: ")))));
    }
}

TEST_CASE("every error says the same facts in both languages")
{
    for (const Errc code : allErrcs()) {
        const Error error(code);
        const ui::ErrorWords indonesian = ui::wordsFor(error, Language::Indonesian);
        const ui::ErrorWords english = ui::wordsFor(error, Language::English);
        INFO(indonesian.code.toStdString());
        CHECK(indonesian.cause != english.cause);
        CHECK(indonesian.nextStep != english.nextStep);
        CHECK(endsAlike(indonesian.cause, english.cause));
    }
}
