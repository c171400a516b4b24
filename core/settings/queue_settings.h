// The lines and counters of an office. What the words mean stands in core/queue.
#pragma once

#include <QString>
#include <vector>

namespace rekam {

// Whether the priority line is called before the others.
enum class PriorityLine
{
    Off,
    First
};

struct CounterSetting
{
    QString name;   // 1 to 20 characters
    QString series; // letters of the lines that it serves, each once; empty: all
    friend bool operator==(const CounterSetting&, const CounterSetting&) = default;
};

struct QueueSettings
{
    PriorityLine priority = PriorityLine::First;
    std::vector<CounterSetting> counters; // at most 12; none: the office's one counter
    friend bool operator==(const QueueSettings&, const QueueSettings&) = default;
};

} // namespace rekam
