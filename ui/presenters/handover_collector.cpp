// F4 at the handover: who takes the card in the holder's place.
#include "ui/presenters/handover_presenter.h"

#include <algorithm>

namespace rekam::ui {

namespace {

std::vector<Choice> relationChoices()
{
    const auto choice = [](CollectorRelation relation, const QString& text) {
        return Choice{QString::number(static_cast<int>(relation)), text};
    };
    return {choice(CollectorRelation::Family, HandoverPresenter::tr("Satu KK dengan pemilik")),
            choice(CollectorRelation::Relative, HandoverPresenter::tr("Kerabat di luar KK")),
            choice(CollectorRelation::Other, HandoverPresenter::tr("Bukan kerabat"))};
}

CollectorRelation relationFrom(const QString& choice)
{
    const int number = choice.toInt();
    const bool isKnown = number >= static_cast<int>(CollectorRelation::Family) &&
                         number <= static_cast<int>(CollectorRelation::Other);
    return isKnown ? static_cast<CollectorRelation>(number) : CollectorRelation::Unsaid;
}

// Whoever came with a power of attorney when the card was asked for likely fetches it as well.
void fillIn(Question& question, const CardCollector& known)
{
    const Result<Nik> nik = Nik::parse(known.nik);
    question.text =
        HandoverPresenter::tr("Tercatat saat datang: %1, NIK %2. Cocokkan KTP-nya dan tanda tangan "
                              "pemilik di surat kuasa; ganti namanya bila orang lain yang datang.")
            .arg(known.name.toUpper(), nik ? nik->masked() : QStringLiteral("–"));
    question.filledIn = known.name;
    if (known.authorisedOn.isValid()) {
        question.suggestedDate = known.authorisedOn;
        question.earliestDate = std::min(question.earliestDate, known.authorisedOn);
    }
}

} // namespace

void HandoverPresenter::askWhoCollects()
{
    if (!m_session->snapshot().selected)
        return;
    if (m_session->snapshot().collector) {
        m_session->setCollector(std::nullopt);
        return;
    }
    Question question;
    question.id = QStringLiteral("cardCollector");
    question.title = tr("Diambil dengan surat kuasa?");
    question.text = tr("Cocokkan KTP penerima kuasa dan tanda tangan pemilik di surat kuasa. Jari pemilik "
                       "dicocokkan kemudian, bila ia datang.");
    question.wantsText = true;
    question.textLabel = tr("Nama penerima kuasa");
    question.missingText = tr("Tulis nama penerima kuasa.");
    question.choices = relationChoices();
    question.wantsDate = true;
    question.dateLabel = tr("Tanggal surat kuasa");
    question.suggestedDate = m_session->snapshot().today;
    question.earliestDate = question.suggestedDate.addYears(-1);
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    const std::optional<CardCollector> known = m_session->snapshot().filedBy;
    if (known)
        fillIn(question, *known);
    m_prompter->ask(std::move(question), this, [this, known](const Answer& answer) {
        if (!answer.isConfirmed || !m_session)
            return;
        CardCollector collector{answer.text, {}, answer.date, relationFrom(answer.choice)};
        if (!known || known->nik.isEmpty() || collector.name != known->name)
            return askForNik(collector);
        collector.nik = known->nik;
        m_session->setCollector(collector);
    });
}

void HandoverPresenter::askForNik(const CardCollector& collector)
{
    Question question;
    question.id = QStringLiteral("collectorNik");
    question.title = tr("NIK %1?").arg(collector.name.toUpper());
    question.text = tr("Ketik 16 angka dari KTP penerima kuasa.");
    question.wantsText = true;
    question.textLabel = tr("NIK");
    question.missingText = tr("Ketik NIK-nya.");
    question.confirmText = tr("Catat kuasa");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter->ask(std::move(question), this, [this, collector](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_session->setCollector(CardCollector{collector.name, answer.text.trimmed(),
                                                  collector.authorisedOn, collector.relation});
    });
}

} // namespace rekam::ui
