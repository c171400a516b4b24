// A document scanner and a store of papers in memory: pages go through the real check and the real coding.
#pragma once

#include "devices/made_up_people/paper_pages.h"
#include "tests/support/fake_station.h"

namespace rekam::fake {

class Papers final : public PaperBook
{
public:
    struct Kept
    {
        PaperPage page;
        Picture picture;
    };

    void loadPages(RequestId visit, QObject* receiver, Reply<std::vector<PaperPage>> reply) override
    {
        std::vector<PaperPage> pages;
        for (const Kept& one : kept) {
            if (!(one.page.visit == visit))
                continue;
            for (PaperPage& before : pages)
                before.isSuperseded =
                    before.isSuperseded || (before.kind == one.page.kind && before.number == one.page.number);
            pages.push_back(one.page);
        }
        later<std::vector<PaperPage>>(receiver, std::move(reply), std::move(pages));
    }
    void filePage(PaperPage page, Picture picture, AuditEntry audit, QObject* receiver,
                  Reply<void> reply) override
    {
        if (failNext)
            return later<void>(receiver, std::move(reply),
                               Unexpected(*std::exchange(failNext, std::nullopt)));
        lines.push_back(audit);
        kept.push_back({std::move(page), std::move(picture)});
        later<void>(receiver, std::move(reply), Status());
    }
    void acceptPage(QUuid page, QString because, AuditEntry audit, QObject* receiver,
                    Reply<void> reply) override
    {
        lines.push_back(audit);
        for (Kept& one : kept) {
            if (one.page.id == page)
                one.page.acceptedBecause = because;
        }
        later<void>(receiver, std::move(reply), Status());
    }
    void loadPicture(QUuid page, QObject* receiver, Reply<Picture> reply) override
    {
        for (const Kept& one : kept) {
            if (one.page.id == page)
                return later<Picture>(receiver, std::move(reply), Picture(one.picture));
        }
        later<Picture>(receiver, std::move(reply), Unexpected(Errc::RecordMissing));
    }
    void dropPages(RequestId visit, AuditEntry audit, QObject* receiver, Reply<void> reply) override
    {
        lines.push_back(audit);
        kept.erase(std::remove_if(kept.begin(), kept.end(),
                                  [&](const Kept& one) { return one.page.visit == visit; }),
                   kept.end());
        later<void>(receiver, std::move(reply), Status());
    }

    std::vector<Kept> kept; // in the order of taking
    std::vector<AuditEntry> lines;
    std::optional<Errc> failNext;
};

// Of a station that has both; what lies under the scanner is said before each page.
struct PaperShelf
{
    Device scanner{SlotKind::Document};
    Papers book;

    explicit PaperShelf(StationPorts& ports)
    {
        lay(PageDefect::None);
        ports.documentScanner = &scanner;
        ports.paperBook = &book;
    }
    void lay(PageDefect defect) { scanner.stills = {madeUpPage(4711, 1, PageTaker::Camera, defect)}; }
};

} // namespace rekam::fake
