#include "ui/wording/slot_words.h"

#include <QCoreApplication>

namespace rekam::ui {

namespace {

struct SlotRow
{
    const char* name;
    const char* word;
};

constexpr SlotRow kSlots[] = {
    {"camera", QT_TRANSLATE_NOOP("Slots", "kamera")},
    {"signature", QT_TRANSLATE_NOOP("Slots", "tanda tangan")},
    {"finger", QT_TRANSLATE_NOOP("Slots", "sidik jari")},
    {"iris", QT_TRANSLATE_NOOP("Slots", "iris")},
    {"slip-printer", QT_TRANSLATE_NOOP("Slots", "pencetak bukti")},
    {"card-printer", QT_TRANSLATE_NOOP("Slots", "pencetak kartu")},
};

} // namespace

QString slotWord(const QString& slotName)
{
    for (const SlotRow& row : kSlots) {
        if (slotName == QLatin1String(row.name))
            return QCoreApplication::translate("Slots", row.word);
    }
    return slotName;
}

QString slotStateWord(SlotState state)
{
    switch (state) {
    case SlotState::Absent:
        return QCoreApplication::translate("Slots", "Alat tidak ditemukan");
    case SlotState::Starting:
        return QCoreApplication::translate("Slots", "Alat sedang disiapkan");
    case SlotState::Ready:
        return QCoreApplication::translate("Slots", "Alat siap");
    case SlotState::Busy:
        return QCoreApplication::translate("Slots", "Alat sedang bekerja");
    case SlotState::Faulty:
        return QCoreApplication::translate("Slots", "Alat sedang dimulai ulang");
    case SlotState::Disabled:
        return QCoreApplication::translate("Slots", "Alat dimatikan; panggil teknisi");
    }
    return {};
}

} // namespace rekam::ui
