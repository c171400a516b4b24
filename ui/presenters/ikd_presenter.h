// Activation of IKD: the form, the face, the code, the centre's word.
#pragma once

#include "core/workflow/form_keeper.h"
#include "core/workflow/ikd_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/list_view.h"
#include "ui/values/prompter.h"
#include "ui/values/resident.h"

#include <QImage>
#include <QPointer>

namespace rekam::ui {

enum class IkdMark : quint8
{
    Later,
    Now,
    Done,
    Failed
};

struct IkdStep
{
    QString text; // "Wajah cocok"
    IkdMark mark = IkdMark::Later;
    friend bool operator==(const IkdStep&, const IkdStep&) = default;
};

struct IkdView
{
    bool isForm = true;  // nobody yet: the three fields stand
    QString name, about; // of the current one: masked NIK, e-mail, telephone
    std::vector<IkdStep> steps;
    bool isLooking = false;
    QString liveText; // in the place of the picture
    QImage code;      // null: none to show
    QString codeNote; // until when it is good
    bool wantsPhoneCode = false;
    QString endTitle, endText; // once it is over
    std::vector<ListRow> rows; // open ones first, then those of the day
    QString listTitle;
};

IkdView describeIkd(const IkdSnapshot& snapshot);
// What the resident may see meanwhile; nothing while no activation is open.
std::optional<ResidentView> residentOf(const IkdSnapshot& snapshot, const QString& office);
// A QR code, black on white, with its quiet zone; null where the text holds too much.
QImage codeImage(const QString& text, int sidePx);

class IkdPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    IkdPresenter(IkdSession& session, const OfficeFacts& office, Prompter& prompter, QObject* parent);
    void opened();
    void left(); // the camera rests; what is open goes on
    IkdView view() const { return describeIkd(m_session.snapshot()); }
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void keepWith(FormKeeper& keeper); // outlives the presenter
    void setForm(const IkdForm& form); // as typed
    void setPhoneCode(const QString& text) { m_phoneCode = text; }

Q_SIGNALS:
    void previewImage(const QImage& image);
    void formRestored(const rekam::IkdForm& form); // as it stood before a restart
    void formKept();                               // it became an activation: the fields are emptied
    void residentSees(const std::optional<rekam::ui::ResidentView>& view);

private:
    void confirm(const IkdActivation& current);
    void askWhy();
    void tellResident();

    IkdSession& m_session;
    const OfficeFacts& m_office;
    Prompter& m_prompter;
    FormKeeper* m_keeper = nullptr;
    IkdForm m_form;
    QString m_phoneCode;
    bool m_isOpen = false;
};

} // namespace rekam::ui
