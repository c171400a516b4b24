// What stands half filled in a form, sealed, for whoever typed it: given back when the same account signs in
// again, destroyed when the form is filed.
#pragma once

#include "core/base/reply.h"

#include <QByteArray>
#include <map>

namespace rekam {

// Stored: never reuse a number.
enum class FormKind : quint8
{
    Arrival = 1, // with what was ticked at the front desk
    Complaint,
    Letter, // the NIK for a letter in place of a card
    Ikd
};
constexpr FormKind kLastFormKind = FormKind::Ikd;
using FormTexts = std::map<FormKind, QByteArray>; // personal

class FormDrafts : public QObject
{
    Q_OBJECT
public:
    explicit FormDrafts(QObject* parent = nullptr) : QObject(parent) {}

    // All of whoever is signed in. A damaged one is left out. VaultLocked while nobody is.
    virtual void loadDrafts(QObject* receiver, Reply<FormTexts> reply) = 0;
    // In place of the earlier one; empty bytes destroy it. Of whoever is signed in when the store gets to it.
    virtual void keepDraft(FormKind form, QByteArray text) = 0;
};

} // namespace rekam
