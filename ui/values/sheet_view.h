// A paper or a side of a card as it is or will be printed, for the screen. Personal data.
#pragma once

#include <QImage>
#include <QString>
#include <vector>

namespace rekam::ui {

struct SheetView
{
    QImage image;
    QString caption; // "Depan"
    QString text;    // what stands on it, for a screen reader; may be empty
    bool operator==(const SheetView& other) const
    {
        return image.cacheKey() == other.image.cacheKey() && caption == other.caption && text == other.text;
    }
};
using SheetViews = std::vector<SheetView>;

} // namespace rekam::ui
