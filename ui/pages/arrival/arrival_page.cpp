#include "ui/pages/arrival/arrival_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/check_row.h"
#include "ui/widgets/choice_tile.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_card.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kLongestNumber = 40;
constexpr int kLongestName = 60;
constexpr int kLongestFilerContact = 120;

QVBoxLayout* sectionColumnOf(QWidget* card, int spacing)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(spacing);
    return column;
}

void put(QLineEdit* field, const QString& text)
{
    if (field->text() != text)
        field->setText(text);
}

} // namespace

ArrivalPage::ArrivalPage(QWidget* parent) : Page(ScreenId::Arrival, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Penerimaan"));
    m_nobody = new EmptyState(Icon::Person, this);
    m_details = new QWidget(this);
    auto* person = makePersonCard();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(makePapersCard(), 5);
    middle->addWidget(makeFormCard(), 6);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(12);
    details->addLayout(middle, 1);
    details->addWidget(makeLinesCard());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(person);
    column->addWidget(m_nobody, 1);
    column->addWidget(m_details, 1);
    setView(ArrivalView()); // what is hidden takes no room from the beginning
}

QWidget* ArrivalPage::makePersonCard()
{
    constexpr int kFieldWidth = 250;
    auto* card = new Panel(Panel::Kind::Card, this);
    m_nik = new BarcodeField(card);
    m_nik->setObjectName(QStringLiteral("nik"));
    m_nik->setAccessibleName(tr("NIK"));
    m_nik->setPlaceholderText(tr("NIK"));
    m_nik->setMaxLength(24);
    m_nik->setFont(uiFont(20, QFont::DemiBold));
    m_nik->setFixedWidth(kFieldWidth);
    m_name = makeParagraph(TextStyle::Title, {}, card, QStringLiteral("arrivalName"));
    m_name->setAccessibleName(tr("Nama"));
    m_about = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("arrivalAbout"));
    m_status = new Chip(card);
    m_status->setObjectName(QStringLiteral("arrivalStatus"));
    m_ticket = new Chip(card);
    m_ticket->setObjectName(QStringLiteral("arrivalTicket"));
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    words->addWidget(m_about);
    auto* chips = new QVBoxLayout;
    chips->setSpacing(6);
    chips->addWidget(m_status, 0, Qt::AlignRight);
    chips->addWidget(m_ticket, 0, Qt::AlignRight);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(20);
    row->addWidget(m_nik, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    row->addLayout(chips);
    card->setMinimumHeight(88);
    return card;
}

QWidget* ArrivalPage::makePapersCard()
{
    auto* card = new Panel(Panel::Kind::Card, m_details);
    m_paperColumn = sectionColumnOf(card, 2);
    m_paperColumn->addWidget(makeLabel(TextStyle::Heading, tr("Yang dibawa"), card));
    m_paperColumn->addSpacing(4);
    m_summons = new CheckRow(tr("Surat panggilan"), card);
    m_summons->setKeyCap(QStringLiteral("0"));
    m_summons->setObjectName(QStringLiteral("paper.0"));
    connect(m_summons, &CheckRow::clicked, this, &ArrivalPage::summonsTurned);
    m_paperColumn->addWidget(m_summons);
    m_paperColumn->addStretch(1);
    m_missingNote = makeParagraph(TextStyle::Small, tr("Yang kurang dicatat, nomor tetap diberikan."), card);
    m_paperColumn->addWidget(m_missingNote);
    m_paper = new PaperCard(PaperCard::Shape::Strip, card);
    m_paperColumn->addWidget(m_paper);
    return card;
}

QLineEdit* ArrivalPage::addField(QGridLayout* grid, int row, const QString& label, const QString& name)
{
    auto* field = new QLineEdit(grid->parentWidget());
    field->setObjectName(name);
    field->setAccessibleName(label);
    grid->addWidget(makeLabel(TextStyle::Small, label, grid->parentWidget(), name + QStringLiteral("Label")),
                    row, 0);
    grid->addWidget(field, row, 1);
    return field;
}

QWidget* ArrivalPage::makeFormCard()
{
    auto* card = new Panel(Panel::Kind::Card, m_details);
    auto* column = sectionColumnOf(card, 10);
    m_service = makeLabel(TextStyle::Title, {}, card, QStringLiteral("arrivalService"));
    m_service->setAccessibleName(tr("Layanan"));
    m_form = makeLabel(TextStyle::Small, {}, card, QStringLiteral("arrivalForm"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(makeLabel(TextStyle::Heading, tr("Permohonan"), card));
    heading->addStretch(1);
    heading->addWidget(makeLabel(TextStyle::Small, tr("Yang mengajukan (D)"), card));
    column->addLayout(heading);
    auto* asked = new QHBoxLayout;
    asked->addWidget(m_service);
    asked->addStretch(1);
    asked->addWidget(m_form);
    column->addLayout(asked);
    m_formState = new Chip(card);
    m_formState->setObjectName(QStringLiteral("formState"));
    asked->addSpacing(8);
    asked->addWidget(m_formState);
    auto* fields = new QWidget(card);
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    auto* filers = new QHBoxLayout;
    filers->setSpacing(8);
    for (std::size_t place = 0; place < m_filers.size(); ++place) {
        m_filers[place] = new ChoiceTile(fields);
        m_filers[place]->setObjectName(QStringLiteral("filer.%1").arg(place));
        filers->addWidget(m_filers[place]);
        connect(m_filers[place], &ChoiceTile::clicked, this,
                [this, place] { Q_EMIT filerChosen(static_cast<int>(place)); });
    }
    grid->addLayout(filers, 0, 0, 1, 2);
    m_filerName = addField(grid, 1, tr("Namanya"), QStringLiteral("filerName"));
    m_filerName->setMaxLength(kLongestName);
    m_filerName->setAccessibleName(tr("Nama wali, kuasa atau pendamping"));
    m_filerLabel = fields->findChild<QLabel*>(QStringLiteral("filerNameLabel"));
    auto* authority = new QHBoxLayout;
    authority->setSpacing(8);
    m_filerNik = new QLineEdit(fields);
    m_filerNik->setObjectName(QStringLiteral("filerNik"));
    m_filerNik->setAccessibleName(tr("NIK wali, kuasa atau pendamping"));
    m_filerNik->setPlaceholderText(tr("NIK"));
    m_filerNik->setMaxLength(16);
    m_authorisedOn = new QLineEdit(fields);
    m_authorisedOn->setObjectName(QStringLiteral("authorisedOn"));
    m_authorisedOn->setAccessibleName(tr("Tanggal surat kuasa"));
    m_authorisedOn->setPlaceholderText(QStringLiteral("20-11-2026"));
    m_authorisedOn->setMaxLength(10);
    authority->addWidget(m_filerNik, 8);
    authority->addWidget(m_authorisedOn, 5);
    m_filerNikLabel =
        makeLabel(TextStyle::Small, tr("NIK, tgl. kuasa"), fields, QStringLiteral("filerNikLabel"));
    grid->addWidget(m_filerNikLabel, 2, 0);
    grid->addLayout(authority, 2, 1);
    m_filerNote = makeParagraph(TextStyle::Small, {}, fields, QStringLiteral("filerNote"));
    grid->addWidget(m_filerNote, 3, 0, 1, 2);
    m_summonsNumber = addField(grid, 4, tr("Nomor surat panggilan"), QStringLiteral("summonsNumber"));
    m_summonsNumber->setMaxLength(kLongestNumber);
    m_summonsLabel = fields->findChild<QLabel*>(QStringLiteral("summonsNumberLabel"));
    m_contact = addField(grid, 5, tr("HP atau e-mail"), QStringLiteral("contact"));
    m_contact->setMaxLength(kLongestFilerContact);
    m_contact->setPlaceholderText(tr("bila mau dikabari"));
    m_contactNote = makeLabel(TextStyle::Small, tr("HP 8–15 angka, atau alamat e-mail."), fields,
                              QStringLiteral("contactNote"));
    grid->addWidget(m_contactNote, 6, 1);
    column->addWidget(fields);
    column->addStretch(1);
    return card;
}

QWidget* ArrivalPage::makeLinesCard()
{
    auto* card = new Panel(Panel::Kind::Card, m_details);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(10);
    row->addWidget(makeLabel(TextStyle::Heading, tr("Antrean"), card));
    row->addSpacing(8);
    for (std::size_t place = 0; place < m_lines.size(); ++place) {
        m_lines[place] = new ChoiceTile(card);
        m_lines[place]->setObjectName(QStringLiteral("line.%1").arg(place));
        row->addWidget(m_lines[place], 1);
        connect(m_lines[place], &ChoiceTile::clicked, this,
                [this, place] { Q_EMIT lineChosen(static_cast<int>(place)); });
    }
    return card;
}

void ArrivalPage::attach(ArrivalPresenter& presenter)
{
    ArrivalPresenter* to = &presenter;
    connect(to, &ArrivalPresenter::changed, this, [this, to] { setView(to->view()); });
    connect(to, &ArrivalPresenter::nikTextChanged, this, &ArrivalPage::setNikText);
    // Digits are for the papers now.
    connect(to, &ArrivalPresenter::somebodyCame, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_nik, &QLineEdit::textChanged, to, &ArrivalPresenter::setNikText);
    connect(m_nik, &BarcodeField::scanned, to, &ArrivalPresenter::scanned);
    connect(m_summonsNumber, &QLineEdit::textEdited, to, &ArrivalPresenter::setSummonsNumber);
    connect(m_filerName, &QLineEdit::textEdited, to, &ArrivalPresenter::setFilerName);
    connect(m_contact, &QLineEdit::textEdited, to, &ArrivalPresenter::setContact);
    connect(m_filerNik, &QLineEdit::textEdited, to, &ArrivalPresenter::setFilerNik);
    connect(m_authorisedOn, &QLineEdit::textEdited, to, &ArrivalPresenter::setAuthorisedOn);
    connect(this, &ArrivalPage::paperStepped, to, &ArrivalPresenter::stepPaper);
    connect(this, &ArrivalPage::pageTurned, to, &ArrivalPresenter::turnPage);
    connect(this, &ArrivalPage::keyPressed, to, &ArrivalPresenter::pressKey);
    connect(this, &ArrivalPage::paperTurned, to, &ArrivalPresenter::turnPaper);
    connect(this, &ArrivalPage::summonsTurned, to, &ArrivalPresenter::turnSummons);
    connect(this, &ArrivalPage::filerChosen, to,
            [to](int place) { to->chooseFiler(static_cast<FiledBy>(place + 1)); });
    connect(this, &ArrivalPage::lineChosen, to,
            [to](int place) { to->chooseLine(kQueueClasses[static_cast<std::size_t>(place)].queueClass); });
    setView(presenter.view());
}

void ArrivalPage::setNikText(const QString& text) { put(m_nik, text); }

void ArrivalPage::setView(const ArrivalView& view)
{
    const bool isProof = !view.noticeTitle.isEmpty();
    m_nobody->say(isProof ? view.noticeTitle : tr("Siapa yang datang?"),
                  isProof ? view.noticeText
                          : tr("Pindai KK, KTP lama, surat panggilan atau bukti pendaftaran daring."));
    m_nobody->setVisible(!view.isSomebody);
    m_details->setVisible(view.isSomebody);
    const QString unnamed = view.isLookingUp ? tr("Mencari…") : tr("Nama belum diketahui");
    m_name->setText(!view.name.isEmpty() ? view.name : view.isSomebody ? unnamed : QString());
    m_about->setText(view.about.isEmpty()    ? view.source
                     : view.source.isEmpty() ? view.about
                                             : view.about + u'\n' + view.source);
    m_status->say(view.statusTone, view.status);
    m_ticket->say(Tone::Fair, view.ticket);
    showPapers(view);
    showForm(view); // with nobody there, nobody's words stay in the fields
    for (std::size_t place = 0; place < m_lines.size() && place < view.lines.size(); ++place) {
        const TileView& line = view.lines[place];
        m_lines[place]->setTexts(line.keyCap, line.text, line.note);
        m_lines[place]->setChecked(line.isChosen);
        m_lines[place]->setEnabled(view.mayChooseLine);
    }
}

// Rows are made as they are needed and kept: a service asks for eight papers at most.
void ArrivalPage::showPapers(const ArrivalView& view)
{
    constexpr int kAbove = 2; // heading, space; the summons letter stands last
    while (m_papers.size() < view.papers.size()) {
        const int place = static_cast<int>(m_papers.size());
        auto* row = new CheckRow({}, m_summons->parentWidget());
        row->setObjectName(QStringLiteral("paper.%1").arg(place + 1));
        connect(row, &CheckRow::clicked, this, [this, place] { Q_EMIT paperTurned(place); });
        m_paperColumn->insertWidget(kAbove + place, row);
        m_papers.push_back(row);
    }
    for (std::size_t i = 0; i < m_papers.size(); ++i) {
        const bool isAsked = i < view.papers.size();
        m_papers[i]->setVisible(isAsked);
        if (!isAsked)
            continue;
        const PaperTick& paper = view.papers[i];
        m_papers[i]->setText(paper.text);
        m_papers[i]->setKeyCap(paper.keyCap);
        m_papers[i]->setAccessibleName(paper.text);
        m_papers[i]->setChecked(paper.isThere);
        m_papers[i]->setEnabled(view.mayChange);
        m_papers[i]->setNote(paper.tone, paper.reading);
        m_papers[i]->setMarked(paper.isChosen);
    }
    // A long list has the room; its pictures open large all the same.
    constexpr std::size_t kRowsBesideStrip = 2;
    PaperView paper = view.paper;
    paper.isOffered = paper.isOffered && view.papers.size() <= kRowsBesideStrip;
    m_paper->setView(paper);
    m_missingNote->setVisible(!paper.isOffered);
    m_summons->setChecked(view.hasSummons);
    m_summons->setEnabled(view.mayChange);
}

void ArrivalPage::showForm(const ArrivalView& view)
{
    m_service->setText(view.service);
    m_form->setText(view.form.isEmpty() ? QString() : tr("F-1.02: %1").arg(view.form));
    for (std::size_t place = 0; place < m_filers.size() && place < view.filers.size(); ++place) {
        const TileView& filer = view.filers[place];
        m_filers[place]->setTexts({}, filer.text, {});
        m_filers[place]->setChecked(filer.isChosen);
        m_filers[place]->setEnabled(view.mayChange);
    }
    m_sheet.setSheets(view.formSheet);
    m_formState->say(Tone::Good, view.formState);
    m_filerName->setVisible(view.wantsFilerName);
    m_filerLabel->setVisible(view.wantsFilerName);
    // Whoever comes with somebody needs the room more than a letter that nobody brought.
    const bool hasRoom = view.hasSummons || !view.wantsFilerName;
    m_summonsNumber->setVisible(hasRoom);
    m_summonsLabel->setVisible(hasRoom);
    m_filerNik->setVisible(view.wantsFilerName);
    m_filerNikLabel->setVisible(view.wantsFilerName);
    m_authorisedOn->setVisible(view.wantsAuthority);
    m_filerNote->setVisible(!view.filerNote.isEmpty());
    m_filerNote->setText(view.filerNote);
    put(m_filerNik, view.filerNik);
    put(m_authorisedOn, view.authorisedOn);
    put(m_filerName, view.filerName);
    put(m_summonsNumber, view.summonsNumber);
    put(m_contact, view.contact);
    for (QLineEdit* field : {m_filerName, m_filerNik, m_authorisedOn, m_summonsNumber, m_contact})
        field->setEnabled(view.mayChange);
    m_contactNote->setVisible(view.isContactWrong);
}

bool ArrivalPage::prepare(ActionId action) { return action == ActionId::Enlarge && m_sheet.open(); }

void ArrivalPage::opened()
{
    if (!m_details->isHidden())
        setFocus(Qt::OtherFocusReason);
    else
        m_nik->setFocus(Qt::OtherFocusReason);
}

void ArrivalPage::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0 && event->modifiers() == Qt::NoModifier) {
        Q_EMIT paperStepped(step);
        return;
    }
    const int turn = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (turn != 0 && event->modifiers() == Qt::NoModifier) {
        Q_EMIT pageTurned(turn);
        return;
    }
    const QString text = event->text();
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (isPlain && event->key() == Qt::Key_O && m_paper->openLarge())
        return;
    if (isPlain && !event->isAutoRepeat() && text.size() == 1 && text.at(0).isLetterOrNumber())
        Q_EMIT keyPressed(text.at(0));
    else
        Page::keyPressEvent(event);
}

} // namespace rekam::ui
