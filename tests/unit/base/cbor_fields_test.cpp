#include "core/base/cbor_fields.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <limits>

using namespace rekam;

namespace {

QByteArray bytesOf(const QCborMap& map) { return QCborValue(map).toCbor(); }

CborFields parsed(const QCborMap& map) { return CborFields::parse(bytesOf(map), 10'000, "test"); }

enum class Colour
{
    Red = 1,
    Green,
    Blue
};

} // namespace

TEST_CASE("fields are read as what they are")
{
    const QByteArray id(16, 'i');
    CborFields fields = parsed(
        {{1, 42}, {2, "text"}, {3, QByteArray("raw")}, {4, true}, {5, 2.5}, {6, id}, {7, 1000}, {8, 3}});
    CHECK(fields.integer(1, 0, 42) == 42);
    CHECK(fields.text(2, 4) == "text");
    CHECK(fields.bytes(3, 3) == "raw");
    CHECK(fields.boolean(4));
    CHECK(fields.number(5) == 2.5);
    CHECK(fields.number(1) == 42.0);
    CHECK(fields.identity(6).toRfc4122() == id);
    CHECK(fields.time(7) == QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC));
    CHECK(fields.choice(8, Colour::Blue) == Colour::Blue);
    CHECK(fields.status());
}

TEST_CASE("what is missing is null for identities, times, dates and lists, and an error for all else")
{
    CborFields fields = parsed({});
    CHECK(fields.identity(1).isNull());
    CHECK_FALSE(fields.time(1).isValid());
    CHECK_FALSE(fields.date(1).isValid());
    CHECK(fields.list(1, 5, [](const QCborValue&) { return Result<int>(1); }).empty());
    CHECK(fields.ok());

    CHECK(fields.text(9, 10).isEmpty());
    CHECK_FALSE(fields.ok());
    CHECK(fields.status().error().code() == Errc::MessageMalformed);
    CHECK(fields.status().error().fact("what") == "test");
    CHECK(fields.status().error().fact("key") == "9");
}

TEST_CASE("the first field that is wrong is the one that is named")
{
    CborFields fields = parsed({{1, "x"}, {2, 5}});
    (void)fields.integer(1, 0, 9);
    (void)fields.text(2, 9);
    CHECK(fields.status().error().fact("key") == "1");
}

TEST_CASE("a field of another kind, size or range is refused")
{
    const QCborMap map = {{1, 5}, {2, "text"}, {3, QByteArray(17, 'x')}, {4, QByteArray(15, 'x')}, {5, 1.5},
                          {6, 0}, {7, 1.6e19}};
    const auto refuses = [&](auto read) {
        CborFields fields = parsed(map);
        read(fields);
        return !fields.ok();
    };
    CHECK(refuses([](CborFields& f) { (void)f.integer(1, 6, 9); }));
    CHECK(refuses([](CborFields& f) { (void)f.integer(1, 0, 4); }));
    CHECK(refuses([](CborFields& f) { (void)f.integer(2, 0, 9); }));
    CHECK(refuses([](CborFields& f) { (void)f.integer(5, 0, 9); }));
    CHECK(refuses([](CborFields& f) { (void)f.integer(7, 0, 9); }));
    CHECK(refuses([](CborFields& f) { (void)f.text(2, 3); }));
    CHECK(refuses([](CborFields& f) { (void)f.text(3, 99); }));
    CHECK(refuses([](CborFields& f) { (void)f.bytes(3, 16); }));
    CHECK(refuses([](CborFields& f) { (void)f.identity(3); }));
    CHECK(refuses([](CborFields& f) { (void)f.identity(4); }));
    CHECK(refuses([](CborFields& f) { (void)f.boolean(1); }));
    CHECK(refuses([](CborFields& f) { (void)f.number(2); }));
    CHECK(refuses([](CborFields& f) { (void)f.choice(6, Colour::Blue); }));
    CHECK(refuses([](CborFields& f) { (void)f.choice(1, Colour::Blue); }));
    CHECK(refuses([](CborFields& f) { (void)f.date(6); }));
}

TEST_CASE("a list is refused as a whole where one of its members is")
{
    const auto readInt = [](const QCborValue& value) -> Result<qint64> {
        if (!value.isInteger())
            return Unexpected(Errc::MessageMalformed);
        return value.toInteger();
    };
    CborFields good = parsed({{1, QCborArray{1, 2, 3}}});
    CHECK(good.list(1, 3, readInt) == std::vector<qint64>{1, 2, 3});
    CHECK(good.ok());

    CborFields oneWrong = parsed({{1, QCborArray{1, "2", 3}}});
    (void)oneWrong.list(1, 3, readInt);
    CHECK_FALSE(oneWrong.ok());
    CborFields tooMany = parsed({{1, QCborArray{1, 2, 3}}});
    CHECK(tooMany.list(1, 2, readInt).empty());
    CHECK_FALSE(tooMany.ok());
}

TEST_CASE("bytes that are too many, trailing, no map, or say a key twice are refused")
{
    const QByteArray good = bytesOf({{1, 5}});
    CHECK(CborFields::parse(good, good.size(), "test").ok());
    CHECK_FALSE(CborFields::parse(good, good.size() - 1, "test").ok());
    CHECK_FALSE(CborFields::parse(good + '\0', 100, "test").ok());
    CHECK_FALSE(CborFields::parse("\x05", 100, "test").ok());
    CHECK_FALSE(CborFields::parse({}, 100, "test").ok());
    CHECK_FALSE(CborFields::parse("\xa2\x01\x05\x01\x06", 100, "test").ok());
}

TEST_CASE("a shortened text never ends in half a character")
{
    const QString text = QStringLiteral("ab🜲");
    CHECK(boundedText(text, 4) == text);
    CHECK(boundedText(text, 3) == "ab");
    CHECK(boundedText(text, 2) == "ab");
    CHECK(boundedText(QString(), 0).isEmpty());
}

TEST_CASE("times and dates outside the calendar's range are written so that they can be read")
{
    QCborMap map;
    insertTime(map, 1, QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max() / 2, Qt::UTC));
    insertDate(map, 2, QDate(20'000, 1, 1));
    insertTime(map, 3, {});
    insertDate(map, 4, {});
    insertIdentity(map, 5, QByteArray(16, '\0'));
    CHECK(map.size() == 2);
    CborFields fields = CborFields::of(map, "test");
    CHECK(fields.time(1).isValid());
    CHECK(fields.date(2).isValid());
    CHECK(fields.ok());
}
