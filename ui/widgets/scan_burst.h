// Tells a barcode reader from a person: under 30 ms between keys, at least six of them, then CR. A value
// without a clock.
#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace rekam::ui {

class ScanBurst
{
public:
    static constexpr std::chrono::milliseconds kLongestGap{30};
    static constexpr int kShortestScan = 6;

    // A printable key.
    void character(QChar c, std::chrono::milliseconds now);
    // Enter: the scanned text if this Enter ends a burst, else nothing. Forgets what came before either way.
    std::optional<QString> enter(std::chrono::milliseconds now);
    // Any other key, or a field for secrets: whatever was gathered is no scan.
    void forget();

private:
    QString m_text;
    std::chrono::milliseconds m_last{0};
};

} // namespace rekam::ui
