#include "ui/wording/day_words.h"
#include "ui/wording/status_words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

using namespace rekam;
using namespace rekam::ui;

TEST_CASE("everybody who stands somewhere has a cause and a next step, and who fell out has one to act on")
{
    for (int i = 0; i <= static_cast<int>(DayStop::BlankSpoiled); ++i) {
        DayPerson person;
        person.stop = static_cast<DayStop>(i);
        person.word = QStringLiteral("DUPLICATE_RECORD");
        INFO(dayStopName(person.stop));
        CHECK_FALSE(dayCause(person).isEmpty());
        CHECK_FALSE(dayNextStep(person).text.isEmpty());
        if (isFellOut(person.stop) && person.stop != DayStop::Cancelled)
            CHECK(dayNextStep(person).urgency != Urgency::None);
    }
}

TEST_CASE("the stages of the day have names of their own")
{
    std::set<QString> titles;
    for (size_t i = 0; i < kDayStages; ++i)
        titles.insert(dayStageTitle(static_cast<DayStage>(i)));
    CHECK(titles.size() == kDayStages);
}

TEST_CASE("what the day counts as a refusal is what the words call a problem")
{
    for (const char* word :
         {"BIO_CAPTURED", "PROCESSING", "SENT_FOR_ENROLLMENT", "RECEIVED_AT_CENTRAL", "SENT_FOR_DEDUP",
          "PACKET_RETRY", "ENROLL_FAILURE_AT_CENTRAL", "ENROLL_FAILURE_AT_REGIONAL",
          "SEARCH_FAILURE_AT_CENTRAL", "ADJUDICATE_RECORD", "REQUEST_VALIDATION", "DUPLICATE_RECORD",
          "PRINT_READY_RECORD", "SENT_FOR_CARD_PRINTING", "CARD_PRINTED", "CARD_SHIPPED", "CARD_ISSUED",
          "SOMETHING_NEW"}) {
        INFO(word);
        const QString text = QString::fromLatin1(word);
        CHECK(isCentreRefusal(text) == (statusWords(text).phase == StatusPhase::Problem));
    }
}

TEST_CASE("an event of the trail is told in words, and an unknown one as it stands there")
{
    TimelineEvent event;
    event.what = QStringLiteral("attempt-sealed");
    event.facts = QStringLiteral("target=1 attempt=1");
    CHECK(trailSentence(event).startsWith(QStringLiteral("Gambar diambil · ")));

    event.what = QStringLiteral("device-lost");
    event.topic = TimelineTopic::Device;
    event.subject = QStringLiteral("finger");
    event.facts = QStringLiteral("adapter=virtual_finger code=DeviceCrashed");
    CHECK(trailSentence(event) == QStringLiteral("Sidik jari · Alat terputus · DeviceCrashed"));

    event = TimelineEvent();
    event.what = QStringLiteral("something-new");
    CHECK(trailSentence(event) == QStringLiteral("something-new"));
    CHECK_FALSE(isKnownTrailWord(event.what));
}

TEST_CASE("every audit line that the sessions write about a visit has words")
{
    // The names as they stand in the sources: a new one without words fails here.
    static const QRegularExpression line(QStringLiteral(
        "QStringLiteral\\(\"((?:ticket|visit|intake|recording|card|step|attempt|candidate|capture|"
        "resident|review|packet|serving|correction|exception|exceptions|finger|rescan|chip|service|"
        "queue|called)-[a-z-]+)\""));
    QDirIterator files(QStringLiteral(REKAM_SOURCE_DIR "/core/workflow"), {QStringLiteral("*.cpp")},
                       QDir::Files);
    std::set<QString> missing;
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        QRegularExpressionMatchIterator matches = line.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString what = matches.next().captured(1);
            ++seen;
            const bool isSlot = what == QLatin1String("card-reader"); // a device, no line
            if (!isSlot && !isKnownTrailWord(what) && !what.endsWith(QLatin1Char('-')))
                missing.insert(what);
        }
    }
    CHECK(seen > 15);
    for (const QString& what : missing)
        FAIL_CHECK(what.toStdString());
}
