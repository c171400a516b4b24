#include "ui/wording/report_words.h"

#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"

namespace rekam::ui {

ReportWords reportWords()
{
    const auto indonesian = [](auto word) {
        return [word](const auto& value) {
            const PaperWords paper;
            return word(value);
        };
    };
    return {indonesian([](DayStage stage) { return dayStageTitle(stage); }),
            indonesian([](const DayPerson& person) { return dayCause(person); }),
            indonesian([](const DayPerson& person) { return dayNextStep(person).text; }),
            indonesian([](Step step) { return stepTitle(step); }),
            indonesian([](ServiceType service) { return serviceName(service); })};
}

} // namespace rekam::ui
