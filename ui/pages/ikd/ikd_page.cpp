#include "ui/pages/ikd/ikd_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kLongestContact = 100;
constexpr int kLongestCode = 400;
constexpr int kSteps = 4;

QString markText(IkdMark mark)
{
    switch (mark) {
    case IkdMark::Done:
        return QStringLiteral("✓");
    case IkdMark::Now:
        return QStringLiteral("●");
    case IkdMark::Failed:
        return QStringLiteral("✕");
    case IkdMark::Later:
        return QStringLiteral("○");
    }
    return {};
}

} // namespace

IkdPage::IkdPage(QWidget* parent) : Page(ScreenId::Ikd, parent)
{
    m_left = new QStackedWidget(this);
    m_left->addWidget(makeForm());
    m_left->addWidget(makePerson());
    m_right = new QStackedWidget(this);
    m_live = new LiveView(m_right);
    m_live->setObjectName(QStringLiteral("liveView"));
    m_live->setAccessibleName(tr("Gambar kamera"));
    m_right->addWidget(m_live);
    m_right->addWidget(makeCode());
    auto* endCard = new Panel(Panel::Kind::Card, m_right);
    m_end = new EmptyState(Icon::Check, endCard);
    auto* endColumn = new QVBoxLayout(endCard);
    endColumn->addWidget(m_end);
    m_right->addWidget(endCard);
    auto* left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(m_left);
    left->addWidget(makeList(), 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addLayout(left, 46);
    row->addWidget(m_right, 54);
}

QLineEdit* IkdPage::addField(QVBoxLayout* column, QLineEdit* field, const QString& label, const QString& name)
{
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setMaxLength(kLongestContact);
    column->addWidget(makeLabel(TextStyle::Small, label, field->parentWidget()));
    column->addWidget(field);
    return field;
}

QWidget* IkdPage::makeForm()
{
    auto* card = new Panel(Panel::Kind::Card, m_left);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(6);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Pemohon"), card));
    m_nik = new BarcodeField(card);
    addField(column, m_nik, tr("NIK"), QStringLiteral("ikdNik"));
    m_email = addField(column, new QLineEdit(card), tr("E-mail"), QStringLiteral("ikdEmail"));
    m_phone = addField(column, new QLineEdit(card), tr("Nomor HP"), QStringLiteral("ikdPhone"));
    column->addSpacing(4);
    column->addWidget(makeParagraph(
        TextStyle::Small, tr("Untuk yang sudah direkam, dengan HP sendiri yang terhubung internet."), card));
    for (QLineEdit* field : std::initializer_list<QLineEdit*>{m_nik, m_email, m_phone})
        connect(field, &QLineEdit::textChanged, this, [this] {
            Q_EMIT formTyped({m_nik->text(), m_email->text(), m_phone->text()});
        });
    return card;
}

QWidget* IkdPage::makePerson()
{
    auto* card = new Panel(Panel::Kind::Card, m_left);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(8);
    m_name = makeParagraph(TextStyle::Title, {}, card, QStringLiteral("ikdName"));
    m_about = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("ikdAbout"));
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addWidget(makeRule(card));
    for (int i = 0; i < kSteps; ++i) {
        m_steps.push_back(makeParagraph(TextStyle::Body, {}, card, QStringLiteral("ikdStep.%1").arg(i)));
        column->addWidget(m_steps.back());
    }
    m_phoneCodeRow = new QWidget(card);
    auto* codeColumn = new QVBoxLayout(m_phoneCodeRow);
    codeColumn->setContentsMargins(0, 4, 0, 0);
    codeColumn->setSpacing(4);
    m_phoneCode = addField(codeColumn, new BarcodeField(m_phoneCodeRow), tr("Kode di layar HP pemohon"),
                           QStringLiteral("ikdPhoneCode"));
    m_phoneCode->setMaxLength(kLongestCode);
    connect(m_phoneCode, &QLineEdit::textChanged, this, &IkdPage::phoneCodeTyped);
    column->addWidget(m_phoneCodeRow);
    return card;
}

QWidget* IkdPage::makeList()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(8);
    m_listTitle = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("ikdListTitle"));
    m_list = new RowTable({{tr("Pukul"), 52}, {tr("Nama"), 0}, {tr("Keadaan"), 150}}, card);
    m_list->setObjectName(QStringLiteral("ikdList"));
    m_list->fitRows(36, 36);
    m_list->setFocusPolicy(Qt::NoFocus); // F10 goes on with the oldest: nothing is chosen here
    column->addWidget(m_listTitle);
    column->addWidget(m_list, 1);
    return card;
}

QWidget* IkdPage::makeCode()
{
    m_codeCard = new Panel(Panel::Kind::Card, m_right);
    m_code = new QLabel(m_codeCard);
    m_code->setObjectName(QStringLiteral("ikdCode"));
    m_code->setAccessibleName(tr("Kode untuk dipindai HP pemohon"));
    m_code->setAlignment(Qt::AlignCenter);
    m_codeNote = makeParagraph(TextStyle::Body, {}, m_codeCard, QStringLiteral("ikdCodeNote"));
    m_codeNote->setAlignment(Qt::AlignCenter);
    QLabel* title =
        makeParagraph(TextStyle::Title, tr("Pemohon memindai kode ini dengan aplikasi IKD"), m_codeCard);
    title->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(m_codeCard);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_code, 1);
    column->addWidget(m_codeNote);
    return m_codeCard;
}

void IkdPage::attach(IkdPresenter& presenter)
{
    IkdPresenter* to = &presenter;
    connect(to, &IkdPresenter::changed, this, [this, to] {
        if (isVisible())
            setView(to->view());
    });
    connect(to, &IkdPresenter::previewImage, this, &IkdPage::setPreview);
    connect(to, &IkdPresenter::formKept, this, &IkdPage::emptyForm);
    connect(to, &IkdPresenter::formRestored, this, &IkdPage::fillForm);
    connect(this, &IkdPage::formTyped, to, &IkdPresenter::setForm);
    connect(this, &IkdPage::phoneCodeTyped, to, &IkdPresenter::setPhoneCode);
    setView(presenter.view());
}

void IkdPage::setView(const IkdView& view)
{
    const bool isOther = view.isForm != m_isForm || m_phoneCodeRow->isHidden() == view.wantsPhoneCode;
    m_isForm = view.isForm;
    m_left->setCurrentIndex(view.isForm ? 0 : 1);
    m_name->setText(view.name);
    m_about->setText(view.about);
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool isThere = i < view.steps.size();
        m_steps[i]->setVisible(isThere);
        if (isThere)
            m_steps[i]->setText(markText(view.steps[i].mark) + QStringLiteral("  ") + view.steps[i].text);
    }
    m_phoneCodeRow->setVisible(view.wantsPhoneCode);
    m_listTitle->setText(view.listTitle);
    m_list->setAccessibleName(view.listTitle);
    std::vector<std::vector<RowCell>> rows;
    for (const ListRow& row : view.rows) {
        std::vector<RowCell> cells;
        for (const ListCell& cell : row.cells)
            cells.push_back({cell.text, cell.chip, cell.isStrong, cell.isMuted});
        rows.push_back(std::move(cells));
    }
    m_list->setRows(rows);
    m_list->choose(-1);
    showRight(view);
    if (isOther && isVisible())
        focusFirst();
}

void IkdPage::showRight(const IkdView& view)
{
    if (!view.isLooking)
        m_live->setImage(QImage());
    m_isLooking = view.isLooking;
    m_live->setEmptyText(view.liveText);
    m_live->setAccessibleDescription(view.liveText);
    m_code->setPixmap(QPixmap::fromImage(view.code));
    m_codeNote->setText(view.codeNote);
    m_end->say(view.endTitle, view.endText);
    m_right->setCurrentIndex(!view.code.isNull() ? 1 : !view.endTitle.isEmpty() ? 2 : 0);
}

void IkdPage::setPreview(const QImage& image)
{
    if (m_isLooking)
        m_live->setImage(image);
}

void IkdPage::fillForm(const IkdForm& form)
{
    const IkdForm whole = form; // every field that is set tells the presenter what stands in all of them
    m_nik->setText(whole.nik);
    m_email->setText(whole.email);
    m_phone->setText(whole.phone);
}

void IkdPage::emptyForm()
{
    for (QLineEdit* field : std::initializer_list<QLineEdit*>{m_nik, m_email, m_phone, m_phoneCode})
        field->clear();
}

void IkdPage::focusFirst()
{
    QWidget* first = m_isForm                     ? static_cast<QWidget*>(m_nik)
                     : m_phoneCodeRow->isHidden() ? static_cast<QWidget*>(this)
                                                  : m_phoneCode;
    first->setFocus(Qt::OtherFocusReason);
}

void IkdPage::opened() { focusFirst(); }

} // namespace rekam::ui
