// Files that commands convert between: read into samples, written by the end of a name.
#pragma once

#include "core/formats/sample.h"

#include <QCommandLineParser>
#include <optional>

namespace rekam::ctl {

struct TargetOptions
{
    double rate = 0.75; // of WSQ, bits a pixel
    int pixelsPerInch = 0;
    int position = 0; // of a picture that does not say
    int index = 1;    // which sample becomes a picture
};

void addTargetOptions(QCommandLineParser& parser);
// Nothing where they are wrong. Unless it is given, the resolution is 500 for files of fingers, else unknown.
std::optional<TargetOptions> targetOptionsFrom(const QCommandLineParser& parser, const QString& target);
QString targetHelp();

// Containers, coded pictures and any picture that can be loaded. Errors of the readers.
Result<std::vector<Sample>> loadSamples(const QString& path, const TargetOptions& options);

// The bytes of a file of the kind that the name's end says. FormatUnknown for another end,
// ConversionImpossible.
Result<SecureBuffer> makeTarget(const std::vector<Sample>& samples, const QString& name,
                                const TargetOptions& options);

} // namespace rekam::ctl
