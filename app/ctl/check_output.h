// How an assessment is printed, whatever was assessed.
#pragma once

#include "core/base/result.h"
#include "core/biometrics/measure/quality_checks.h"

namespace rekam::ctl {

// {file, ok, score, checks:[{name, value, score, ok}]} with --json, else a table. Returns the exit code.
int printAssessment(const QString& file, const QualityReport& report, const std::vector<QualityCheck>& checks,
                    bool asJson);
// The same object with "error", mostly without checks, and the sentence on stderr. Returns the exit code.
int printUnusable(const QString& file, const Error& error, bool asJson,
                  const std::vector<QualityCheck>& checks = {});

} // namespace rekam::ctl
