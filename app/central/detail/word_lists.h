// Words from which made-up names and addresses are put together.
#pragma once

#include <array>

namespace rekam::central::detail {

inline constexpr std::array kMaleNames = {
    "AGUS",   "BAMBANG", "CAHYO",  "DARMAN", "EKO",     "FAJAR",   "GUNTUR", "HADI",   "IMAM",
    "JOKO",   "KARNO",   "LUKMAN", "MARNO",  "NUGROHO", "PARDI",   "RAHMAT", "SLAMET", "TARNO",
    "UNTUNG", "WAHYU",   "YUDI",   "ZAENAL", "SUROTO",  "PONIRAN", "SUGENG"};
inline constexpr std::array kFemaleNames = {
    "AMINAH",  "BUDIARTI", "CITRA",   "DEWI",     "ENDANG",   "FITRI",   "GIYEM", "HARTINI", "INDAH",
    "JUMIATI", "KARTINI",  "LESTARI", "MURNI",    "NURUL",    "PARTINI", "RATNA", "SITI",    "TUMINAH",
    "UMI",     "WATI",     "YANTI",   "ZUBAIDAH", "SULASTRI", "PONIYEM", "RUMINI"};
inline constexpr std::array kSecondNames = {
    "ADIPUTRA", "BASUKI",   "CAHYONO",  "DARSONO",  "FIRMANTO", "GUNARSO",  "HARYANTO", "ISWANTO", "JATMIKO",
    "KUSUMO",   "LAKSONO",  "MARYONO",  "NASUTI",   "PRAYOGO",  "RIYADI",   "SANTIKO",  "TRIYONO", "UTOMO",
    "WICAKSO",  "YULIANTO", "ZULKARNO", "SUTRISNO", "MULYADI",  "PURWANTO", "SETYAWAN"};
inline constexpr std::array kForeignNames = {
    "JOHANNA VAN DER MEULEN", "O'BRIEN PATRICK-SEAN", "TANAKA HARUKO", "MUELLER KLAUS D.",
    "NGUYEN THI LAN",         "SMITH EMILY ROSE",     "SINGH ARJUN",   "KIM MIN-JUN",
    "SILVA ANA PAULA",        "ROSSI MARCO",          "DUBOIS CLAIRE"};
inline constexpr std::array kNationalities = {"NETHERLANDS", "IRELAND",   "JAPAN", "GERMANY",
                                              "VIET NAM",    "AUSTRALIA", "INDIA", "SOUTH KOREA",
                                              "BRAZIL",      "ITALY",     "FRANCE"};
inline constexpr std::size_t kUnrecordedForeigners = 5; // the first of them; the others have a card
inline constexpr std::array kStreets = {"DUSUN KRAJAN",          "DUSUN NGLOBAR",   "JL. MAWAR NO. 7",
                                        "JL. DIPONEGORO NO. 21", "DUSUN SAMBIREJO", "JL. KENANGA NO. 3",
                                        "DUSUN PLOSO",           "DUSUN TEMBALANG", "PERUM GRIYA ASRI B4"};

struct Village
{
    const char* code;
    const char* name;
    const char* district;
};
// Kecamatan Grobogan and Purwodadi, Kabupaten Grobogan, Jawa Tengah: used where the region table is not
// installed.
inline constexpr std::array kVillages = {
    Village{"3315121001", "GROBOGAN", "GROBOGAN"},   Village{"3315122002", "GETASREJO", "GROBOGAN"},
    Village{"3315122003", "REJOSARI", "GROBOGAN"},   Village{"3315122004", "TANGGUNGHARJO", "GROBOGAN"},
    Village{"3315122005", "TEGUHAN", "GROBOGAN"},    Village{"3315122007", "KARANGREJO", "GROBOGAN"},
    Village{"3315131012", "PURWODADI", "PURWODADI"}, Village{"3315132001", "CANDISARI", "PURWODADI"},
    Village{"3315132006", "KANDANGAN", "PURWODADI"}};

} // namespace rekam::central::detail
