#include "ui/presenters/paper_description.h"

#include "ui/language/language.h"
#include "ui/wording/paper_words.h"
#include "ui/wording/quality_words.h"

namespace rekam::ui {

namespace {

bool readsBadly(const PaperPage& page)
{
    return page.verdict == Verdict::Bad || page.verdict == Verdict::NotAssessed;
}

QString adviceFor(const PaperPage& page)
{
    if (!page.acceptedBecause.isEmpty())
        return tr("Diterima apa adanya: %1").arg(page.acceptedBecause);
    if (page.reasons.empty())
        return {};
    const ReasonWords words = reasonWords(page.reasons.front());
    return words.whatIsWrong + QLatin1Char(' ') + words.whatToDo;
}

} // namespace

PaperReading paperReading(const PaperPictureState& pictures, PaperKind kind)
{
    if (pictures.taking == kind)
        return {tr("diambil…"), Tone::Now};
    const PaperPage* page = pictures.pageOf(kind);
    if (!page)
        return {};
    if (!readsBadly(*page))
        return {tr("terbaca"), Tone::Good};
    if (page->counts())
        return {tr("diterima"), Tone::Fair};
    const QString word = page->reasons.empty() ? QString() : shortReason(page->reasons.front());
    return {word.isEmpty() ? tr("tak dinilai") : word, Tone::Bad};
}

PaperView describePaper(const PaperPictureState& pictures, PaperKind kind)
{
    const PaperReading reading = paperReading(pictures, kind);
    PaperView view;
    view.title = paperTitle(kind);
    view.reading = reading.word;
    view.tone = reading.tone;
    const PaperPage* page = pictures.pageOf(kind);
    view.isOffered = page != nullptr;
    if (pictures.taking == kind) {
        view.isOffered = true;
        view.empty = tr("Berkas sedang dibaca.");
        return view;
    }
    if (!page) {
        view.empty = tr("Belum ada gambarnya.");
        return view;
    }
    view.advice = adviceFor(*page);
    if (pictures.shown == kind && !pictures.picture.isNull())
        view.sheet = {{pictures.picture, {}, view.title}};
    else
        view.empty = tr("Gambar sedang dibuka.");
    return view;
}

bool mayAcceptAsItIs(const PaperPictureState& pictures, PaperKind kind)
{
    const PaperPage* page = pictures.pageOf(kind);
    return page && pictures.taking != kind && !page->counts();
}

Question acceptPaperQuestion(const PaperPage& page)
{
    Question question;
    question.id = QStringLiteral("acceptPaper");
    question.title = tr("Terima berkas apa adanya?");
    question.text = adviceFor(page) + QLatin1Char(' ') +
                    tr("Bila tidak dapat lebih baik, tulis sebabnya; alasan disimpan bersama gambarnya.");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Terima");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    return question;
}

} // namespace rekam::ui
