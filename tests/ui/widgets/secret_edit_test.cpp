#include "ui/widgets/secret_edit.h"

#include "tests/support/own_memory.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <cstring>

using namespace rekam;
using namespace rekam::ui;

namespace {

// Kept masked, so that the program's own memory does not hold what is searched for.
constexpr unsigned char kMask = 0x5A;
constexpr int kLength = 20;

unsigned char maskedLetter(int i, unsigned char salt)
{
    return static_cast<unsigned char>(('a' + (i * 7 + salt) % 26) ^ kMask);
}

void type(QWidget* field, unsigned char salt)
{
    for (int i = 0; i < kLength; ++i) {
        const QString one(QChar(static_cast<char16_t>(maskedLetter(i, salt) ^ kMask)));
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, one);
        QApplication::sendEvent(field, &press);
    }
}

bool matches(const unsigned char* at, unsigned char salt, int step)
{
    for (int i = 0; i < kLength; ++i) {
        if ((at[i * step] ^ kMask) != maskedLetter(i, salt) || (step == 2 && at[i * step + 1] != 0))
            return false;
    }
    return true;
}

// Counts the secret in this process's writable memory. step: bytes a character, 1 for UTF-8, 2 for UTF-16.
int hitsInMemory(unsigned char salt, int step)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly))
        return -1;
    int hits = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw") || line.contains("[v"))
            continue;
        const QList<QByteArray> ends = words[0].split('-');
        const auto from = reinterpret_cast<const unsigned char*>(ends[0].toULongLong(nullptr, 16));
        const auto to = reinterpret_cast<const unsigned char*>(ends[1].toULongLong(nullptr, 16));
        for (const unsigned char* at = from; at + kLength * step < to; ++at)
            hits += matches(at, salt, step) ? 1 : 0;
    }
    return hits;
}

} // namespace

TEST_CASE("the search of memory finds what a line edit leaves behind")
{
    if (!test::kMayReadOwnMemory) {
        WARN("skipped: a sanitizer's memory cannot be read as a whole");
        return;
    }
    constexpr unsigned char kSalt = 3;
    QLineEdit edit;
    edit.setEchoMode(QLineEdit::Password);

    type(&edit, kSalt);

    CHECK(hitsInMemory(kSalt, 2) > 0);
}

TEST_CASE(
    "a typed passphrase stands once in locked memory and nowhere else, and is gone when taken and dropped")
{
    if (!test::kMayReadOwnMemory) {
        WARN("skipped: a sanitizer's memory cannot be read as a whole");
        return;
    }
    constexpr unsigned char kSalt = 11;
    SecretEdit edit(nullptr);
    edit.show();

    type(&edit, kSalt);

    CHECK(edit.characterCount() == kLength);
    CHECK(hitsInMemory(kSalt, 2) == 0);
    CHECK(hitsInMemory(kSalt, 1) == 1);
    {
        const SecureBuffer secret = edit.take();
        CHECK(secret.size() == kLength);
        CHECK(edit.isEmpty());
        CHECK(hitsInMemory(kSalt, 1) == 1);
    }
    CHECK(hitsInMemory(kSalt, 1) == 0);
    CHECK(hitsInMemory(kSalt, 2) == 0);
}

TEST_CASE("backspace takes a whole letter, also one of several bytes")
{
    SecretEdit edit(nullptr);
    for (const char16_t* letter : {u"a", u"é", u"字"}) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QString::fromUtf16(letter));
        QApplication::sendEvent(&edit, &press);
    }
    CHECK(edit.characterCount() == 3);

    QKeyEvent backspace(QEvent::KeyPress, Qt::Key_Backspace, Qt::NoModifier, QStringLiteral("\b"));
    QApplication::sendEvent(&edit, &backspace);

    CHECK(edit.characterCount() == 2);
    CHECK(edit.take().size() == 3); // 'a' and two bytes
}

TEST_CASE("paste is refused, and Enter and F-keys are left to the screen")
{
    SecretEdit edit(nullptr);
    int refused = 0;
    QObject::connect(&edit, &SecretEdit::pasteRefused, [&refused] { ++refused; });

    QKeyEvent paste(QEvent::KeyPress, Qt::Key_V, Qt::ControlModifier, QStringLiteral("\x16"));
    QApplication::sendEvent(&edit, &paste);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
    QApplication::sendEvent(&edit, &enter);

    CHECK(refused == 1);
    CHECK(edit.isEmpty());
    CHECK_FALSE(enter.isAccepted());
}

TEST_CASE("two secrets are the same only if every byte is")
{
    SecretEdit a(nullptr), b(nullptr);
    type(&a, 1);
    type(&b, 1);
    CHECK(a.holdsSameAs(b));

    QKeyEvent more(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("x"));
    QApplication::sendEvent(&b, &more);

    CHECK_FALSE(a.holdsSameAs(b));
}
