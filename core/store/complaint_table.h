// Complaints and suggestions, sealed: they name people. Store thread only; writing needs a transaction.
#pragma once

#include "core/service/complaint.h"
#include "core/store/store_core.h"

namespace rekam {

class ComplaintTable
{
public:
    explicit ComplaintTable(StoreCore& core) : m_core(core) {}

    // Own transaction with its line. StepNotAllowed where an answer would be changed.
    Status save(const Complaint& complaint);
    // Without answer first and the oldest of them first, then the latest; damaged rows are left out.
    Result<std::vector<Complaint>> load(int limit);

private:
    Status checkAnswer(const Complaint& complaint, bool isKnown);
    Result<Complaint> openRow(const QByteArray& id, quint64 version, const QByteArray& sealed);

    StoreCore& m_core;
};

} // namespace rekam
