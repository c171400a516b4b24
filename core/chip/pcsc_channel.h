// A card on a PC/SC reader. The library is looked for when it is asked, so that a station without a reader
// needs none; the reader's driver runs in the daemon pcscd, not here. Blocking: a pool thread's.
#pragma once

#include "core/chip/card_channel.h"

#include <QStringList>
#include <memory>

namespace rekam {

class PcscReaders
{
public:
    // DeviceMissing where there is no PC/SC library or no daemon.
    static Result<std::unique_ptr<PcscReaders>> open();
    ~PcscReaders();
    PcscReaders(const PcscReaders&) = delete;
    PcscReaders& operator=(const PcscReaders&) = delete;

    Result<QStringList> names(); // DeviceMissing where none is plugged in
    // The card that lies on that reader now; goes before the readers do. ChipMissing, ChipUnreadable.
    Result<std::unique_ptr<CardChannel>> connectTo(const QString& reader);

private:
    struct Library;
    explicit PcscReaders(std::unique_ptr<Library> library);
    std::unique_ptr<Library> m_library;
};

// The card on the first reader that holds one. DeviceMissing (fact why=library: none is installed; code: the
// daemon does not answer; neither: no reader), ChipMissing, ChipUnreadable.
Result<std::unique_ptr<CardChannel>> openCardOnReader();

} // namespace rekam
