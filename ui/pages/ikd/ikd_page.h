#pragma once

#include "ui/pages/page.h"
#include "ui/presenters/ikd_presenter.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace rekam::ui {

class BarcodeField;
class EmptyState;
class LiveView;
class RowTable;

// Who asks, what is done and what comes next; beside it the camera, then the code for the telephone.
class IkdPage : public Page
{
    Q_OBJECT
public:
    explicit IkdPage(QWidget* parent);
    void attach(IkdPresenter& presenter);
    void setView(const IkdView& view);
    void setPreview(const QImage& image);
    void opened() override;

Q_SIGNALS:
    void formTyped(const rekam::IkdForm& form);
    void phoneCodeTyped(const QString& text);

private:
    QWidget* makeForm();
    QWidget* makePerson();
    QWidget* makeList();
    QWidget* makeCode();
    QLineEdit* addField(QVBoxLayout* column, QLineEdit* field, const QString& label, const QString& name);
    void showRight(const IkdView& view);
    void fillForm(const IkdForm& form);
    void emptyForm();
    void focusFirst();

    QStackedWidget* m_left;
    QStackedWidget* m_right;
    BarcodeField* m_nik;
    QLineEdit* m_email;
    QLineEdit* m_phone;
    QLabel* m_name;
    QLabel* m_about;
    std::vector<QLabel*> m_steps;
    QWidget* m_phoneCodeRow;
    QLineEdit* m_phoneCode;
    QLabel* m_listTitle;
    RowTable* m_list;
    LiveView* m_live;
    QWidget* m_codeCard;
    QLabel* m_code;
    QLabel* m_codeNote;
    EmptyState* m_end;
    bool m_isForm = true;
    bool m_isLooking = false;
};

} // namespace rekam::ui
