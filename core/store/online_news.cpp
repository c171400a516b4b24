// Requests from afar on their way in: a page waits sealed in the inbox until somebody of the person class is
// there; a picture is asked for by somebody who is.
#include "core/store/centre_news.h"

namespace rekam {
namespace {

Unexpected malformed(const char* what)
{
    return Unexpected(Errc::MessageMalformed, {{"what", QString::fromLatin1(what)}});
}

} // namespace

Result<OnlinePage> CentreNews::openOnline(const QByteArray& sealedPage) const
{
    const auto plain = m_core.station().sealing().openSealed(sealedPage, Holds::Picture);
    if (!plain)
        return malformed("online requests");
    return onlinePageFromCbor(viewOf(*plain));
}

Result<bool> CentreNews::applyOnline(const QByteArray& signedPage, NewsForSessions& news)
{
    REKAM_TRY(const QByteArray sealedPage, trustedBody(signedPage, "online-refused", {}));
    REKAM_TRY(const OnlinePage page, openOnline(sealedPage));
    REKAM_TRY(const quint64 cursor, onlineCursor());
    if (page.requests.empty() || page.next <= cursor)
        return false;
    const AuditEntry entry =
        m_core.line("online-arrived", {}, {{"requests", QString::number(page.requests.size())}});
    const auto write = [&]() -> Status {
        REKAM_CHECK(putIntoInbox(Kind::Online, sealedPage));
        return m_core.setMetaNumber("online-cursor", page.next);
    };
    REKAM_CHECK(m_core.change({entry}, write));
    REKAM_CHECK(processInbox(news));
    return true;
}

Status CentreNews::takeOnline(const QByteArray& sealedPage, NewsForSessions& news)
{
    REKAM_TRY(const OnlinePage page, openOnline(sealedPage));
    for (const OnlineRequestMessage& message : page.requests)
        REKAM_CHECK(m_online.add(message));
    news.onlineArrived = true;
    return {};
}

// Another office was faster: what was decided here counts for nobody.
Status CentreNews::takeDecidedElsewhere(const StatusNews& refusal, NewsForSessions& news)
{
    REKAM_TRY(const std::optional<OnlineRequest> known,
              m_online.find(OnlineId::fromBytes(refusal.record.bytes())));
    if (!known)
        return {};
    const OnlineStanding standing = onlineStandingFromDetail(refusal.detail);
    const auto next =
        advance(*known, online_event::DecidedElsewhere{standing.state, standing.office}, m_core.nowUtc());
    if (!next)
        return {}; // told a second time
    news.onlineArrived = true;
    return m_online.keep(*next);
}

// Asked for from afar: it lies on the desk again, to be decided otherwise.
Status CentreNews::giveBackOnline(const RequestId& visit, const QString& said, NewsForSessions& news)
{
    REKAM_TRY(const std::optional<OnlineRequest> known, m_online.findVisit(visit));
    if (!known)
        return {};
    const auto back = advance(*known, online_event::CardRefused{said}, m_core.nowUtc());
    if (!back)
        return {};
    news.onlineArrived = true;
    return m_online.keep(*back);
}

Status CentreNews::applyOnlinePicture(const QByteArray& signedPicture)
{
    REKAM_TRY(const QByteArray sealed, trustedBody(signedPicture, "online-refused", {}));
    const auto plain = m_core.station().sealing().openSealed(sealed, Holds::Picture);
    if (!plain)
        return malformed("online picture");
    REKAM_TRY(const OnlinePicture picture, onlinePictureFromCbor(viewOf(*plain)));
    const AuditEntry entry = m_core.line("online-paper-kept", OnlineId(picture.of.request).text(),
                                         {{"number", QString::number(picture.of.number)}});
    return m_core.change({entry}, [&] { return m_online.keepPicture(picture); });
}

} // namespace rekam
