// What the front desk's page shows, from a snapshot of the arrival.
#pragma once

#include "core/workflow/arrival_session.h"
#include "ui/values/guide.h"
#include "ui/values/paper_view.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

namespace rekam::ui {

struct PaperTick
{
    QString keyCap; // "1"
    QString text;
    bool isThere = true;
    QString reading{}; // of its picture; empty: none
    Tone tone = Tone::Neutral;
    bool isChosen = false; // the one that F, O and T are about
    friend bool operator==(const PaperTick&, const PaperTick&) = default;
};

// One of several, by its key.
struct TileView
{
    QString keyCap; // "A"
    QString text;
    QString note; // "± 20 menit"
    bool isChosen = false;
    friend bool operator==(const TileView&, const TileView&) = default;
};

struct ArrivalView
{
    bool isSomebody = false;             // a NIK is there
    QString noticeTitle{}, noticeText{}; // in place of the papers: what a proof says; empty: nobody is here
    bool isLookingUp = false;
    QString name;   // empty: not known
    QString about;  // "Lahir 1979 · Ngabenrejo, Kec. Grobogan"
    QString status; // "belum direkam"
    Tone statusTone = Tone::Neutral;
    QString source; // "data kependudukan", "daftar panggilan"
    QString ticket; // holds this number already
    QString service;
    QString form; // the box of F-1.02
    std::vector<PaperTick> papers;
    bool hasSummons = false;
    QString summonsNumber;
    std::vector<TileView> filers; // in the order of FiledBy
    bool wantsFilerName = false;
    QString filerName;
    QString filerNik;
    bool wantsAuthority = false; // a power of attorney: its date is owed
    QString authorisedOn;
    QString filerNote; // what is still owed or wrong; empty: nothing
    QString contact;
    bool isContactWrong = false;
    PaperView paper;             // the chosen one
    SheetViews formSheet;        // F-1.02, once it was asked for
    QString formState;           // "F-1.02 sudah dicetak"; empty before
    std::vector<TileView> lines; // in the order of kQueueClasses
    bool mayChange = true;
    bool mayChooseLine = true;
    friend bool operator==(const ArrivalView&, const ArrivalView&) = default;
};

struct ArrivalTexts
{
    QString summonsNumber{}, filerName{}, contact{}; // as they stand in their fields
    QString filerNik{}, authorisedOn{};
};

using WaitOf = std::function<std::optional<std::chrono::seconds>(QueueClass)>;
ArrivalView describeArrival(const ArrivalSnapshot& snapshot, const ArrivalTexts& texts, const WaitOf& waitOf);
// `awaitsCard`: a card from an earlier visit lies here, or will.
GuideView arrivalGuide(const ArrivalSnapshot& snapshot, const std::optional<ServiceRequest>& awaitsCard,
                       QDate today);
// "Ambil nomor, 1 berkas kurang": what Enter does, and what is noted by it.
QString arrivalPrimary(const ArrivalSnapshot& snapshot);

// "0812 3456 7890, siti@contoh.id": a number, an address, or both with a comma. Nothing where a part is
// neither.
struct Contact
{
    QString phone, email;
};
std::optional<Contact> contactFrom(const QString& text);
// "20-11-2026", "20/11/2026": nothing where it is no day.
QDate dayFrom(const QString& text);
// What is still owed or wrong about whoever comes for or with the resident; empty: nothing.
QString filerNote(const ArrivalSnapshot& snapshot, const ArrivalTexts& texts, QDate today);

Question serviceQuestion(const ArrivalSnapshot& snapshot); // answer: number of the ServiceType

} // namespace rekam::ui
