#include "ui/presenters/paper_description.h"

#include "ui/language/language.h"
#include "ui/wording/paper_words.h"
#include "ui/wording/quality_words.h"

#include <algorithm>

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

PaperReading readingOf(const PaperPage& page)
{
    if (!readsBadly(page))
        return {tr("terbaca"), Tone::Good};
    if (page.counts())
        return {tr("diterima"), Tone::Fair};
    const QString word = page.reasons.empty() ? QString() : shortReason(page.reasons.front());
    return {word.isEmpty() ? tr("tak dinilai") : word, Tone::Bad};
}

// "Kartu Keluarga · Halaman 2 dari 3"; a paper of one page is not counted.
QString titleOf(const PaperPictureState& pictures, PaperKind kind)
{
    const int taking = pictures.taking == kind ? pictures.takingPage : 0;
    const int count = std::max(pictures.pageCount(kind), taking);
    if (count < 2 || pictures.shown != kind)
        return paperTitle(kind);
    return tr("%1 · Halaman %2 dari %3").arg(paperTitle(kind)).arg(pictures.shownPage).arg(count);
}

} // namespace

PaperReading paperReading(const PaperPictureState& pictures, PaperKind kind)
{
    if (pictures.taking == kind)
        return {tr("diambil…"), Tone::Now};
    const PaperPage* page = pictures.pageOf(kind);
    if (!page)
        return {};
    PaperReading reading = readingOf(*page);
    if (const int count = pictures.pageCount(kind); count > 1)
        reading.word = tr("%1 · %2 hal.").arg(reading.word).arg(count);
    return reading;
}

PaperView describePaper(const PaperPictureState& pictures, PaperKind kind)
{
    const PaperPage* page = pictures.shown == kind ? pictures.shownPageOf(kind) : pictures.pageOf(kind);
    const bool isTaken = page && pictures.taking != kind;
    const PaperReading reading = isTaken ? readingOf(*page) : paperReading(pictures, kind);
    PaperView view;
    view.title = titleOf(pictures, kind);
    view.reading = reading.word;
    view.tone = reading.tone;
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
    const PaperPage* page = pictures.shownPageOf(kind);
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
