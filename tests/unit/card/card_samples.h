// Card jobs for the tests of this folder.
#pragma once

#include "core/print/card_job.h"
#include "tests/support/sample_people.h"

#include <array>

namespace rekam::test {

inline constexpr std::array<CardJobState, 6> kAllCardStates = {
    CardJobState::Ready,   CardJobState::Printing,   CardJobState::Printed,
    CardJobState::Spoiled, CardJobState::HandedOver, CardJobState::Distributed};

inline const QDateTime kNow(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);

inline BlankSerial serial(int n)
{
    return *BlankSerial::parse(QStringLiteral("KT%1").arg(n, 6, 10, QLatin1Char('0')));
}

inline CardJob jobIn(CardJobState state)
{
    CardJob job;
    job.id = idNumber<CardJobId>(1);
    job.recording = idNumber<RecordId>(2);
    job.request = idNumber<RequestId>(3);
    job.state = state;
    job.stateSince = kNow;
    if (state != CardJobState::Ready && state != CardJobState::Spoiled)
        job.serial = serial(1);
    return job;
}

} // namespace rekam::test
