// What the centre's HTTP answers say: status and a header in the first line, the body after it.
#include "core/sync/enrolment.h"
#include "core/sync/http/centre_answers.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace rekam;

void fuzz::tryInput(Bytes input)
{
    const QByteArray bytes = toByteArray(input);
    const qsizetype end = bytes.indexOf('\n');
    HttpAnswer answer;
    answer.status = 200;
    answer.headers = {{"Upload-Offset", bytes.left(end)}};
    answer.body = bytes.mid(end + 1);

    const auto offset = offsetIn(answer);
    if (offset)
        require(*offset && **offset >= 0, "an offset is not negative");
    const auto packet = packetIn(answer, test::idNumber<PacketId>(1));
    if (packet && *packet)
        require((*packet)->reason.size() <= 100, "a reason is short");
    const auto jobs = cardJobsIn(answer);
    if (jobs) {
        for (const SignedCardJob& job : *jobs)
            require(!job.cursor.isEmpty() && !job.bytes.isEmpty(), "a card job has a cursor and bytes");
    }
    const auto time = timeIn(answer);
    if (time)
        require(time->isValid(), "a time is one");
    const auto enrolled = enrolmentAnswerFrom(answer.body);
    if (enrolled)
        require(enrolled->packetKey.size() == 32 && !enrolled->signingKeys.empty(),
                "an enrolment has its keys");
}

std::vector<QByteArray> fuzz::seeds()
{
    const QByteArray packet = test::idNumber<PacketId>(1).text().toLatin1();
    const QByteArray key = QByteArray(32, 'k').toBase64();
    return {"1234\n{\"packet\":\"" + packet + R"(","state":"received","offset":12,"receipt":"cmVjZWlwdA=="})",
            "0\n{\"packet\":\"" + packet + R"(","state":"refused","offset":0,"reason":"digest"})",
            "\n" + QByteArray(R"({"jobs":[{"cursor":"7","signed":"am9i"}]})"),
            "\n" + QByteArray(R"({"utcMs":1790000000123})"),
            "\n{\"stationId\":\"" + test::idNumber<StationId>(3).text().toLatin1() + "\",\"packetKey\":\"" +
                key + R"(","certificatePem":"-----BEGIN CERTIFICATE-----","signingKeys":[")" + key + "\"]}"};
}
