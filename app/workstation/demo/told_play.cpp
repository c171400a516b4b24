#include "app/workstation/demo/told_play.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeySequence>
#include <array>
#include <cstdio>
#include <unistd.h>

namespace rekam::demo {

ToldPlay::ToldPlay(QString pictureFolder, QObject* parent)
    : QObject(parent),
      m_pictureFolder(std::move(pictureFolder)),
      m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &ToldPlay::read);
}

void ToldPlay::read()
{
    std::array<char, 4096> buffer;
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        m_input.setEnabled(false);
        Q_EMIT ended();
        return;
    }
    m_unread.append(buffer.data(), static_cast<qsizetype>(count));
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(m_unread.left(end)).object();
        m_unread.remove(0, end + 1);
        std::printf("%s\n", QJsonDocument(obey(line)).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
}

QJsonObject ToldPlay::obey(const QJsonObject& line)
{
    const QString keys = line.value(QLatin1String("press")).toString();
    if (!keys.isEmpty()) {
        const QKeyCombination pressed = QKeySequence::fromString(keys)[0];
        m_keyboard.press(pressed.key(), pressed.keyboardModifiers());
    }
    m_keyboard.type(line.value(QLatin1String("type")).toString());
    QJsonObject seen;
    const QJsonArray wanted = line.value(QLatin1String("see")).toArray();
    for (const QJsonValue& wish : wanted) {
        const QByteArray name = wish.toString().toLatin1();
        if (m_screen.isVisible(name.constData()))
            seen.insert(wish.toString(),
                        QJsonObject{{QStringLiteral("text"), m_screen.text(name.constData())},
                                    {QStringLiteral("enabled"), m_screen.isEnabled(name.constData())}});
    }
    QJsonObject answer{{QStringLiteral("page"), m_screen.page().section(QLatin1Char('.'), 1)},
                       {QStringLiteral("rows"), m_screen.rows()},
                       {QStringLiteral("seen"), seen}};
    const QString picture = line.value(QLatin1String("picture")).toString();
    if (!picture.isEmpty())
        answer.insert(QStringLiteral("pictureSaved"), savePicture(picture));
    return answer;
}

bool ToldPlay::savePicture(const QString& name)
{
    const QString number = QStringLiteral("%1").arg(++m_pictures, 2, 10, QLatin1Char('0'));
    return QDir().mkpath(m_pictureFolder) &&
           m_screen.savePicture(QStringLiteral("%1/%2-%3.png").arg(m_pictureFolder, number, name));
}

} // namespace rekam::demo
