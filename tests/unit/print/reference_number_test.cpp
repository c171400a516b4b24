#include "core/print/reference_number.h"

#include <QSet>

using namespace rekam;

namespace {

RecordId record(int number)
{
    return RecordId(QUuid(static_cast<uint>(number), 1, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

} // namespace

TEST_CASE("a reference number is three groups of three without letters that are misheard")
{
    const QString number = referenceNumber(record(7));

    CHECK(number.size() == 11);
    CHECK(number.at(3) == u'-');
    CHECK(number.at(7) == u'-');
    for (const QChar symbol : number)
        CHECK_FALSE(QStringLiteral("ILOU").contains(symbol));
    CHECK(number == referenceNumber(record(7)));
}

TEST_CASE("two thousand recordings have two thousand reference numbers")
{
    QSet<QString> seen;
    for (int number = 0; number < 2000; ++number)
        seen.insert(referenceNumber(record(number)));
    CHECK(seen.size() == 2000);
}

TEST_CASE("a reference number that was misread by one symbol is not taken")
{
    int taken = 0;
    int tried = 0;
    for (int number = 0; number < 60; ++number) {
        const QString right = referenceNumber(record(number));
        REQUIRE(isReferenceNumber(right));
        for (const int at : {0, 1, 2, 4, 5, 6, 8, 9, 10}) {
            QString wrong = right;
            wrong[at] = right.at(at) == u'7' ? u'8' : u'7';
            ++tried;
            taken += isReferenceNumber(wrong) ? 1 : 0;
        }
    }
    CHECK(tried == 540);
    CHECK(taken == 0);
}

TEST_CASE("a reference number is taken as people type it")
{
    const QString number = referenceNumber(record(3));

    CHECK(isReferenceNumber(number.toLower().remove(u'-')));
    CHECK(isReferenceNumber(QString(number).replace(u'-', u' ')));
    CHECK(isReferenceNumber(QString(number).replace(u'0', u'O').replace(u'1', u'I')));
    CHECK_FALSE(isReferenceNumber(QString()));
    CHECK_FALSE(isReferenceNumber(number + u'2'));
    CHECK_FALSE(isReferenceNumber(QString(9, QChar(0x00E9))));
}
