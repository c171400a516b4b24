#include "app/central/made_up_requests.h"

#include <QCryptographicHash>
#include <QTimeZone>
#include <algorithm>
#include <array>

namespace rekam::central {
namespace {

struct PaperPlan
{
    const char* kind;
    const char* title;
    bool isReadable = true;
};
struct RequestPlan
{
    const char* service;
    const char* of;     // kept as
    int workingDaysAgo; // sent on that day
    bool typedDiffers;  // the birth place is another than the register's
    std::vector<PaperPlan> papers;
};

const std::vector<RequestPlan>& plans()
{
    static const std::vector<RequestPlan> kPlans = {
        {"damaged-wni",
         "online-holder",
         0,
         false,
         {{"form-f102", "FORMULIR F-1.02"},
          {"damaged-card", "FOTO KTP-EL RUSAK"},
          {"family-card", "KARTU KELUARGA"}}},
        {"lost-wni",
         "online-holder",
         1,
         false,
         {{"form-f102", "FORMULIR F-1.02"}, {"police-loss-letter", "SURAT KEHILANGAN", false}}},
        {"data-change-wni",
         "online-holder",
         1,
         true,
         {{"form-f102", "FORMULIR F-1.02"},
          {"old-card", "FOTO KTP-EL LAMA"},
          {"proof-of-change", "AKTA KELAHIRAN"}}},
        {"new-wni",
         "online-first",
         2,
         false,
         {{"form-f102", "FORMULIR F-1.02"}, {"family-card", "KARTU KELUARGA"}}},
        {"moved-wni",
         "online-holder",
         3,
         false,
         {{"form-f102", "FORMULIR F-1.02"},
          {"move-letter", "SURAT PINDAH (SKP)"},
          {"old-card", "FOTO KTP-EL LAMA"}}},
        {"damaged-wni",
         "online-holder",
         5,
         false,
         {{"form-f102", "FORMULIR F-1.02"}, {"damaged-card", "FOTO KTP-EL RUSAK"}}},
        {"lost-wni",
         "online-holder",
         0,
         false,
         {{"form-f102", "FORMULIR F-1.02"}, {"police-loss-letter", "SURAT KEHILANGAN"}}}};
    return kPlans;
}

constexpr std::array kChannels = {"WhatsApp", "SMS", "E-mail"};

QDate workingDaysBefore(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(-1);
        count -= day.dayOfWeek() < Qt::Saturday ? 1 : 0;
    }
    return day;
}

// From the number alone, so that the same centre is made again.
QUuid identityOf(const QString& number)
{
    constexpr qsizetype kUuidBytes = 16;
    return QUuid::fromRfc4122(
        QCryptographicHash::hash(number.toUtf8(), QCryptographicHash::Blake2b_256).left(kUuidBytes));
}

QStringList linesOf(const PaperPlan& paper, const OnlineRequestMessage& request)
{
    return {QLatin1String(paper.title),
            QStringLiteral("CONTOH UNTUK LATIHAN - BUKAN DOKUMEN"),
            QString(),
            QStringLiteral("NOMOR REGISTER : %1").arg(request.number),
            QStringLiteral("NIK            : %1").arg(request.nik.text()),
            QStringLiteral("NAMA           : %1").arg(request.name),
            QStringLiteral("LAHIR          : %1, %2")
                .arg(request.birthPlace, request.birthDate.toString(u"dd-MM-yyyy")),
            QStringLiteral("NOMOR KK       : %1").arg(request.kk),
            QStringLiteral("ALAMAT         : %1").arg(request.address.section(QLatin1String(" RT "), 0, 0)),
            QStringLiteral("                 RT %1").arg(request.address.section(QLatin1String(" RT "), 1)),
            QString(),
            QStringLiteral("DENGAN INI DINYATAKAN BAHWA DATA DI ATAS"),
            QStringLiteral("ADALAH BENAR DAN LENGKAP."),
            QString(),
            QStringLiteral("GROBOGAN, %1").arg(request.sentAt.date().toString(u"dd-MM-yyyy"))};
}

KeptRequest requestOf(const RequestPlan& plan, const Applicant& person, const QDate& today, int at)
{
    const QDate day = workingDaysBefore(today, plan.workingDaysAgo);
    KeptRequest kept{OnlineRequestMessage{.nik = person.nik}, {}};
    OnlineRequestMessage& message = kept.message;
    message.number =
        QStringLiteral("DRG-%1-%2").arg(day.toString(u"yyMMdd")).arg(at + 1, 4, 10, QLatin1Char('0'));
    message.id = identityOf(message.number);
    message.name = person.name.text();
    message.birthPlace = plan.typedDiffers ? QStringLiteral("SURAKARTA") : person.birthPlace;
    message.birthDate = person.birthDate;
    message.kk = person.kk.text();
    message.address =
        QStringLiteral("%1 RT %2 RW %3, %4")
            .arg(person.address.street, person.address.rt, person.address.rw, person.address.villageName);
    message.channel = QLatin1String(kChannels[static_cast<std::size_t>(at) % kChannels.size()]);
    message.contact = message.channel == QLatin1String("E-mail")
                          ? QStringLiteral("pemohon%1@contoh.example").arg(at + 1)
                          : QStringLiteral("0800-0000-%1").arg(at + 1, 4, 10, QLatin1Char('0'));
    message.service = QLatin1String(plan.service);
    message.sentAt = QDateTime(day, QTime(1, 10).addSecs(at * 420), Qt::UTC);
    for (const PaperPlan& paper : plan.papers) {
        const int number = static_cast<int>(message.papers.size()) + 1;
        message.papers.push_back({number, QLatin1String(paper.kind)});
        kept.papers.push_back({number, QLatin1String(paper.kind), {}, paper.isReadable});
    }
    for (std::size_t i = 0; i < plan.papers.size(); ++i)
        kept.papers[i].text = linesOf(plan.papers[i], message).join(QLatin1Char('\n'));
    return kept;
}

} // namespace

std::vector<KeptRequest> madeUpRequests(const std::vector<Resident>& people, const QDate& today)
{
    std::vector<KeptRequest> requests;
    std::vector<const Resident*> free;
    for (const Resident& person : people) {
        if (person.keptAs.startsWith(QLatin1String("online-")))
            free.push_back(&person);
    }
    for (const RequestPlan& plan : plans()) {
        const auto at = std::find_if(free.begin(), free.end(), [&](const Resident* person) {
            return person->keptAs == QLatin1String(plan.of);
        });
        if (at == free.end())
            continue;
        requests.push_back(
            requestOf(plan, (*at)->record.applicant, today, static_cast<int>(requests.size())));
        free.erase(at);
    }
    return requests;
}

} // namespace rekam::central
