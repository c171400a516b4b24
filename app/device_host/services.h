// What the device host does by hand, besides serving a slot: make people in advance, show a finger, ask
// libfprint for its verdict.
#pragma once

#include <QString>
#include <QStringList>

namespace rekam {

// Makes and keeps the fingers of these subjects, and the portrait's cut-out where the portrait is there. Exit
// code.
int generatePeople(const QStringList& subjects, const QString& cacheFolder);

// SUBJECT IMPRESSION FINGER FILE: writes the fingerprint as PGM. Exit code.
int writeFinger(const QStringList& arguments, const QString& cacheFolder);

// Two pictures of fingers. Exit code 0: the same finger, 1: not, 2: one of them cannot be read.
int askLibfprint(const QStringList& pictures, bool asJson);

} // namespace rekam
