#include "app/ctl/output.h"

#include "app/ctl/command.h"
#include "core/store/home.h"
#include "ui/wording/error_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

namespace rekam::ctl {
namespace {

constexpr qint64 kMaxPassphraseBytes = 1024;

void write(std::FILE* stream, const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString plain(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.sliced(1, wrapped.size() - 2));
}

} // namespace

void print(const QJsonObject& object, bool asJson)
{
    if (asJson) {
        write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        return;
    }
    for (auto at = object.begin(); at != object.end(); ++at)
        write(stdout, QStringLiteral("%1: %2").arg(at.key(), plain(at.value())));
    write(stdout, {});
}

int fail(const Error& error, bool asJson, int exitCode)
{
    const ui::ErrorWords text = ui::wordsFor(error, ui::Language::English);
    if (asJson) {
        print({{QStringLiteral("error"), text.cause},
               {QStringLiteral("next"), text.nextStep},
               {QStringLiteral("code"), QString::fromLatin1(errcName(error.code()))}},
              true);
    }
    write(stderr, QStringLiteral("rekamctl: %1 %2 [%3]").arg(text.cause, text.nextStep, error.logText()));
    return exitCode;
}

std::optional<int> parse(QCommandLineParser& parser, const char* command, const QStringList& arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Shows this text."));
    parser.addOption(help);
    const QString program = QStringLiteral("rekamctl ") + QString::fromLatin1(command);
    if (!parser.parse(QStringList{program} + arguments)) {
        write(stderr, QStringLiteral("rekamctl: %1").arg(parser.errorText()));
        return kUnusable;
    }
    if (parser.isSet(help)) {
        write(stdout, parser.helpText());
        return kFine;
    }
    return std::nullopt;
}

Result<SecureBuffer> readPassphrase(const QString& fileOrDash)
{
    QFile file(fileOrDash);
    const bool isOpen = fileOrDash == QLatin1String("-")
                            ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                            : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!isOpen)
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("passphrase file")}});
    QByteArray line = file.readLine(kMaxPassphraseBytes);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return SecureBuffer::takeFrom(line);
}

QString homeIn(const QString& base)
{
    const QString inside = base + QStringLiteral("/home");
    return Home::exists(inside) ? inside : base;
}

} // namespace rekam::ctl
