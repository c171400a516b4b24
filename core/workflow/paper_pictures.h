// The papers of one visit as pictures: taken by the document scanner, judged, sealed, and shown from the
// store. Before the visit has a number its papers already lie sealed under the identity that it will get.
// Main thread.
#pragma once

#include "core/workflow/desk.h"

#include <QImage>

namespace rekam {

struct PaperPictureState
{
    RequestId visit;                 // null: nobody's
    std::vector<PaperPage> pages;    // that count: of each page of a paper the latest
    std::optional<PaperKind> taking; // the scanner works, or the page is being judged and sealed
    int takingPage = 1;
    std::optional<PaperKind> shown;
    int shownPage = 1;
    QImage picture; // of the shown page; null until it is opened; personal
    std::optional<Error> error;

    const PaperPage* pageOf(PaperKind kind, int number) const;
    // The first page that does not count; where all do, the first. Null: no picture of this paper.
    const PaperPage* pageOf(PaperKind kind) const;
    const PaperPage* shownPageOf(PaperKind kind) const; // null: another paper is shown, or no such page
    int pageCount(PaperKind kind) const;
    // What the next picture will be: the shown page once more where it does not count, else one more page.
    int nextPage(PaperKind kind) const;
};

class PaperPictures : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPageWithin{60'000}; // a slow scanner warms its lamp first

    // Ports and desk outlive it.
    PaperPictures(StationPorts& ports, Desk& desk, QObject* parent = nullptr);
    ~PaperPictures() override;

    const PaperPictureState& state() const { return m_state; }
    bool mayTake() const; // there is a scanner, and somebody who sees personal data is signed in

    // Whose papers; the same visit again changes nothing. Null: nobody's, and nothing stays in memory. A page
    // that is being taken is given up.
    void follow(const RequestId& visit);
    // Destroys what was taken for a visit that never got a number.
    void drop();
    // Its next page, as nextPage() says, up to kMostPaperPages. Nothing while one is taken.
    void take(PaperKind kind);
    // The shown page once more; the earlier picture stays in the store.
    void takeAgain(PaperKind kind);
    void giveUp();
    // As it is, though it reads badly. ReasonMissing; personal.
    void accept(PaperKind kind, const QString& because); // the shown page
    // Of another paper than the shown one, pageOf(); the same again changes nothing.
    void show(std::optional<PaperKind> kind);
    void turn(int by); // to another page of the shown paper

Q_SIGNALS:
    void changed();

private:
    struct Judged
    {
        QualityReport quality;
        PaperBook::Picture picture;
    };
    static Result<Judged> judged(const Frame& still);
    void onCaptured(const Result<DeviceCapture>& result);
    void takePage(PaperKind kind, int number);
    void file(PaperKind kind, const Judged& page, const Provenance& device);
    void load(bool hasTaken = false);
    void showPage(std::optional<PaperKind> kind, int number);
    void open(const PaperPage& page);
    void fail(const Error& error);
    void leavePageNotTaken();
    AuditEntry line(const char* what, std::vector<Fact> facts) const;

    StationPorts& m_ports;
    Desk& m_desk;
    PaperPictureState m_state;
    QUuid m_opened; // whose picture m_state.picture is
    bool m_isCapturing = false;
    int m_visitNumber = 0; // answers about an earlier visit are dropped
};

} // namespace rekam
