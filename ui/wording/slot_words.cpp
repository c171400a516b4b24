#include "ui/wording/slot_words.h"

#include "ui/language/language.h"

namespace rekam::ui {

namespace {

struct SlotRow
{
    const char* name;
    const char* word;
};

constexpr SlotRow kSlots[] = {
    {"camera", QT_TR_NOOP("kamera")},
    {"signature", QT_TR_NOOP("tanda tangan")},
    {"finger", QT_TR_NOOP("sidik jari")},
    {"iris", QT_TR_NOOP("iris")},
    {"document", QT_TR_NOOP("pemindai berkas")},
    {"slip-printer", QT_TR_NOOP("pencetak bukti")},
    {"card-printer", QT_TR_NOOP("pencetak kartu")},
    {"card-reader", QT_TR_NOOP("pembaca kartu")},
};

} // namespace

QString slotWord(const QString& slotName)
{
    for (const SlotRow& row : kSlots) {
        if (slotName == QLatin1String(row.name))
            return tr(row.word);
    }
    return slotName;
}

QString slotStateWord(SlotState state)
{
    switch (state) {
    case SlotState::Absent:
        return tr("Alat tidak ditemukan");
    case SlotState::Starting:
        return tr("Alat sedang disiapkan");
    case SlotState::Ready:
        return tr("Alat siap");
    case SlotState::Busy:
        return tr("Alat sedang bekerja");
    case SlotState::Faulty:
        return tr("Alat sedang dimulai ulang");
    case SlotState::Disabled:
        return tr("Alat dimatikan; panggil teknisi");
    }
    return {};
}

} // namespace rekam::ui
