#include "core/print/element_words.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/element_words.h"
#include "ui/wording/error_words.h"
#include "ui/wording/gate_words.h"
#include "ui/wording/paper_words.h"
#include "ui/wording/quality_words.h"
#include "ui/wording/slot_words.h"
#include "ui/wording/status_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <set>

using namespace rekam;
using namespace rekam::ui;

namespace {

// A whole sentence: begins with a capital, ends with a full stop, no placeholder left over.
bool isSentence(const QString& text)
{
    return text.size() > 8 && text.at(0).isUpper() && text.endsWith(u'.') && !text.contains(u'{') &&
           !text.contains(u'%');
}

template<typename Enum>
std::vector<Enum> valuesUpTo(Enum last, int first = 1)
{
    std::vector<Enum> values;
    for (int code = first; code <= static_cast<int>(last); ++code)
        values.push_back(static_cast<Enum>(code));
    return values;
}

} // namespace

TEST_CASE("every error code has a cause, a next step and somebody who acts, in both languages")
{
    for (const Errc code : allErrcs()) {
        INFO(errcName(code));
        CHECK(hasWords(code));
        for (const Language language : {Language::Indonesian, Language::English}) {
            const ErrorWords words = wordsFor(Error(code), language);
            CHECK(isSentence(words.cause));
            CHECK(isSentence(words.nextStep));
            CHECK_FALSE(words.whoActs.isEmpty());
            CHECK(words.code == QLatin1String(errcName(code)));
        }
        CHECK(wordsFor(Error(code)).cause != wordsFor(Error(code), Language::English).cause);
    }
}

TEST_CASE("every finding of the gate has a title of its own, a meaning, a next step, and a word for the slip")
{
    std::set<QString> titles;
    for (const GateFinding finding : valuesUpTo(kLastGateFinding)) {
        INFO(gateRow(finding).name);
        GateVerdict verdict;
        verdict.finding = finding;
        verdict.word = QStringLiteral("PROCESSING");
        verdict.mayRecordFrom = QDate(2027, 3, 1);
        const GateWords words = gateWords(verdict);
        CHECK(titles.insert(words.title).second);
        CHECK_FALSE(words.title.endsWith(u'.'));
        CHECK(isSentence(words.meaning));
        CHECK(isSentence(words.nextStep));
        CHECK(isSentence(words.tell));
        CHECK_FALSE(words.whoActs.isEmpty());
    }
}

TEST_CASE("the gate says of each status word what the word means")
{
    GateVerdict verdict;
    verdict.finding = GateFinding::OnTheWay;
    verdict.word = QStringLiteral("RECEIVED_AT_CENTRAL");
    CHECK(gateWords(verdict).meaning == statusWords(verdict.word).meaning);
    verdict.finding = GateFinding::UnknownWord;
    verdict.word = QStringLiteral("QUARANTINED_2031");
    CHECK(gateWords(verdict).meaning.contains(QStringLiteral("belum dikenal")));
}

TEST_CASE("elements and papers are called the same on screen and on paper, each by a name of its own")
{
    std::set<QString> elements;
    for (const DataElement element : valuesUpTo(kLastDataElement)) {
        CHECK(elements.insert(elementName(element)).second);
        CHECK(elementName(element) == printedName(element));
    }
    std::set<QString> papers;
    for (const ProvingPaper paper : valuesUpTo(kLastProvingPaper)) {
        CHECK(papers.insert(paperName(paper)).second);
        CHECK(paperName(paper) == printedName(paper));
        CHECK(paperShortName(paper).size() <= 20);
    }
}

TEST_CASE("no two error codes share their cause and next step")
{
    std::set<QString> seen;
    for (const Errc code : allErrcs()) {
        const ErrorWords words = wordsFor(Error(code));
        INFO(errcName(code));
        CHECK(seen.insert(words.cause + words.nextStep).second);
    }
}

TEST_CASE("an error sentence names the device and the seconds that the facts give")
{
    const ErrorWords hung = wordsFor(Error(Errc::DeviceHung, {{"slot", QStringLiteral("finger")}}));
    const ErrorWords throttled = wordsFor(Error(Errc::TooManyAttempts, {{"seconds", QStringLiteral("40")}}));

    CHECK(hung.cause.contains(QStringLiteral("sidik jari")));
    CHECK(throttled.nextStep.contains(QStringLiteral("40 detik")));
}

TEST_CASE("every quality reason says what is wrong and what to do")
{
    for (const QualityReason reason : valuesUpTo(kLastQualityReason, 0)) {
        INFO(static_cast<int>(reason));
        CHECK(isSentence(reasonWords(reason).whatIsWrong));
        CHECK(isSentence(reasonWords(reason).whatToDo));
        CHECK_FALSE(shortReason(reason).isEmpty());
        CHECK(shortReason(reason).size() <= 12); // fits under a thumbnail
    }
}

TEST_CASE("the sentences of the quality limits are the screens' sentences")
{
    QSet<QString> ours;
    for (const QualityReason reason : valuesUpTo(kLastQualityReason, 0))
        ours.insert(reasonWords(reason).whatIsWrong + QLatin1Char(' ') + reasonWords(reason).whatToDo);
    int compared = 0;
    for (const char* name : {"portrait", "signature", "iris"}) {
        QFile file(QStringLiteral(REKAM_SOURCE_DIR "/resources/quality/%1.json").arg(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject bands =
            QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("bands")).toObject();
        for (const QJsonValue& band : bands) {
            const QJsonValue sentence = band.toObject().value(QStringLiteral("sentence"));
            for (const QJsonValue& text : sentence.isArray() ? sentence.toArray() : QJsonArray{sentence}) {
                INFO(text.toString().toStdString());
                CHECK(ours.contains(text.toString()));
                ++compared;
            }
        }
    }
    CHECK(compared > 30);
}

TEST_CASE("every measure has a label, and a number with a decimal comma")
{
    for (const Measure measure : valuesUpTo(kLastMeasure, 0)) {
        INFO(static_cast<int>(measure));
        CHECK_FALSE(measureLabel(measure).isEmpty());
        CHECK_FALSE(measureText({measure, 1.25, Light::Good}).contains(u'.'));
    }
    CHECK(measureText({Measure::BackdropMatch, 0.97, Light::Good}) == QStringLiteral("97 %"));
    CHECK(measureText({Measure::PupilRatio, 39.4, Light::Good}) == QStringLiteral("39 %"));
    CHECK(measureText({Measure::RollDegrees, 1.24, Light::Good}) == QStringLiteral("1,2°"));
    CHECK(measureText({Measure::LightEvenness, 0.9, Light::NotAssessed}) == QStringLiteral("tidak dinilai"));
}

TEST_CASE("every finger, step, exception, service and state has a word of its own")
{
    std::set<QString> fingers;
    for (const FingerPosition finger : kAllFingers)
        CHECK(fingers.insert(fingerName(finger)).second);
    std::set<QString> services;
    for (const ServiceType type : valuesUpTo(ServiceType::LostOa))
        CHECK(services.insert(serviceName(type)).second);
    std::set<QString> exceptions;
    for (const ExceptionReason reason : valuesUpTo(ExceptionReason::ImageNotProvided))
        CHECK(exceptions.insert(exceptionWord(reason)).second);
    std::set<QString> requests;
    for (const RequestState state : valuesUpTo(RequestState::NoShow))
        CHECK(requests.insert(requestStateWord(state)).second);
    std::set<QString> steps;
    for (const StepState state : valuesUpTo(StepState::Deferred))
        CHECK(steps.insert(stepStateWord(state)).second);
    std::set<QString> slots;
    for (const SlotState state : valuesUpTo(SlotState::Disabled, 0))
        CHECK(slots.insert(slotStateWord(state)).second);
    for (const std::set<QString>* words : {&fingers, &services, &exceptions, &requests, &steps, &slots})
        CHECK(words->count(QString()) == 0);
    for (const Role role : valuesUpTo(Role::Auditor))
        CHECK_FALSE(roleWord(role).isEmpty());
}

TEST_CASE("every modality that can be missing offers at least one reason")
{
    for (const Modality modality : valuesUpTo(Modality::Iris)) {
        CHECK_FALSE(exceptionReasonsFor(modality).empty());
        for (const ExceptionReason reason : exceptionReasonsFor(modality))
            CHECK(reason != ExceptionReason::ImageNotProvided);
    }
}

TEST_CASE("the six outcomes of the national dashboard have a meaning, an actor and a next action")
{
    for (const char* word :
         {"ENROLL_FAILURE_AT_REGIONAL", "ADJUDICATE_RECORD", "DUPLICATE_RECORD", "ENROLL_FAILURE_AT_CENTRAL",
          "PRINT_READY_RECORD", "SEARCH_FAILURE_AT_CENTRAL"}) {
        const StatusWords words = statusWords(QString::fromLatin1(word));
        INFO(word);
        CHECK(isKnownStatus(QString::fromLatin1(word)));
        CHECK(isSentence(words.meaning));
        CHECK(isSentence(words.tellResident));
        CHECK_FALSE(words.nextAction.isEmpty());
        CHECK_FALSE(words.whoActs.isEmpty());
    }
}

TEST_CASE("a status word that nobody knows is shown as it came")
{
    const StatusWords words = statusWords(QStringLiteral("SOMETHING_NEW_2031"));

    CHECK(words.word == QStringLiteral("SOMETHING_NEW_2031"));
    CHECK(words.phase == StatusPhase::Unknown);
    CHECK_FALSE(words.meaning.isEmpty());
}

TEST_CASE("only the delivered state reads Terkirim")
{
    for (const RecordingState state : valuesUpTo(RecordingState::Cancelled)) {
        const bool saysDelivered = recordingStateWord(state) == QStringLiteral("Terkirim");
        CHECK(saysDelivered == (state == RecordingState::Delivered));
    }
}

TEST_CASE(
    "every paper has a title and says what to do where it is missing, every service its box of the form")
{
    std::set<QString> titles;
    for (int code = 1; code <= static_cast<int>(kLastPaper); ++code) {
        const auto paper = static_cast<PaperKind>(code);
        INFO(paperName(paper).toStdString());
        titles.insert(paperTitle(paper));
        CHECK(missingAdvice(paper).endsWith(u'.'));
    }
    CHECK(titles.size() == static_cast<size_t>(kLastPaper));
    CHECK_FALSE(titles.count(QString()));
    for (int code = 1; code <= static_cast<int>(ServiceType::LostOa); ++code)
        CHECK_FALSE(formBox(static_cast<ServiceType>(code)).isEmpty());
}
