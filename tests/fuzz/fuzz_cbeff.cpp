// CBEFF in XML, of both dialects.
#include "core/formats/cbeff.h"
#include "core/formats/inspection.h"
#include "core/formats/sample.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/formats/sample_prints.h"

using namespace rekam;

namespace {

QByteArray seed(CbeffDialect dialect)
{
    CbeffDocument document;
    document.dialect = dialect;
    document.root.version = CbeffVersion{1, 1};
    CbeffRecord& record = document.root.children.emplace_back();
    CbeffBlockInfo& block = record.block.emplace();
    block.format = CbeffRegistryId{QStringLiteral("257"), QStringLiteral("7")};
    block.type = QStringLiteral("Finger");
    block.subtype = QStringLiteral("Left IndexFinger");
    block.creationDate = QStringLiteral("2026-11-22T08:15:00Z");
    block.purpose = QStringLiteral("Enroll");
    block.quality = 70;
    if (dialect == CbeffDialect::Iso19785)
        block.qualityAlgorithm = CbeffRegistryId{QStringLiteral("0"), QStringLiteral("0")};
    const QByteArray bytes("few bytes");
    record.data =
        std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(fuzz::view(bytes), Holds::Picture));
    record.security = "seal";
    record.others = {{QStringLiteral("key"), QStringLiteral("value")}};
    return test::toByteArray(*encodeCbeff(document));
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    requireStable(
        toByteArray(input), [](const QByteArray& bytes) { return decodeCbeff(view(bytes)); },
        [](const CbeffDocument& document) { return test::toByteArray(*encodeCbeff(document)); });
    (void)inspect(input);
    (void)samplesIn(input);
}

std::vector<QByteArray> fuzz::seeds() { return {seed(CbeffDialect::Bias), seed(CbeffDialect::Iso19785)}; }
