// What the queue page shows, from a snapshot of the desk.
#pragma once

#include "core/workflow/desk.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct QueueRow
{
    QString id;
    QString ticket;
    QString service;
    QString since; // "4 menit"
    QString note;  // why put aside, why first, whom it waits for
    QString wait;  // "± 20 menit", "belum cukup data"; only of those who wait
    friend bool operator==(const QueueRow&, const QueueRow&) = default;
};

struct QueueView
{
    QString calledTicket;  // empty: nobody is called
    QString calledCounter; // "Loket 2"
    QString calledNote;    // "Dipanggil 2 kali · 09.41"
    QString elsewhere;     // "Loket 1: A-003 · Loket 3: B-001"; empty: nobody
    QString notice;        // what the hall is told; empty: nothing
    std::vector<QueueRow> waiting;
    std::vector<QueueRow> aside;  // parked, absent
    std::vector<QueueRow> served; // today, the latest first
    int waitingForCentre = 0;
    int waitingForCard = 0;
    int closedToday = 0;
    friend bool operator==(const QueueView&, const QueueView&) = default;
};

QueueView describeQueue(const DeskSnapshot& snapshot, const QDateTime& nowUtc);

// "± 20 menit": in steps of five minutes, nobody is promised more; "belum cukup data" where it is not known.
QString waitWords(std::optional<std::chrono::seconds> wait);

// Questions of the queue. Each has the answers' ids as commented.
Question finishQuestion();
Question outOfTurnQuestion(const Desk& desk);                // id of the request; wants the reason
Question takeUpQuestion(const QueueView& view);              // id of the request
Question transferQuestion(const Desk& desk);                 // "counter:NAME" or "line:N"
Question noticeQuestion(std::optional<ServiceNotice> shown); // "0".."5": ServiceNotice

// Asks why the current visit is put off, and whether the next one is called; does it.
void askForPark(Desk& desk, Prompter& prompter, QObject* receiver);

} // namespace rekam::ui
