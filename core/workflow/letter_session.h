// Letters in place of a card (suket): issued while blanks or ribbon are out, the waiting list, who is called
// when blanks are there. Main thread.
#pragma once

#include "core/service/substitute_letter.h"
#include "core/workflow/paper_on_screen.h"

namespace rekam {

struct LetterSnapshot
{
    std::vector<SubstituteLetter> letters; // who waits longest first, then the closed ones, the latest first
    std::optional<int> blanksInStock;      // nothing: no ledger is kept
    int callable = 0;                      // so many of the waiting can be called now
    QDate today;
    PaperState paper; // the letter that was issued or asked for again
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;
};

class LetterSession : public QObject
{
    Q_OBJECT
public:
    static constexpr int kClosedShown = 200;

    explicit LetterSession(StationPorts& ports, QObject* parent = nullptr);
    const LetterSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login);
    void close(); // drops everything personal
    // Asks the register, keeps the letter, prints it. Errors of mayIssueLetter(); NikMalformed and its like;
    // PhoneMalformed for one that is given and is none.
    void issue(const QString& nikText, LetterCause cause, const QString& phone);
    void callNext();                // the oldest that waits; BlankNotInStock where nobody may be called
    void renew(const LetterId& id); // and prints it
    void printAgain(const LetterId& id);
    void withdraw(const LetterId& id, const QString& reason);

Q_SIGNALS:
    void changed();
    void issued(const QString& number); // on disk

private:
    void load();
    void loadStock(std::vector<SubstituteLetter> letters);
    void takeRegister(LetterCause cause, const QString& phone, const ResidentRecord& resident);
    void step(const SubstituteLetter& letter, const LetterEvent& event, std::function<void()> done = {});
    void keep(const SubstituteLetter& letter, const QString& what, std::function<void()> done);
    void askRegister(const Nik& nik, std::function<void(const ResidentRecord&)> then);
    void draw(const SubstituteLetter& letter, const Applicant& holder);
    const SubstituteLetter* find(const LetterId& id) const;
    bool begin(); // false: nobody may, or busy
    void fail(const Error& error);

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    LetterSnapshot m_snapshot;
    PaperOnScreen m_paper;
    int m_opening = 0; // answers to an earlier opening are dropped
};

} // namespace rekam
