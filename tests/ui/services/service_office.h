// The window with what the counter's other services need, for an operator who has signed in.
#pragma once

#include "tests/support/fake_desk_services.h"
#include "tests/ui/line/role_office.h"

#include <QLineEdit>

namespace rekam::ui::line {

inline ResidentRecord recorded(int serial = 4, const char* word = "PRINT_READY_RECORD")
{
    Applicant applicant = test::sampleApplicant();
    applicant.nik = test::sampleNik(serial);
    return {applicant, true, QString::fromLatin1(word), {}};
}

struct ServiceOffice : Office
{
    ServiceOffice() : Office(Role::Operator)
    {
        station.ports.cases = &cases;
        station.ports.centreDesk = &centre;
        station.ports.centreSeal = &seal;
        station.ports.cardStock = &cards;
        station.ports.drafts = &drafts;
        station.centre.answer = recorded();
    }
    void open(int key) { press(key, {}, Qt::ControlModifier); }
    void fill(const char* field, const char* text)
    {
        auto* edit = find<QLineEdit>(field);
        REQUIRE(edit);
        edit->setFocus();
        edit->clear();
        type(text);
    }
    QString cellText(int row, int column) { return QString::fromStdString(cell("mainList", row, column)); }

    fake::Cases cases;
    fake::DeskCentre centre;
    fake::Seal seal;
    fake::Cards cards;
    fake::Drafts drafts;
};

} // namespace rekam::ui::line
