// What the frame around a screen shows: guidance, steps, status. Plain values, so presenters need no widgets
// and widgets no workflow.
#pragma once

#include "ui/values/tone.h"

#include <QImage>
#include <QString>
#include <vector>

namespace rekam::ui {

// One measured thing as a light, a name and a number or word.
struct GuideRow
{
    QString label;
    QString value;
    Tone tone = Tone::Neutral;
    friend bool operator==(const GuideRow&, const GuideRow&) = default;
};

// One attempt in the strip. `id` comes back when it is picked.
struct Thumbnail
{
    QString id;
    QImage image; // null until loaded
    QString caption;
    Tone tone = Tone::Neutral;
    bool isChosen = false;
    QString sentence{}; // what is worst about it, one short sentence
};

struct GuideView
{
    QString hint;   // what to do now, one sentence
    QString detail; // why, or what happens by itself
    Tone tone = Tone::Now;
    std::vector<GuideRow> rows;
    QString attemptsTitle;
    std::vector<Thumbnail> attempts;
    QString note; // small, below all
};

enum class RailMark : quint8
{
    Pending,
    Now,
    Done,
    Excepted,
    Deferred
};

struct RailItem
{
    QString id; // "photo": comes back when it is opened
    QString text;
    RailMark mark = RailMark::Pending;
    bool canOpen = false;
    friend bool operator==(const RailItem&, const RailItem&) = default;
};

// A screen beside the recording: print, handover, outbox.
struct RailLink
{
    QString id;
    QString text;
    QString keyCap;
    int count = 0;
    bool isCurrent = false;
    bool canOpen = true;
    friend bool operator==(const RailLink&, const RailLink&) = default;
};

struct RailView
{
    std::vector<RailItem> steps;
    QString nextTitle; // "Berikutnya"
    QString nextText;  // "A-013 · 3 orang lagi"
    QString nextNote;
    std::vector<RailLink> links;
    friend bool operator==(const RailView&, const RailView&) = default;
};

struct StatusItem
{
    QString id; // object name of its label: "statusLink"
    QString text;
    Tone tone = Tone::Neutral;
    bool hasDot = false;
    friend bool operator==(const StatusItem&, const StatusItem&) = default;
};

struct TopBarView
{
    QString office; // "Kec. Grobogan · Loket 2"
    std::vector<StatusItem> items;
    QString account; // "operator.2 · Operator"; empty: nobody is signed in
    bool isTraining = false;
    friend bool operator==(const TopBarView&, const TopBarView&) = default;
};

// An error as a person needs it: what happened, what to do, who does it; the code in small print for the
// phone call.
struct BannerView
{
    QString cause; // empty: no banner
    QString nextStep;
    QString whoActs; // "Petugas", "Teknisi"
    QString code;
    Tone tone = Tone::Bad;
    friend bool operator==(const BannerView&, const BannerView&) = default;
};

} // namespace rekam::ui
