// `rekamctl finger WORD ...`: hands each word to its own file.
#include "app/ctl/command.h"
#include "app/ctl/finger_commands.h"
#include "app/ctl/wsq_command.h"

#include <array>
#include <cstdio>

namespace rekam::ctl {
namespace {

constexpr std::array kWords = {
    Command{"assess", "quality of single fingers, with every check", runFingerAssess},
    Command{"segment", "where the fingers of a slap lie", runFingerSegment},
    Command{"template", "writes a finger's minutiae as ISO/IEC 19794-2", runFingerTemplate},
    Command{"compare", "are two pictures or templates of one finger?", runFingerCompare},
    Command{"identify", "who of a folder gave this finger?", runFingerIdentify},
    Command{"wsq", "encodes or decodes a WSQ picture", runWsq},
};

void printHelp()
{
    std::printf("rekamctl finger: fingerprints in files\n\nUsage: rekamctl finger WORD [OPTIONS]\n\n");
    for (const Command& word : kWords)
        std::printf("  %-10s %s\n", word.name, word.summary);
    std::printf("\nEach word has --help.\n");
}

} // namespace

int runFinger(const QStringList& arguments)
{
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printHelp();
        return kFine;
    }
    for (const Command& word : kWords) {
        if (name == QLatin1String(word.name))
            return word.run(arguments.sliced(1));
    }
    std::fprintf(stderr, "rekamctl: \"finger\" needs one of its words; see rekamctl finger --help\n");
    return kUnusable;
}

} // namespace rekam::ctl
