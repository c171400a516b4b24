// What residents see on the screen of their own: what is happening now, their data, their photos. Nothing
// else of the recording: no scores, no verdicts, nobody else.
#pragma once

#include "ui/values/marks.h"

#include <QImage>
#include <QString>
#include <vector>

namespace rekam::ui {

enum class ResidentScene : quint8
{
    Idle, // nobody is being served: nothing personal
    Welcome,
    CheckData,
    Photo,
    ChoosePhoto,
    Signature,
    Fingers,
    Iris,
    Review,
    Approve, // signs under the data
    Sealing,
    Done,
    ShowCode // for the resident's telephone
};

// What the drawn picture shows.
enum class GuidePicture : quint8
{
    None,
    Welcome,
    LookAtCamera,
    SignOnPad,
    RightHand, // four fingers on the glass
    LeftHand,
    Thumbs,
    OneFinger,
    Eyes,
    Wait,
    Sealed,
    Done
};

struct ResidentRow
{
    QString label;
    QString value;
    bool isWide = true;
    friend bool operator==(const ResidentRow&, const ResidentRow&) = default;
};

struct PhotoChoice
{
    QString id; // comes back when it is picked
    QImage image;
    QString caption;
    bool isChosen = false;
};

enum class SigningArea : quint8
{
    None,
    OnPad, // the pad lies beside the screen; what it draws is mirrored
    Here   // the screen is the pad
};

struct ResidentView
{
    ResidentScene scene = ResidentScene::Idle;
    QString office;
    QString ticket;
    QString heading;
    QString detail;
    GuidePicture picture = GuidePicture::None;
    std::vector<ResidentRow> rows;
    QImage portrait;
    QString portraitCaption;
    std::vector<PhotoChoice> choices;
    bool hasHands = false;
    HandMarks hands;
    SigningArea signing = SigningArea::None;
    QString signingPrompt;
    QImage signature; // as given, once the pad has it
    QImage code;      // for the telephone, in place of the drawn picture
    std::vector<QString> notice;
    QString progress; // "Langkah 2 dari 6 · Foto"
    QString footer;
};

// Whether they look alike; pictures are the same when they share their pixels.
bool looksAlike(const ResidentView& a, const ResidentView& b);

} // namespace rekam::ui
