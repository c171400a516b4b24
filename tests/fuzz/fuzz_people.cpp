// What is typed, scanned or looked up about a person: numbers, names, codes.
#include "core/people/kk_number.h"
#include "core/people/nik.h"
#include "core/people/person_name.h"
#include "core/people/region.h"
#include "core/print/card_job.h"
#include "tests/fuzz/fuzz.h"

using namespace rekam;

namespace {

template<typename T>
void parseTwice(Result<T> (*parse)(const QString&), const QString& text)
{
    const Result<T> value = parse(text);
    if (!value)
        return;
    const Result<T> again = parse(value->text());
    fuzz::require(again && *again == *value, "the text of a value reads as that value");
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    const QString text = QString::fromUtf8(toByteArray(input));
    parseTwice(Nik::parse, text);
    parseTwice(KkNumber::parse, text);
    parseTwice(RegionCode::parse, text);
    parseTwice(BlankSerial::parse, text);
    parseTwice(PersonName::parse, text);
    parseTwice(PersonName::fromRegister, text);
    if (const auto nik = Nik::parse(text)) {
        (void)nik->masked();
        (void)compareWithRegister(*nik, QDate(1999, 7, 5), Sex::Female);
    }
    if (const auto name = PersonName::fromRegister(text)) {
        require(name->text().toUcs4().size() <= PersonName::kMaxCodePoints, "a name is not too long");
        (void)compareWithNamingRules(*name);
    }
    if (const auto code = RegionCode::parse(text)) {
        const auto dotted = RegionCode::parse(code->dotted());
        require(dotted && *dotted == *code, "the dotted code reads as that code");
        for (const RegionLevel level : {RegionLevel::Province, RegionLevel::Regency, RegionLevel::District})
            (void)code->at(level);
    }
}

std::vector<QByteArray> fuzz::seeds()
{
    return {"3315014507990004", "3315012301120007",        "33.15.01.2004",     "331501",        "KT000123",
            "SITI AMINAH",      "H. Abdul  Rahman, S.Pd.", "Nurul 'Aini-Hasan", "\xC3\x89lodie", "e\xCC\x81"};
}
