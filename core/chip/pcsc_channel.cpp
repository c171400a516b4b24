#include "core/chip/pcsc_channel.h"

#include <QLibrary>
#include <optional>
#include <vector>

namespace rekam {
namespace {

// The names and numbers of PC/SC part 5 as pcsc-lite has them on Linux.
using Long = long;
using Dword = unsigned long;
using Context = long;
using Handle = long;
struct IoRequest
{
    Dword protocol;
    Dword length;
};

constexpr Dword kScopeSystem = 2;
constexpr Dword kShared = 2;
constexpr Dword kT0 = 1;
constexpr Dword kT1 = 2;
constexpr Dword kLeave = 0;
constexpr Long kSuccess = 0;
constexpr auto kNoCard = static_cast<Long>(0x8010000C);
constexpr auto kCardRemoved = static_cast<Long>(0x80100069);
constexpr auto kNoReaders = static_cast<Long>(0x8010002E);
constexpr Dword kMostAnswerBytes = 4096;

QString codeText(Long code) { return QString::number(static_cast<quint64>(code) & 0xFFFFFFFF, 16).toUpper(); }

Unexpected failure(Long code)
{
    const auto bits = static_cast<Long>(static_cast<quint64>(code) & 0xFFFFFFFF);
    if (bits == kNoCard || bits == kCardRemoved)
        return Unexpected(Errc::ChipMissing);
    return Unexpected(Errc::ChipUnreadable, {{"what", QStringLiteral("reader")}, {"code", codeText(code)}});
}

} // namespace

struct PcscReaders::Library
{
    QLibrary file{QStringLiteral("pcsclite"), 1};
    Long (*establish)(Dword, const void*, const void*, Context*) = nullptr;
    Long (*release)(Context) = nullptr;
    Long (*listReaders)(Context, const char*, char*, Dword*) = nullptr;
    Long (*connectCard)(Context, const char*, Dword, Dword, Handle*, Dword*) = nullptr;
    Long (*disconnectCard)(Handle, Dword) = nullptr;
    Long (*transmit)(Handle, const IoRequest*, const unsigned char*, Dword, IoRequest*, unsigned char*,
                     Dword*) = nullptr;
    Context context = 0;
    bool hasContext = false;

    template<typename Function>
    bool resolve(Function& function, const char* name)
    {
        function = reinterpret_cast<Function>(file.resolve(name));
        return function != nullptr;
    }
    bool load()
    {
        return file.load() && resolve(establish, "SCardEstablishContext") &&
               resolve(release, "SCardReleaseContext") && resolve(listReaders, "SCardListReaders") &&
               resolve(connectCard, "SCardConnect") && resolve(disconnectCard, "SCardDisconnect") &&
               resolve(transmit, "SCardTransmit");
    }
    ~Library()
    {
        if (hasContext)
            release(context);
    }

    class Channel;
};

class PcscReaders::Library::Channel final : public CardChannel
{
public:
    Channel(Library& library, Handle handle, Dword protocol)
        : m_library(library),
          m_handle(handle),
          m_request{protocol, sizeof(IoRequest)}
    {}
    ~Channel() override { m_library.disconnectCard(m_handle, kLeave); }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    Result<QByteArray> transmit(const QByteArray& command) override
    {
        std::vector<unsigned char> answer(kMostAnswerBytes);
        Dword length = kMostAnswerBytes;
        const Long code = m_library.transmit(
            m_handle, &m_request, reinterpret_cast<const unsigned char*>(command.constData()),
            static_cast<Dword>(command.size()), nullptr, answer.data(), &length);
        if (code != kSuccess)
            return failure(code);
        return QByteArray(reinterpret_cast<const char*>(answer.data()), static_cast<qsizetype>(length));
    }

private:
    Library& m_library;
    Handle m_handle;
    IoRequest m_request;
};

PcscReaders::PcscReaders(std::unique_ptr<Library> library) : m_library(std::move(library)) {}
PcscReaders::~PcscReaders() = default;

Result<std::unique_ptr<PcscReaders>> PcscReaders::open()
{
    auto library = std::make_unique<Library>();
    if (!library->load())
        return Unexpected(Errc::DeviceMissing,
                          {{"slot", QStringLiteral("card-reader")}, {"why", QStringLiteral("library")}});
    const Long code = library->establish(kScopeSystem, nullptr, nullptr, &library->context);
    if (code != kSuccess)
        return Unexpected(Errc::DeviceMissing,
                          {{"slot", QStringLiteral("card-reader")}, {"code", codeText(code)}});
    library->hasContext = true;
    return std::unique_ptr<PcscReaders>(new PcscReaders(std::move(library)));
}

Result<QStringList> PcscReaders::names()
{
    Dword length = 0;
    Long code = m_library->listReaders(m_library->context, nullptr, nullptr, &length);
    QByteArray list(static_cast<qsizetype>(length), '\0');
    if (code == kSuccess)
        code = m_library->listReaders(m_library->context, nullptr, list.data(), &length);
    if (code != kSuccess && static_cast<Long>(static_cast<quint64>(code) & 0xFFFFFFFF) != kNoReaders)
        return failure(code);
    QStringList names;
    for (const QByteArray& name : list.split('\0')) {
        if (!name.isEmpty())
            names.push_back(QString::fromUtf8(name));
    }
    if (names.isEmpty())
        return Unexpected(Errc::DeviceMissing, {{"slot", QStringLiteral("card-reader")}});
    return names;
}

namespace {

// Keeps the readers for as long as the card is spoken to.
class HeldChannel final : public CardChannel
{
public:
    HeldChannel(std::unique_ptr<PcscReaders> readers, std::unique_ptr<CardChannel> card)
        : m_readers(std::move(readers)),
          m_card(std::move(card))
    {}
    Result<QByteArray> transmit(const QByteArray& command) override { return m_card->transmit(command); }

private:
    std::unique_ptr<PcscReaders> m_readers; // outlives the card
    std::unique_ptr<CardChannel> m_card;
};

} // namespace

Result<std::unique_ptr<CardChannel>> openCardOnReader()
{
    REKAM_TRY(auto readers, PcscReaders::open());
    REKAM_TRY(const QStringList names, readers->names());
    std::optional<Error> why;
    for (const QString& name : names) {
        auto card = readers->connectTo(name);
        if (card)
            return std::unique_ptr<CardChannel>(new HeldChannel(std::move(readers), std::move(*card)));
        if (!why || card.error().code() != Errc::ChipMissing)
            why = card.error();
    }
    return Unexpected(*why); // names() gave at least one
}

Result<std::unique_ptr<CardChannel>> PcscReaders::connectTo(const QString& reader)
{
    Handle handle = 0;
    Dword protocol = 0;
    const Long code = m_library->connectCard(m_library->context, reader.toUtf8().constData(), kShared,
                                             kT0 | kT1, &handle, &protocol);
    if (code != kSuccess)
        return failure(code);
    return std::unique_ptr<CardChannel>(new Library::Channel(*m_library, handle, protocol));
}

} // namespace rekam
