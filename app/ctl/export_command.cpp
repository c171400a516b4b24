#include "app/ctl/command.h"
#include "app/ctl/export_source.h"
#include "app/ctl/output.h"
#include "app/ctl/picture_io.h"
#include "core/formats/wsq.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <algorithm>
#include <cstdio>

namespace rekam::ctl {
namespace {

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Writes what counts of one recording for other systems. The files are personal data.\n"
        "  nist    one ANSI/NIST-ITL file\n"
        "  iso     a folder: face.fac, fingers.fir, irises.iir, finger-NN.fmr, signature.sdi\n"
        "  cbeff   one XML file with those records in it\n"
        "From a packet: --packet FILE --key CENTRE_KEY. From a draft: --home DIR --account NAME "
        "--passphrase-file FILE [--record ID]."));
    const auto option = [&parser](const char* name, const char* text, const char* value) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value)});
    };
    option("out", "The file, or for iso the folder, that is written.", "PATH");
    option("packet", "A sealed packet.", "FILE");
    option("key", "The centre's packet key.", "FILE");
    option("home", "The station's folder.", "DIR");
    option("record", "Which draft, where there are several.", "ID");
    option("account", "Who opens the store; it is noted in the audit trail.", "NAME");
    option("passphrase-file", "Its passphrase: FILE, or - for standard input.", "FILE");
    option("wsq", "Fingers as WSQ with so many bits a pixel, instead of lossless.", "RATE");
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object.")});
    parser.addPositionalArgument(QStringLiteral("KIND"), QStringLiteral("nist, iso or cbeff."));
}

Result<ExportedPerson> personFor(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("packet")))
        return personInPacket(parser.value(QStringLiteral("packet")), parser.value(QStringLiteral("key")));
    REKAM_TRY(const SecureBuffer passphrase, readPassphrase(parser.value(QStringLiteral("passphrase-file"))));
    return personInDraft({homeIn(parser.value(QStringLiteral("home"))),
                          parser.value(QStringLiteral("account")), parser.value(QStringLiteral("record"))},
                         passphrase);
}

Status codeFingersAsWsq(std::vector<Sample>& samples, double rate)
{
    for (Sample& sample : samples) {
        if (sample.kind != SampleKind::Finger)
            continue;
        REKAM_TRY(const Frame frame, frameOf(sample));
        REKAM_TRY(SecureBuffer coded, encodeWsq(frame, rate));
        sample.bytes = std::make_shared<const SecureBuffer>(std::move(coded));
        sample.coding = FormatKind::Wsq;
    }
    return {};
}

// Writes and remembers which files there are.
class Output
{
public:
    Status write(const QString& path, const Result<SecureBuffer>& bytes)
    {
        // What was not taken has no file.
        if (!bytes && bytes.error().code() == Errc::ConversionImpossible)
            return {};
        if (!bytes)
            return Unexpected(bytes.error());
        REKAM_CHECK(writeBytes(path, bytes->span()));
        m_files.append(path);
        return {};
    }
    const QJsonArray& files() const { return m_files; }

private:
    QJsonArray m_files;
};

std::vector<Sample> ofKind(const std::vector<Sample>& samples, SampleKind kind)
{
    std::vector<Sample> found;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(found),
                 [kind](const Sample& sample) { return sample.kind == kind; });
    return found;
}

Status writeIso(const ExportedPerson& person, const QString& folder, Output& output)
{
    if (!QDir().mkpath(folder))
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("output folder")}});
    const QDir dir(folder);
    REKAM_CHECK(output.write(dir.filePath(QStringLiteral("face.fac")),
                             faceRecordOf(ofKind(person.samples, SampleKind::Face))));
    REKAM_CHECK(output.write(dir.filePath(QStringLiteral("fingers.fir")),
                             fingerRecordOf(ofKind(person.samples, SampleKind::Finger))));
    REKAM_CHECK(output.write(dir.filePath(QStringLiteral("irises.iir")),
                             irisRecordOf(ofKind(person.samples, SampleKind::Iris))));
    for (const Sample& sample : ofKind(person.samples, SampleKind::Minutiae)) {
        const QString name = QStringLiteral("finger-%1.fmr").arg(sample.position, 2, 10, QLatin1Char('0'));
        REKAM_CHECK(
            output.write(dir.filePath(name), SecureBuffer::copyOf(sample.bytes->span(), Holds::Picture)));
    }
    for (const Sample& sample : ofKind(person.samples, SampleKind::Pen))
        REKAM_CHECK(output.write(dir.filePath(QStringLiteral("signature.sdi")),
                                 SecureBuffer::copyOf(sample.bytes->span(), Holds::Picture)));
    return {};
}

Exchange exchangeFor(const ExportedPerson& person)
{
    Exchange exchange;
    exchange.origin = person.origin.isEmpty() ? QByteArray("STATION") : person.origin;
    exchange.destination = "CENTRE";
    exchange.number = person.record.text().toLatin1();
    exchange.at = person.at;
    exchange.missing = person.missing;
    exchange.description = {{3, person.record.text().toLatin1()},
                            {4, person.applicant.nik.text().toLatin1()},
                            {5, person.applicant.name.text().toUtf8()},
                            {6, person.applicant.birthDate.toString(QStringLiteral("yyyyMMdd")).toLatin1()}};
    return exchange;
}

Status writeKind(const QString& kind, const ExportedPerson& person, const QString& out, Output& output)
{
    if (kind == QLatin1String("iso"))
        return writeIso(person, out, output);
    if (kind == QLatin1String("nist"))
        return output.write(out, nistFileOf(person.samples, exchangeFor(person)));
    return output.write(out, cbeffOf(person.samples, person.at));
}

struct Wanted
{
    QString kind, out;
    double wsqRate = 0; // 0: lossless
};

std::optional<Wanted> wantedFrom(const QCommandLineParser& parser)
{
    const auto isSet = [&parser](const char* name) { return parser.isSet(QString::fromLatin1(name)); };
    const QStringList words = parser.positionalArguments();
    const bool isPacket = isSet("packet") && isSet("key") && !isSet("home");
    const bool isDraft = isSet("home") && isSet("account") && isSet("passphrase-file") && !isSet("packet");
    const bool isKnown = words == QStringList{QStringLiteral("nist")} ||
                         words == QStringList{QStringLiteral("iso")} ||
                         words == QStringList{QStringLiteral("cbeff")};
    Wanted wanted{words.value(0), parser.value(QStringLiteral("out")), 0};
    if (isSet("wsq"))
        wanted.wsqRate = parser.value(QStringLiteral("wsq")).toDouble();
    const bool isRate =
        !isSet("wsq") || (wanted.wsqRate >= kWsqLowestRate && wanted.wsqRate <= kWsqHighestRate);
    return isKnown && isRate && (isPacket || isDraft) && !wanted.out.isEmpty() ? std::optional(wanted)
                                                                               : std::nullopt;
}

Result<QJsonObject> run(const QCommandLineParser& parser, const Wanted& wanted)
{
    REKAM_TRY(ExportedPerson person, personFor(parser));
    if (wanted.wsqRate > 0)
        REKAM_CHECK(codeFingersAsWsq(person.samples, wanted.wsqRate));
    Output output;
    REKAM_CHECK(writeKind(wanted.kind, person, wanted.out, output));
    return QJsonObject{{QStringLiteral("recordId"), person.record.text()},
                       {QStringLiteral("kind"), wanted.kind},
                       {QStringLiteral("samples"), static_cast<int>(person.samples.size())},
                       {QStringLiteral("files"), output.files()}};
}

} // namespace

int runExport(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto done = parse(parser, "export", arguments))
        return *done;
    const auto wanted = wantedFrom(parser);
    if (!wanted) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl export nist|iso|cbeff --out PATH (--packet FILE --key FILE | "
                     "--home DIR --account NAME --passphrase-file FILE [--record ID]) [--wsq RATE]\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<QJsonObject> done = run(parser, *wanted);
    if (!done)
        return fail(done.error(), asJson, kUnusable);
    print(*done, asJson);
    return done->value(QStringLiteral("files")).toArray().isEmpty() ? kFinding : kFine;
}

} // namespace rekam::ctl
