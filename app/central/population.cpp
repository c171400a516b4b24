#include "app/central/population.h"

#include "app/central/detail/word_lists.h"

#include <algorithm>
#include <map>

namespace rekam::central {
namespace {

using namespace detail;

// SplitMix64: the same numbers on every machine, which the standard distributions do not promise.
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    int below(std::size_t count)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<int>((z ^ (z >> 31)) % count);
    }
    int between(int low, int high) { return low + below(static_cast<std::size_t>(high - low + 1)); }
    bool oneIn(int count) { return below(static_cast<std::size_t>(count)) == 0; }
    template<typename List>
    QString pick(const List& words)
    {
        return QString::fromLatin1(words[static_cast<std::size_t>(below(words.size()))]);
    }

private:
    quint64 m_state;
};

QString digits(int number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

std::vector<Address> builtInPlaces()
{
    std::vector<Address> places;
    for (const Village& village : kVillages)
        places.push_back({QString(), QString(), QString(),
                          RegionCode::parse(QLatin1String(village.code)).value(), QLatin1String(village.name),
                          QLatin1String(village.district), QStringLiteral("GROBOGAN"),
                          QStringLiteral("JAWA TENGAH"), false});
    return places;
}

// Every village of Kecamatan Grobogan and its neighbours first, then a few far ones: people who moved here
// keep their NIK's code.
std::vector<Address> placesFrom(const RegionTable& regions)
{
    std::vector<Address> places;
    const auto regency = RegionCode::parse(QStringLiteral("3315"));
    for (const RegionCode& district : regions.below(*regency)) {
        for (const RegionCode& village : regions.below(district))
            places.push_back(addressAt(village, regions, QString(), 0, 0));
    }
    for (Address& place : places) {
        for (QString* name :
             {&place.villageName, &place.districtName, &place.regencyName, &place.provinceName})
            *name = name->toUpper();
    }
    return places;
}

class Maker
{
public:
    Maker(const PopulationOrder& order, std::vector<Address> places)
        : m_dice(order.seed),
          m_today(order.today),
          m_places(std::move(places))
    {}

    std::vector<Resident> make(int people)
    {
        while (static_cast<int>(m_people.size()) < people)
            addFamily();
        makeDual();
        addForeigners();
        spoilSome();
        putFirst();
        addExpired();
        addOnlineApplicants();
        return std::move(m_people);
    }

private:
    struct Family
    {
        Address address;
        KkNumber kk;
        Religion religion;
        QString clan;
    };
    struct Role
    {
        int age;
        Sex sex;
        MaritalStatus maritalStatus;
    };

    void addFamily()
    {
        const Family family = newFamily();
        const int headAge = m_dice.between(19, 68);
        const bool isWidow = m_dice.oneIn(9);
        const bool isDivorced = !isWidow && m_dice.oneIn(12);
        const MaritalStatus head = isWidow      ? MaritalStatus::Widowed
                                   : isDivorced ? MaritalStatus::Divorced
                                                : MaritalStatus::Married;
        addPerson(family, {headAge, isWidow ? Sex::Female : Sex::Male, head});
        int mothersAge = headAge;
        if (head == MaritalStatus::Married) {
            mothersAge = std::max(17, headAge - m_dice.between(0, 6));
            addPerson(family, {mothersAge, Sex::Female, MaritalStatus::Married});
        }
        const int children = m_dice.between(0, 4);
        for (int i = 0; i < children; ++i) {
            const int age = mothersAge - 19 - i * 3;
            if (age >= 0)
                addPerson(family, {std::min(age, 30), randomSex(), MaritalStatus::Single});
        }
        // Every family of the first hundred has somebody at the age that matters at the counter.
        if (m_familyNumber < 100)
            addPerson(family, {m_familyNumber % 2 == 0 ? 17 : 16, randomSex(), MaritalStatus::Single});
        if (m_dice.oneIn(4))
            addPerson(family, {m_dice.between(66, 88), Sex::Female, MaritalStatus::Widowed});
    }

    Family newFamily()
    {
        ++m_familyNumber;
        const Address& place = m_places[static_cast<std::size_t>(m_dice.below(m_places.size()))];
        Address address = place;
        address.street = m_dice.pick(kStreets);
        address.rt = digits(m_dice.between(1, 9), 3);
        address.rw = digits(m_dice.between(1, 6), 3);
        const QString kk = address.village.at(RegionLevel::District)->text() +
                           digits(m_dice.between(1, 28), 2) + digits(m_dice.between(1, 12), 2) +
                           digits(m_dice.between(5, 25), 2) + digits(m_familyNumber, 4);
        const auto religion =
            m_familyNumber <= kLastCode<Religion>
                ? fromCode<Religion>(m_familyNumber).value()
                : (m_dice.oneIn(8) ? fromCode<Religion>(m_dice.between(1, 7)).value() : Religion::Islam);
        return {address, KkNumber::parse(kk).value(), religion, m_dice.pick(kSecondNames)};
    }

    Sex randomSex() { return m_dice.oneIn(2) ? Sex::Male : Sex::Female; }

    Nik newNik(RegionCode district, QDate birth, Sex sex)
    {
        const QString head = district.text() + digits(birth.day() + (sex == Sex::Female ? 40 : 0), 2) +
                             digits(birth.month(), 2) + digits(birth.year() % 100, 2);
        return Nik::parse(head + digits(++m_serials[head], 4)).value();
    }

    QDate birthAt(int age) { return m_today.addYears(-age).addDays(-m_dice.between(1, 364)); }

    Occupation occupationAt(int age, Sex sex)
    {
        if (age < 7)
            return Occupation::fromCode(1).value();
        if (age < 20)
            return Occupation::fromCode(3).value();
        if (m_occupations < Occupation::kCount)
            return Occupation::fromCode(++m_occupations).value();
        constexpr std::array<int, 8> kCommon{9, 15, 88, 19, 84, 65, 13, 20};
        if (sex == Sex::Female && m_dice.oneIn(3))
            return Occupation::fromCode(2).value();
        return Occupation::fromCode(kCommon[static_cast<std::size_t>(m_dice.below(kCommon.size()))]).value();
    }

    BloodType nextBloodType()
    {
        m_blood = m_blood % kLastCode<BloodType> + 1;
        return fromCode<BloodType>(m_blood).value();
    }

    void addPerson(const Family& family, const Role& role)
    {
        const QDate birth = birthAt(role.age);
        const RegionCode district = family.address.village.at(RegionLevel::District).value();
        const QString first = role.sex == Sex::Male ? m_dice.pick(kMaleNames) : m_dice.pick(kFemaleNames);
        Applicant applicant{newNik(district, birth, role.sex),
                            family.kk,
                            PersonName::fromRegister(first + QLatin1Char(' ') + family.clan).value(),
                            family.address.regencyName,
                            birth,
                            role.sex,
                            nextBloodType(),
                            family.religion,
                            role.maritalStatus,
                            occupationAt(role.age, role.sex),
                            Citizenship::Wni,
                            family.address,
                            {},
                            {}};
        if (role.age > 3 && m_dice.oneIn(400))
            applicant.citizenship = Citizenship::Dual;
        keep(std::move(applicant), role.age);
    }

    void keep(Applicant applicant, int age)
    {
        Resident person{
            {std::move(applicant), true, QStringLiteral("UNREGISTERED"), {}}, false, QStringLiteral("adult")};
        if (age == 16)
            person.keptAs = QStringLiteral("sixteen");
        else if (age < 16)
            person.keptAs = QStringLiteral("child");
        person.isSummoned = age >= 17 && age <= 18;
        m_people.push_back(std::move(person));
    }

    void addForeigners()
    {
        for (std::size_t i = 0; i < kForeignNames.size(); ++i) {
            const Family family = newFamily();
            addPerson(family, {m_dice.between(25, 60), randomSex(), MaritalStatus::Married});
            Resident& person = m_people.back();
            person.keptAs = QStringLiteral("foreigner");
            person.record.applicant.name = PersonName::fromRegister(QLatin1String(kForeignNames[i])).value();
            person.record.applicant.citizenship = Citizenship::Oa;
            person.record.applicant.nationality = QLatin1String(kNationalities[i]);
            person.record.applicant.registeredValidUntil =
                m_today.addYears(3).addDays(static_cast<int>(i) * 40);
            if (i >= kUnrecordedForeigners)
                giveCard(person, "foreign-card-holder");
        }
    }

    // Never recorded, and the stay permit is over. Last of all: whoever was drawn before stays the same.
    void addExpired()
    {
        const Family family = newFamily();
        addPerson(family, {34, randomSex(), MaritalStatus::Married});
        Resident& person = m_people.back();
        person.keptAs = QStringLiteral("permit-over");
        person.record.applicant.name = PersonName::fromRegister(QStringLiteral("ELENA PETROVA")).value();
        person.record.applicant.citizenship = Citizenship::Oa;
        person.record.applicant.nationality = QStringLiteral("RUSIA");
        person.record.applicant.registeredValidUntil = m_today.addDays(-20);
    }

    // Recorded long ago, with a card in the pocket.
    void giveCard(Resident& person, const char* keptAs)
    {
        person.record.recordingWord = QStringLiteral("CARD_ISSUED");
        person.record.recordedAt = QDateTime(m_today.addDays(-900), QTime(9, 30), Qt::UTC);
        person.keptAs = QLatin1String(keptAs);
        person.isSummoned = false;
    }

    // Who asks from home; last of all, so that nobody else is another person because of them.
    void addOnlineApplicants()
    {
        constexpr int kHolders = 8;
        constexpr int kFirst = 2;
        for (int i = 0; i < kHolders + kFirst; ++i) {
            addPerson(newFamily(), {m_dice.between(22, 60), randomSex(), MaritalStatus::Married});
            Resident& person = m_people.back();
            if (i < kHolders)
                giveCard(person, "online-holder");
            else
                person.keptAs = QStringLiteral("online-first");
        }
    }

    // One at least, whatever the dice said: the code has to be in the register.
    void makeDual()
    {
        const auto last = std::find_if(m_people.rbegin(), m_people.rend(), [](const Resident& person) {
            return person.keptAs == QLatin1String("adult");
        });
        if (last != m_people.rend())
            last->record.applicant.citizenship = Citizenship::Dual;
    }

    // The first one is whom a demonstration takes: a grown woman with Indonesian citizenship, as the training
    // portrait shows one.
    void putFirst()
    {
        const auto first = std::find_if(m_people.begin(), m_people.end(), [](const Resident& person) {
            const Applicant& applicant = person.record.applicant;
            return person.keptAs == QLatin1String("adult") && applicant.sex == Sex::Female &&
                   applicant.citizenship == Citizenship::Wni;
        });
        if (first != m_people.end())
            std::rotate(m_people.begin(), first, first + 1);
    }

    // Every ninth grown-up and unmarked person gets something to stumble over, in turn.
    void spoilSome()
    {
        int turn = 0;
        const std::size_t known = m_people.size();
        for (std::size_t i = 40; i < known; i += 9) {
            if (m_people[i].keptAs == QLatin1String("adult"))
                spoil(i, turn++ % 9);
        }
    }

    void spoil(std::size_t at, int how)
    {
        Resident& person = m_people[at];
        Applicant& applicant = person.record.applicant;
        switch (how) {
        case 0:
            applicant.birthDate = applicant.birthDate.addDays(12);
            person.keptAs = QStringLiteral("nik-birth-date-differs");
            return;
        case 1:
            applicant.sex = applicant.sex == Sex::Male ? Sex::Female : Sex::Male;
            person.keptAs = QStringLiteral("nik-sex-differs");
            return;
        case 2:
            applicant.name =
                PersonName::fromRegister(applicant.name.text().section(QLatin1Char(' '), 0, 0)).value();
            person.keptAs = QStringLiteral("single-word-name");
            return;
        case 3:
            person.record.isActive = false;
            person.keptAs = QStringLiteral("inactive");
            return;
        case 4:
            person.record.recordingWord = QStringLiteral("PRINT_READY_RECORD");
            person.record.recordedAt = QDateTime(m_today.addDays(-200), QTime(9, 30), Qt::UTC);
            person.keptAs = QStringLiteral("already-recorded");
            return;
        case 5:
            applicant.nik = newNik(RegionCode::parse(QStringLiteral("540101")).value(), applicant.birthDate,
                                   applicant.sex);
            person.keptAs = QStringLiteral("old-region-code"); // Timor Timur, gone since 1999
            return;
        case 6:
            applicant.birthDate = m_today.addYears(-15).addDays(-100);
            applicant.nik = newNik(applicant.address.village.at(RegionLevel::District).value(),
                                   applicant.birthDate, applicant.sex);
            applicant.maritalStatus = MaritalStatus::Married;
            person.keptAs = QStringLiteral("married-young");
            return;
        case 7:
            giveCard(person, "card-holder");
            return;
        default:
            addTwin(person);
        }
    }

    void addTwin(Resident person)
    {
        person.record.applicant.nik = newNik(person.record.applicant.nik.district(),
                                             person.record.applicant.birthDate, person.record.applicant.sex);
        person.keptAs = QStringLiteral("second-nik");
        m_people.push_back(std::move(person));
    }

    Dice m_dice;
    QDate m_today;
    std::vector<Address> m_places;
    std::vector<Resident> m_people;
    std::map<QString, int> m_serials;
    int m_familyNumber = 0;
    int m_occupations = 0;
    int m_blood = 0;
};

} // namespace

std::vector<Resident> makePopulation(const PopulationOrder& order, const RegionTable* regions)
{
    std::vector<Address> places = regions != nullptr ? placesFrom(*regions) : std::vector<Address>();
    if (places.empty())
        places = builtInPlaces();
    return Maker(order, std::move(places)).make(order.people);
}

} // namespace rekam::central
