#include "ui/widgets/scan_burst.h"

namespace rekam::ui {

void ScanBurst::character(QChar c, std::chrono::milliseconds now)
{
    constexpr int kLongestScan = 200;
    if (m_text.isEmpty() || now - m_last >= kLongestGap || m_text.size() >= kLongestScan)
        forget();
    m_text.append(c);
    m_last = now;
}

std::optional<QString> ScanBurst::enter(std::chrono::milliseconds now)
{
    const bool isScan = m_text.size() >= kShortestScan && now - m_last < kLongestGap;
    std::optional<QString> scanned;
    if (isScan)
        scanned = m_text;
    forget();
    return scanned;
}

void ScanBurst::forget()
{
    m_text.fill(QChar(u'\0'));
    m_text.clear();
}

} // namespace rekam::ui
