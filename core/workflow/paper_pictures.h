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
    std::vector<PaperPage> pages;    // that count: of each paper the latest
    std::optional<PaperKind> taking; // the scanner works, or the page is being judged and sealed
    std::optional<PaperKind> shown;
    QImage picture; // of `shown`; null until it is opened; personal
    std::optional<Error> error;

    const PaperPage* pageOf(PaperKind kind) const;
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
    // A page of it, in place of an earlier one, which stays in the store. Nothing while one is taken.
    void take(PaperKind kind);
    void giveUp();
    // As it is, though it reads badly. ReasonMissing; personal.
    void accept(PaperKind kind, const QString& because);
    void show(std::optional<PaperKind> kind);

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
    void file(PaperKind kind, const Judged& page, const Provenance& device);
    void load(std::optional<PaperKind> thenShow = std::nullopt);
    void open(const PaperPage& page);
    void fail(const Error& error);
    AuditEntry line(const char* what, std::vector<Fact> facts) const;

    StationPorts& m_ports;
    Desk& m_desk;
    PaperPictureState m_state;
    QUuid m_opened; // whose picture m_state.picture is
    bool m_isCapturing = false;
    int m_visitNumber = 0; // answers about an earlier visit are dropped
};

} // namespace rekam
