// A finished paper: pages that paint themselves in millimetres. What is printed (writePdf) and what a screen
// shows (picturePaper) are the same painting. Needs a QGuiApplication. Any thread: a paper takes some tens of
// milliseconds, so not the main one.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <functional>
#include <vector>

class QPainter;

namespace rekam {

// Whether SPESIMEN stands on it. None is for a real home alone: printing population documents without right
// is a crime (UU 24/2013 pasal 96A).
enum class Marking
{
    Specimen,
    None
};

// A text as it stands on the paper: what a screen reader says, and what a test compares.
struct TextBox
{
    QString text;
    QRectF roomMm; // what it was given
    QRectF inkMm;  // what it takes
};

struct Paper
{
    QString title;       // goes into the file's metadata: no personal data
    QDateTime createdAt; // written as UTC; handed in, so that bytes repeat themselves
    QSizeF sizeMm;       // of every page
    std::vector<std::function<void(QPainter&)>> pages; // the painter's unit is 1 mm, origin top left
    std::vector<TextBox> texts{};                      // of the first page, in the order of reading
};

// What a screen shows. Personal data: held only while its page is open.
struct PaperPicture
{
    QString title;
    QImage image; // first page, on white
    QSizeF sizeMm;
    QString text; // line by line, for who cannot see the picture
    bool isEmpty() const { return image.isNull(); }
};

// Error: PrintFailed. dpi from 72 to 600.
Result<PaperPicture> picturePaper(const Paper& paper, int dpi);

} // namespace rekam
