// What the verification page shows and asks, from a snapshot of the desk.
#include "ui/language/language.h"
#include "ui/presenters/verification_presenter.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/element_words.h"
#include "ui/wording/gate_words.h"
#include "ui/wording/paper_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString noteFor(DataElement element, const std::vector<NikWarning>& warnings)
{
    const auto has = [&](NikWarning warning) {
        return std::find(warnings.begin(), warnings.end(), warning) != warnings.end();
    };
    if (element == DataElement::BirthDate && has(NikWarning::BirthDateDiffers))
        return tr("beda di NIK");
    if (element == DataElement::Sex && has(NikWarning::SexDiffers))
        return tr("beda di NIK");
    if (element == DataElement::Nik && has(NikWarning::DayNotInCalendar))
        return tr("tanggal tidak ada");
    if (element == DataElement::Nik && has(NikWarning::RegionUnknown))
        return tr("wilayah lama");
    return {};
}

void addMark(CompareRow& row, const ElementDifference& difference, const QString& inRegister)
{
    row.isMarked = true;
    row.onPaper = difference.onPaper + QStringLiteral(" · ") + paperShortName(difference.paper);
    switch (stateOf(difference, inRegister)) {
    case DifferenceState::Stops:
        row.state = tr("beda");
        row.tone = Tone::Bad;
        break;
    case DifferenceState::Noted:
        row.state = tr("dicatat");
        row.tone = Tone::Fair;
        break;
    case DifferenceState::PutRight:
        row.state = tr("sudah benar");
        row.tone = Tone::Good;
        break;
    }
}

void describeRows(const DeskSnapshot& snapshot, VerificationView& view)
{
    const Applicant& applicant = snapshot.resident->applicant;
    for (const DataElement element : elementsOf(applicant.citizenship)) {
        const QString inRegister = registerText(applicant, element);
        CompareRow row;
        row.element = element;
        row.label = elementName(element);
        row.inRegister = inRegister.isEmpty() ? tr("belum ada") : inRegister;
        row.note = noteFor(element, snapshot.warnings);
        if (snapshot.current) {
            for (const ElementDifference& difference : snapshot.current->differences) {
                if (difference.element == element)
                    addMark(row, difference, inRegister);
            }
        }
        view.stopping += row.tone == Tone::Bad ? 1 : 0;
        view.noted += row.tone == Tone::Fair ? 1 : 0;
        view.rows.push_back(std::move(row));
    }
}

Tone toneOf(const GateVerdict& gate)
{
    if (offers(gate, GateAction::Record) || offers(gate, GateAction::RequestCard))
        return Tone::Good;
    switch (gate.finding) {
    case GateFinding::PrintReady:
    case GateFinding::CardPrinted:
    case GateFinding::MayServeCard:
    case GateFinding::BeingPrinted:
    case GateFinding::CardShipped:
    case GateFinding::CardIssued:
    case GateFinding::CardAwaited:
        return Tone::Now;
    case GateFinding::MayRecord:
    case GateFinding::MayRecordBeforeCard:
    case GateFinding::TooYoung:
    case GateFinding::OtherService:
    case GateFinding::OutsideDomicile:
    case GateFinding::ForeignersElsewhere:
    case GateFinding::OpenHere:
    case GateFinding::SealedHere:
    case GateFinding::SentFromHere:
    case GateFinding::OnTheWay:
    case GateFinding::SearchFailed:
    case GateFinding::NeverRecorded:
    case GateFinding::UnknownWord:
        return Tone::Fair;
    case GateFinding::BirthDateUnusable:
    case GateFinding::StayPermitOver:
    case GateFinding::Inactive:
    case GateFinding::Unreadable:
    case GateFinding::UnderAdjudication:
    case GateFinding::UnderValidation:
    case GateFinding::Duplicate:
        return Tone::Bad;
    }
    return Tone::Fair;
}

void describeGate(const GateVerdict& gate, const QDateTime& recordedAt, GateView& view)
{
    const GateWords words = gateWords(gate);
    view.title = words.title;
    view.meaning = words.meaning;
    view.nextStep = words.nextStep;
    view.whoActs = tr("Yang bertindak: %1").arg(words.whoActs);
    view.tone = toneOf(gate);
    view.word = gate.word;
    if (recordedAt.isValid())
        view.word += tr(" · sejak %1").arg(cardDate(recordedAt.toLocalTime().date()));
}

} // namespace

std::vector<DataRow> dataRows(const Applicant& a)
{
    const auto row = [](const QString& label, const QString& value) {
        return DataRow{label, value, {}, false};
    };
    const auto wide = [](const QString& label, const QString& value) {
        return DataRow{label, value, {}, true};
    };
    return {
        wide(tr("NIK"), registerText(a, DataElement::Nik)),
        wide(tr("Nama"), a.name.upperCase()),
        wide(tr("Tempat, tgl lahir"), a.birthPlace.toUpper() + QStringLiteral(", ") + cardDate(a.birthDate)),
        row(tr("Jenis kelamin"), cardText(a.sex)),
        row(tr("Gol. darah"), cardText(a.blood)),
        wide(tr("Alamat"), registerText(a, DataElement::Street)),
        wide(tr("Kel/Desa"), a.address.villageName.toUpper()),
        wide(tr("Kecamatan"), a.address.districtName.toUpper()),
        wide(tr("Agama"), cardText(a.religion)),
        wide(tr("Pekerjaan"), cardText(a.occupation)),
        row(tr("Status perkawinan"), cardText(a.maritalStatus)),
        row(tr("Kewarganegaraan"), cardText(a.citizenship))};
}

VerificationView describeVerification(const DeskSnapshot& snapshot)
{
    VerificationView view;
    view.isLookingUp = snapshot.stage == DeskStage::LookingUp;
    view.hasFailed = view.isLookingUp && snapshot.error.has_value();
    if (!snapshot.resident || !snapshot.gate)
        return view;
    describeRows(snapshot, view);
    describeGate(*snapshot.gate, snapshot.resident->recordedAt, view.gate);
    view.isForCard = offers(*snapshot.gate, GateAction::RequestCard);
    view.mayRecord = view.isForCard || offers(*snapshot.gate, GateAction::Record);
    if (view.mayRecord && view.stopping > 0) {
        view.gate.title = view.isForCard ? tr("Data berbeda, kartu belum dapat diminta")
                                         : tr("Data berbeda, belum dapat direkam");
        view.gate.meaning = tr("%1 elemen di register tidak sama dengan dokumen.").arg(view.stopping);
        view.gate.nextStep = tr("Enter menetapkan tanggal kembali dan mencetak surat perbaikan.");
        view.gate.whoActs = tr("Yang bertindak: %1").arg(whoActsWord(WhoActs::Resident));
        view.gate.tone = Tone::Bad;
    }
    view.offersSlip = !view.mayRecord && offers(*snapshot.gate, GateAction::PrintStatusSlip);
    if (const QString filer = snapshot.current ? filerSentence(snapshot.current->intake) : QString();
        !filer.isEmpty())
        view.warnings.append(filer);
    for (const NikWarning warning : snapshot.warnings)
        view.warnings.append(nikWarningSentence(warning));
    if (!snapshot.slip.picture.isEmpty())
        view.slip = {{snapshot.slip.picture.image, {}, snapshot.slip.picture.text}};
    if (!snapshot.form.picture.isEmpty())
        view.form = {{snapshot.form.picture.image, {}, snapshot.form.picture.text}};
    view.slipState = snapshot.slip.isPrinting  ? tr("sedang dicetak")
                     : snapshot.slip.isPrinted ? tr("sudah dicetak")
                                               : tr("belum dicetak");
    view.slipTone = snapshot.slip.isPrinted ? Tone::Good : Tone::Neutral;
    return view;
}

Question dinasQuestion(DinasRequest request)
{
    Question question;
    question.id = QStringLiteral("askDinas");
    question.title = tr("Surat permohonan ke Dinas");
    question.text = dinasRequestWord(request);
    question.confirmText = tr("Cetak surat");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    return question;
}

Question differenceQuestion(const CompareRow& row, Citizenship citizenship)
{
    Question question;
    question.id = QStringLiteral("differs");
    question.title = tr("%1 berbeda").arg(row.label);
    question.text = tr("Di register: %1").arg(row.inRegister);
    for (const ProvingPaper paper : papersFor(row.element, citizenship))
        question.choices.push_back({QString::number(static_cast<int>(paper)), paperName(paper)});
    question.wantsText = true;
    question.textLabel = tr("Yang tertulis di dokumen");
    question.confirmText = tr("Tandai beda");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    return question;
}

Question returnQuestion(const VerificationView& view, QDate today, QDate proposed)
{
    std::vector<DataElement> elements;
    for (const CompareRow& row : view.rows) {
        if (row.isMarked && row.tone != Tone::Good)
            elements.push_back(row.element);
    }
    Question question;
    question.id = QStringLiteral("dataDiffers");
    question.title = tr("Tetapkan tanggal rekam ulang");
    question.text = elements.empty()
                        ? tr("Surat pengantar dicetak. Pada tanggal itu pemohon didahulukan.")
                        : tr("Berbeda: %1. Surat perbaikan dicetak; pada tanggal itu pemohon didahulukan.")
                              .arg(elementNames(elements));
    question.wantsText = true;
    question.isTextOwed = elements.empty();
    question.textLabel = elements.empty() ? tr("Apa yang dibereskan") : tr("Catatan di surat (boleh kosong)");
    question.wantsDate = true;
    question.earliestDate = today;
    question.suggestedDate = proposed;
    question.confirmText = tr("Tetapkan tanggal");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    return question;
}

Question serviceQuestion(const GateVerdict& gate)
{
    Question question;
    question.id = QStringLiteral("service");
    question.title = tr("Ubah menjadi layanan apa?");
    question.text = tr("Nomor antrean tetap; pemohon tidak mengantre lagi.");
    for (const ServiceType service : servicesInstead(gate))
        question.choices.push_back({QString::number(static_cast<int>(service)), serviceName(service)});
    question.confirmText = tr("Ubah layanan");
    question.cancelText = tr("Kembali");
    return question;
}

Question finishQuestion(const GateView& gate)
{
    Question question;
    question.id = QStringLiteral("finish");
    question.title = tr("Selesaikan kunjungan ini?");
    question.text = gate.title + QStringLiteral(". ") + tr("Nomornya tidak berlaku lagi.");
    question.confirmText = tr("Selesaikan");
    question.cancelText = tr("Kembali");
    return question;
}

} // namespace rekam::ui
