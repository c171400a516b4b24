// What the counter's other services need, in memory: cases that are kept, a centre that answers as it is
// told.
#pragma once

#include "core/formats/jpeg2000.h"
#include "core/protocol/ikd_face.h"
#include "tests/support/fake_card_stock.h"
#include "tests/support/fake_station.h"

#include <cstring>
#include <map>

namespace rekam::fake {

class Cases final : public CaseBook
{
public:
    ~Cases() override;
    void load(CaseKind kind, int closed, QObject* receiver, Reply<std::vector<CounterCase>> reply) override
    {
        std::vector<CounterCase> found;
        for (const bool isOpen : {true, false}) {
            for (const CounterCase& one : kept) {
                if (one.kind == kind && one.isOpen == isOpen && (isOpen || closed-- > 0))
                    found.push_back(one);
            }
        }
        later<std::vector<CounterCase>>(receiver, std::move(reply), std::move(found));
    }
    void keep(CounterCase changed, AuditEntry audit, QObject* receiver, Reply<void> reply) override
    {
        if (failNext)
            return later<void>(receiver, std::move(reply),
                               Unexpected(*std::exchange(failNext, std::nullopt)));
        lines.push_back(audit.what);
        const auto at = std::find_if(kept.begin(), kept.end(),
                                     [&](const CounterCase& one) { return one.id == changed.id; });
        if (at == kept.end())
            kept.push_back(std::move(changed));
        else
            *at = std::move(changed);
        later<void>(receiver, std::move(reply), Status());
    }

    std::vector<CounterCase> kept; // in the order of coming
    std::vector<QString> lines;    // of the trail
    std::optional<Errc> failNext;
};

// Requests from afar, and the pictures of their papers.
class Online final : public OnlineBook
{
public:
    void load(int, QObject* receiver, Reply<std::vector<OnlineRequest>> reply) override
    {
        later<std::vector<OnlineRequest>>(receiver, std::move(reply),
                                          Result<std::vector<OnlineRequest>>(kept));
    }
    void find(QString number, QObject* receiver, Reply<std::optional<OnlineRequest>> reply) override
    {
        using Found = std::optional<OnlineRequest>;
        const auto at = std::find_if(kept.begin(), kept.end(),
                                     [&](const OnlineRequest& one) { return one.number == number; });
        later<Found>(receiver, std::move(reply), at == kept.end() ? Found() : Found(*at));
    }
    void keep(OnlineChange change, AuditEntry audit, QObject* receiver, Reply<void> reply) override
    {
        if (failNext)
            return later<void>(receiver, std::move(reply),
                               Unexpected(*std::exchange(failNext, std::nullopt)));
        for (OnlineRequest& one : kept) {
            if (one.id == change.request.id)
                one = change.request;
        }
        lines.push_back(audit.what);
        changes.push_back(std::move(change));
        later<void>(receiver, std::move(reply), Status());
    }
    void loadPaper(OnlineId, int number, QObject* receiver, Reply<QByteArray> reply) override
    {
        const auto at = pages.find(number);
        later<QByteArray>(receiver, std::move(reply),
                          at == pages.end() ? Result<QByteArray>(Unexpected(Errc::RecordMissing))
                                            : Result<QByteArray>(at->second));
    }
    void keepPaper(QByteArray signedPicture, QObject* receiver, Reply<void> reply) override
    {
        signedPictures.push_back(signedPicture);
        for (int number = 1; number <= 3; ++number)
            pages[number] = picture;
        later<void>(receiver, std::move(reply), Status());
    }

    std::vector<OnlineRequest> kept;
    std::vector<OnlineChange> changes;
    std::vector<QString> lines;
    std::vector<QByteArray> signedPictures;
    std::map<int, QByteArray> pages;
    QByteArray picture; // of every paper that came
    std::optional<Errc> failNext;
};

// Of one account; a restart is another window on the same drafts.
class Drafts final : public FormDrafts
{
public:
    ~Drafts() override;
    void loadDrafts(QObject* receiver, Reply<FormTexts> reply) override
    {
        later<FormTexts>(receiver, std::move(reply), Result<FormTexts>(texts));
    }
    void keepDraft(FormKind form, QByteArray text) override
    {
        if (text.isEmpty())
            texts.erase(form);
        else
            texts[form] = std::move(text);
    }

    FormTexts texts;
};

class DeskCentre final : public CentreDesk
{
public:
    ~DeskCentre() override;
    void activateIkd(IkdOrder order, QObject* receiver, Reply<IkdAnswer> reply) override
    {
        orders.push_back(order);
        if (refuses)
            return later<IkdAnswer>(receiver, std::move(reply), Unexpected(*refuses));
        if (!order.sealedFace.isEmpty()) {
            face.faceNumber = order.faceNumber;
            return later<IkdAnswer>(receiver, std::move(reply), Result<IkdAnswer>(face));
        }
        const QString code =
            order.phoneCode.isEmpty() ? QStringLiteral("IKD1:CODE%1").arg(orders.size()) : QString();
        later<IkdAnswer>(receiver, std::move(reply), IkdAnswer{QStringLiteral("WAITING"), code, until});
    }
    void askIkd(QUuid, QObject* receiver, Reply<IkdAnswer> reply) override
    {
        ++asked;
        if (refuses)
            return later<IkdAnswer>(receiver, std::move(reply), Unexpected(*refuses));
        const bool isAboutFace =
            face.faceNumber > 0 && !orders.empty() && !orders.back().sealedFace.isEmpty();
        later<IkdAnswer>(receiver, std::move(reply), isAboutFace ? face : IkdAnswer{word, {}, {}});
    }
    void fetchOnlinePaper(OnlinePaperQuestion question, QObject* receiver, Reply<QByteArray> reply) override
    {
        papersAsked.push_back(question);
        later<QByteArray>(receiver, std::move(reply),
                          refuses ? Result<QByteArray>(Unexpected(*refuses)) : Result<QByteArray>(paper));
    }
    void askOnline(QString number, QObject* receiver, Reply<OnlineStanding> reply) override
    {
        const auto at = standings.find(number);
        const Result<OnlineStanding> none = Unexpected(refuses.value_or(Errc::RecordMissing));
        later<OnlineStanding>(receiver, std::move(reply),
                              refuses || at == standings.end() ? none : Result<OnlineStanding>(at->second));
    }
    void findFamily(KkNumber, QObject* receiver, Reply<std::vector<ResidentRecord>> reply) override
    {
        using People = std::vector<ResidentRecord>;
        later<People>(receiver, std::move(reply),
                      family.empty() ? Result<People>(Unexpected(Errc::FamilyUnknown))
                                     : Result<People>(family));
    }

    // What the centre says of a face that was sent.
    void compares(const char* said, double score = 0, double limit = 0)
    {
        face.word = QString::fromLatin1(said);
        face.faceScore = score;
        face.faceLimit = limit;
    }

    std::vector<IkdOrder> orders;
    std::map<QString, OnlineStanding> standings; // of requests from afar, by number
    std::vector<OnlinePaperQuestion> papersAsked;
    QByteArray paper = "signed";                         // of every request
    IkdAnswer face{QString::fromLatin1(kFaceComparing)}; // number 0: none was sent
    std::optional<Errc> refuses;
    QDateTime until{QDate(2026, 11, 21), QTime(2, 3), Qt::UTC};
    QString word = QStringLiteral("WAITING"); // of every activation
    int asked = 0;
    std::vector<ResidentRecord> family; // of every card; empty: none is known
};

// Seals by turning every bit round: not readable by mistake.
class Seal final : public CentreSeal
{
public:
    void sealToCentre(SecureBuffer plain, QObject* receiver, Reply<QByteArray> reply) override
    {
        QByteArray sealed(reinterpret_cast<const char*>(plain.data()), static_cast<qsizetype>(plain.size()));
        turn(sealed);
        later<QByteArray>(receiver, std::move(reply), std::move(sealed));
    }
    static IkdFace open(QByteArray sealed)
    {
        turn(sealed);
        return ikdFaceFromCbor(sealed).value();
    }

private:
    static void turn(QByteArray& bytes)
    {
        for (char& byte : bytes)
            byte = static_cast<char>(~byte);
    }
};

// A small portrait as the desk extract keeps it.
inline QByteArray portraitJp2()
{
    SecureBuffer grey(64 * 64, Holds::Picture);
    std::memset(grey.data(), 128, grey.size());
    const Frame frame = Frame::make(64, 64, PixelFormat::Grey8, 0, std::move(grey)).value();
    const SecureBuffer coded = encodeJpeg2000Lossless(frame).value();
    return QByteArray(reinterpret_cast<const char*>(coded.data()), static_cast<qsizetype>(coded.size()));
}

} // namespace rekam::fake
