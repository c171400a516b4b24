// Faces of people who were recorded elsewhere, compared by a real centre: right ones, others, altered ones,
// and a centre that ends in the middle.
#include "core/formats/jpeg2000.h"
#include "core/protocol/ikd_face.h"
#include "core/vault/box_key.h"
#include "tests/flow/sync/desk_line.h"
#include "tests/support/made_up_faces.h"

#include <QDir>
#include <csignal>

using namespace rekam;
using fake::waitUntil;
using test::DeskLine;

namespace {

QByteArray jp2Of(const QImage& picture)
{
    const SecureBuffer coded =
        encodeJpeg2000Lossless(test::frameFrom(picture, PixelFormat::Rgb24, 0)).value();
    return {reinterpret_cast<const char*>(coded.data()), static_cast<qsizetype>(coded.size())};
}

struct FaceLine : DeskLine
{
    QByteArray sealed(const IkdFace& face) const
    {
        const QByteArray plain = toCbor(face);
        return sealTo({reinterpret_cast<const unsigned char*>(plain.constData()),
                       static_cast<std::size_t>(plain.size())},
                      station.enrolment.packetKey);
    }
    IkdOrder order(const QUuid& id, const Nik& nik, int number, const QByteArray& sealedFace) const
    {
        IkdOrder made{id, nik, "siti@contoh.id", "081200000000"};
        made.sealedFace = sealedFace;
        made.faceNumber = number;
        return made;
    }
    // Sends it and waits for what the centre says of it in the end.
    IkdAnswer said(const IkdOrder& order)
    {
        const Result<IkdAnswer> begun = activate(order);
        REQUIRE(begun);
        CHECK(begun->word == kFaceComparing);
        CHECK(begun->code.isEmpty());
        return wordOf(order.id);
    }
    IkdAnswer wordOf(const QUuid& id)
    {
        IkdAnswer last;
        REQUIRE(waitUntil([&] {
            last = ask(id).value();
            return last.word != kFaceComparing;
        }));
        return last;
    }
    IkdAnswer saidOf(const Nik& nik, const QByteArray& jp2, const QUuid& id = QUuid::createUuid(),
                     int number = 1)
    {
        return said(order(id, nik, number, sealed({id, number, nik, jp2})));
    }
    bool lies(const QByteArray& bytes) const // in what the centre keeps
    {
        for (const char* name : {"central.sqlite", "central.sqlite-wal"}) {
            if (centre.file(name).contains(bytes))
                return true;
        }
        return false;
    }
    qint64 matcher() const
    {
        const QString id = QString::number(centre.processId());
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(id));
        return children.open(QIODevice::ReadOnly) ? children.readAll().split(' ').value(0).toLongLong() : 0;
    }
    Nik elsewhere() const { return Nik::parse(centre.nikOf("card-holder")).value(); }
};

} // namespace

TEST_CASE(
    "the face that was recorded elsewhere is the same, gets a code, and nothing of it is left at the centre")
{
    if (!test::hasMadeUpFaces())
        return;
    FaceLine line;
    const Nik nik = line.elsewhere();
    const QUuid id = QUuid::createUuid();
    const QByteArray sealed = line.sealed({id, 1, nik, jp2Of(test::liveFace(nik))});
    const IkdOrder order = line.order(id, nik, 1, sealed);

    const IkdAnswer answer = line.said(order);

    CHECK(answer.word == kFaceSame);
    CHECK(answer.faceScore >= answer.faceLimit);
    CHECK(answer.faceLimit > 0);
    CHECK(answer.faceNumber == 1);
    CHECK_FALSE(line.lies(sealed.mid(1000, 64)));
    CHECK_FALSE(line.lies(QByteArray("jP  \r\n")));
    CHECK(line.activate(order).value() == answer);
    const Result<IkdAnswer> code = line.activate(id, nik.text());
    REQUIRE(code);
    CHECK(code->code.startsWith("IKD1:"));
    CHECK(waitUntil([&] { return line.ask(id).value().word == QLatin1String("ACTIVATED"); }));
}

TEST_CASE("another face gets no code, whoever asks for one, until a further face is the same")
{
    if (!test::hasMadeUpFaces())
        return;
    FaceLine line;
    const Nik nik = line.elsewhere();
    const QUuid id = QUuid::createUuid();

    const IkdAnswer other = line.saidOf(nik, jp2Of(test::otherFace(nik)), id);

    CHECK(other.word == kFaceDiffers);
    CHECK(other.faceScore < other.faceLimit);
    CHECK(line.activate(id, nik.text()).value() == other);
    CHECK(line.ask(id).value() == other);
    // The first one again, even with the right face in it, stays the first one.
    const QByteArray right = jp2Of(test::liveFace(nik));
    CHECK(line.activate(line.order(id, nik, 1, line.sealed({id, 1, nik, right}))).value() == other);
    CHECK(line.saidOf(nik, right, id, 2).word == kFaceSame);
    // Nor does an activation whose face agreed become somebody else's.
    const QString stranger = line.centre.nikOf("already-recorded");
    CHECK(line.activate(id, stranger).error().code() == Errc::CentreRefused);
}

TEST_CASE("a picture that was altered, or sealed for another activation, try or resident, passes nobody")
{
    if (!test::hasMadeUpFaces())
        return;
    FaceLine line;
    const Nik nik = line.elsewhere();
    const Nik stranger = Nik::parse(line.centre.nikOf("already-recorded")).value();
    const QByteArray right = jp2Of(test::liveFace(nik));
    const QUuid id = QUuid::createUuid();
    QByteArray altered = line.sealed({id, 1, nik, right});
    altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
    CHECK(line.said(line.order(id, nik, 1, altered)).word == kFaceNotAssessed);

    const auto copied = [&](const IkdFace& face) {
        const QUuid other = QUuid::createUuid();
        return line.said(line.order(other, nik, 2, line.sealed(face))).word;
    };
    CHECK(copied({id, 2, nik, right}) == kFaceNotAssessed);
    const QUuid third = QUuid::createUuid();
    CHECK(line.said(line.order(third, nik, 2, line.sealed({third, 1, nik, right}))).word == kFaceNotAssessed);
    const QUuid fourth = QUuid::createUuid();
    CHECK(line.said(line.order(fourth, nik, 1, line.sealed({fourth, 1, stranger, right}))).word ==
          kFaceNotAssessed);
    CHECK(line.saidOf(nik, "no picture").word == kFaceNotAssessed);
    QImage wall(480, 360, QImage::Format_RGB888);
    wall.fill(Qt::darkGreen);
    CHECK(line.saidOf(nik, jp2Of(wall)).word == kFaceNotAssessed);
}

TEST_CASE("a station learns and changes nothing of another station's activation")
{
    if (!test::hasMadeUpFaces())
        return;
    FaceLine line;
    const Nik nik = line.elsewhere();
    const QUuid id = QUuid::createUuid();
    REQUIRE(line.saidOf(nik, jp2Of(test::otherFace(nik)), id).word == kFaceDiffers);
    fake::SyncStation foreign;
    REQUIRE_FALSE(foreign.enrolAt(line.centre, line.centre.enrolCode(fake::SyncStation::name())));
    SystemClock clock;
    fake::Outbox outbox(foreign.enrolment.signingKeys);
    line.link->connectTo(foreign.settings(line.centre));

    CHECK(line.ask(id).error().code() == Errc::RecordMissing);
    const QByteArray right = line.sealed({id, 2, nik, jp2Of(test::liveFace(nik))});
    CHECK(line.activate(line.order(id, nik, 2, right)).error().code() == Errc::CentreRefused);
    CHECK(line.activate(id, nik.text()).error().code() == Errc::CentreRefused);

    line.link->connectTo(line.station.settings(line.centre));
    CHECK(line.ask(id).value().word == kFaceDiffers);
}

TEST_CASE(
    "a centre that ends before it has compared goes on where it was, with the same answer to the same order")
{
    if (!test::hasMadeUpFaces())
        return;
    FaceLine line;
    const Nik nik = line.elsewhere();
    const QUuid id = QUuid::createUuid();
    const IkdOrder order = line.order(id, nik, 1, line.sealed({id, 1, nik, jp2Of(test::liveFace(nik))}));
    const qint64 matcher = line.matcher();
    REQUIRE(matcher > 0);
    ::kill(static_cast<pid_t>(matcher), SIGSTOP);
    CHECK(line.activate(order).value().word == kFaceComparing);
    CHECK(line.activate(order).value().word == kFaceComparing);
    CHECK(line.activate(id, nik.text()).value().word == kFaceComparing);
    CHECK(line.ask(id).value().code.isEmpty());

    line.centre.stop();
    REQUIRE(line.centre.start());
    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.wordOf(id).word == kFaceSame);
    CHECK(line.activate(order).value().word == kFaceSame);
}

TEST_CASE(
    "who was recorded here is compared with the portrait of the packet, and one that cannot be read is none")
{
    if (!test::hasMadeUpFaces())
        return;
    FaceLine line;
    const Nik nik = Nik::parse(line.centre.nikOf("adult")).value();
    const QByteArray live = jp2Of(test::liveFace(nik));
    fake::PacketChoice choice{nik.text()};
    choice.portrait = live;
    line.outbox->add(line.station.makePacket(choice));
    REQUIRE(waitUntil([&] { return line.outbox->cardJobs().size() == 1; }));
    CHECK(line.saidOf(nik, live).word == kFaceSame);
    CHECK(line.saidOf(nik, jp2Of(test::otherFace(nik))).word == kFaceDiffers);

    const Nik unreadable = Nik::parse(line.centre.nikOf("single-word-name")).value();
    fake::PacketChoice blank{unreadable.text()};
    blank.fingerPicture = "another finger";
    line.outbox->add(line.station.makePacket(blank));
    REQUIRE(waitUntil([&] { return line.outbox->cardJobs().size() == 2; }));
    CHECK(line.saidOf(unreadable, live).word == kFaceNoPicture);
}

TEST_CASE("a centre without face networks says that it has not assessed, and one without a portrait that it "
          "has none")
{
    if (!test::hasMadeUpFaces())
        return;
    const QByteArray before = qgetenv("REKAM_CACHE");
    const QString whole = cacheFolder();
    QTemporaryDir cache;
    QFile::link(whole + QStringLiteral("/people"), cache.filePath("people"));
    qputenv("REKAM_CACHE", cache.path().toLocal8Bit());
    {
        FaceLine line;
        const Nik nik = line.elsewhere();
        const QByteArray live = jp2Of(test::liveFace(nik));
        CHECK(line.saidOf(nik, live).word == kFaceNotAssessed);
        QFile::remove(cache.filePath("people"));
        const Nik other = Nik::parse(line.centre.nikOf("already-recorded")).value();
        CHECK(line.saidOf(other, live).word == kFaceNoPicture);
    }
    if (before.isEmpty())
        qunsetenv("REKAM_CACHE");
    else
        qputenv("REKAM_CACHE", before);
}
