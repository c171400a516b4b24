#include "ui/pages/queue/queue_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kNikLength = 16;

QVBoxLayout* cardColumnOf(QWidget* card, int spacing)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(spacing);
    return column;
}

FiguresLabel* addFigure(QHBoxLayout* row, const QString& label, const QString& name, QWidget* parent)
{
    auto* number = new FiguresLabel(uiFont(24, QFont::Bold), parent);
    number->setObjectName(name);
    number->setAccessibleName(label);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(number);
    column->addWidget(makeLabel(TextStyle::Small, label, parent));
    row->addLayout(column, 1);
    return number;
}

void showRows(RowTable& table, const std::vector<QueueRow>& rows)
{
    std::vector<std::vector<RowCell>> cells;
    cells.reserve(rows.size());
    for (const QueueRow& row : rows)
        cells.push_back(
            {{row.ticket, {}, true, false}, {row.note, {}, false, false}, {row.since, {}, false, true}});
    table.setRows(cells);
}

} // namespace

QueuePage::QueuePage(QWidget* parent) : Page(ScreenId::Queue, parent)
{
    constexpr int kLeftWidth = 400;
    auto* left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(makeCalledCard(), 1);
    left->addWidget(makeNumberCard());
    left->addWidget(makeDayCard());
    auto* leftBox = new QWidget(this);
    leftBox->setFixedWidth(kLeftWidth);
    left->setContentsMargins(0, 0, 0, 0);
    leftBox->setLayout(left);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(leftBox);
    row->addWidget(makeLists(), 1);
}

QWidget* QueuePage::makeCalledCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* column = cardColumnOf(card, 4);
    m_calledNote = makeLabel(TextStyle::Small, {}, card, QStringLiteral("calledNote"));
    m_calledNote->setAlignment(Qt::AlignHCenter);
    m_called = new FiguresLabel(uiFont(76, QFont::Bold), card);
    m_called->setObjectName(QStringLiteral("calledTicket"));
    m_called->setAccessibleName(tr("Nomor yang dipanggil"));
    m_called->setAlignment(Qt::AlignHCenter);
    m_calledWhere = makeLabel(TextStyle::Title, {}, card, QStringLiteral("calledCounter"));
    m_calledWhere->setAlignment(Qt::AlignHCenter);
    m_elsewhere = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("calledElsewhere"));
    m_elsewhere->setAlignment(Qt::AlignHCenter);
    m_notice = makeParagraph(TextStyle::Body, {}, card, QStringLiteral("hallNotice"));
    m_notice->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(m_calledNote);
    column->addWidget(m_called);
    column->addWidget(m_calledWhere);
    column->addSpacing(10);
    column->addWidget(m_elsewhere);
    column->addStretch(1);
    column->addWidget(m_notice);
    return card;
}

QWidget* QueuePage::makeNumberCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* column = cardColumnOf(card, 8);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Pemohon baru"), card));
    m_nik = new BarcodeField(card);
    m_nik->setObjectName(QStringLiteral("nik"));
    m_nik->setAccessibleName(tr("NIK"));
    m_nik->setPlaceholderText(tr("NIK"));
    m_nik->setMaxLength(24);
    m_nik->setFont(uiFont(20, QFont::DemiBold));
    m_nikCount = makeLabel(TextStyle::Small, {}, card, QStringLiteral("nikCount"));
    column->addWidget(m_nik);
    column->addWidget(m_nikCount);
    m_nikCount->setText(tr("Pindai KK atau ketik 16 angka. Satu NIK satu nomor."));
    return card;
}

QWidget* QueuePage::makeDayCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(20, 14, 20, 14);
    m_waitingCentre = addFigure(row, tr("menunggu pusat"), QStringLiteral("waitingForCentre"), card);
    m_waitingCard = addFigure(row, tr("menunggu kartu"), QStringLiteral("waitingForCard"), card);
    m_closed = addFigure(row, tr("selesai hari ini"), QStringLiteral("closedToday"), card);
    return card;
}

QWidget* QueuePage::makeLists()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(makeWaitingCard(), 3);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makeListCard(m_asideTitle, m_aside,
                                {{tr("Nomor"), 70}, {tr("Sebab"), 0}, {tr("Sejak"), 80}},
                                QStringLiteral("asideList"), tr("Daftar yang ditunda")));
    row->addWidget(makeListCard(m_servedTitle, m_served,
                                {{tr("Nomor"), 78}, {tr("Keadaan"), 0}, {tr("Pukul"), 66}},
                                QStringLiteral("servedList"), tr("Daftar yang sudah dilayani hari ini")));
    column->addLayout(row, 2);
    return box;
}

QWidget* QueuePage::makeWaitingCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* column = cardColumnOf(card, 8);
    m_waitingTitle = makeLabel(TextStyle::Heading, {}, card);
    m_waiting = new RowTable(
        {{tr("Nomor"), 78}, {tr("Antrean"), 0}, {tr("Menunggu"), 116}, {tr("Perkiraan"), 148}}, card);
    m_waiting->setObjectName(QStringLiteral("waitingList"));
    m_waiting->setAccessibleName(tr("Daftar yang menunggu"));
    m_nobody = new EmptyState(Icon::Queue, card);
    m_nobody->say(tr("Belum ada yang menunggu"), tr("Pindai KK pemohon berikutnya untuk mengambil nomor."));
    column->addWidget(m_waitingTitle);
    column->addWidget(m_waiting, 1);
    column->addWidget(m_nobody, 1);
    return card;
}

QWidget* QueuePage::makeListCard(QLabel*& title, RowTable*& table, const std::vector<RowColumn>& columns,
                                 const QString& name, const QString& accessibleName)
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* column = cardColumnOf(card, 8);
    title = makeLabel(TextStyle::Heading, {}, card);
    table = new RowTable(columns, card);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    column->addWidget(title);
    column->addWidget(table, 1);
    return card;
}

void QueuePage::attach(QueuePresenter& presenter)
{
    connect(&presenter, &QueuePresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &QueuePresenter::arrivalWanted, this, [this] { m_nik->clear(); });
    connect(m_nik, &BarcodeField::scanned, &presenter, &QueuePresenter::scanned);
    connect(m_nik, &QLineEdit::textChanged, &presenter, &QueuePresenter::setNikText);
    connect(m_nik, &QLineEdit::textChanged, this, [this](const QString& text) {
        const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        m_nikCount->setText(text.isEmpty() ? tr("Pindai KK atau ketik 16 angka. Satu NIK satu nomor.")
                                           : tr("%1 dari %2 angka").arg(digits).arg(kNikLength));
    });
    setView(presenter.view());
}

void QueuePage::setView(const QueueView& view)
{
    const bool isCalled = !view.calledTicket.isEmpty();
    m_called->setText(isCalled ? view.calledTicket : QStringLiteral("–"));
    m_called->setForegroundRole(isCalled ? QPalette::WindowText : QPalette::Mid);
    m_calledNote->setText(isCalled ? view.calledNote : tr("Belum ada yang dipanggil"));
    m_calledWhere->setText(isCalled ? tr("ke %1").arg(view.calledCounter) : QString());
    m_waitingCentre->setText(QString::number(view.waitingForCentre));
    m_waitingCard->setText(QString::number(view.waitingForCard));
    m_closed->setText(QString::number(view.closedToday));

    m_elsewhere->setText(view.elsewhere);
    m_elsewhere->setVisible(!view.elsewhere.isEmpty());
    m_notice->setText(view.notice.isEmpty() ? QString() : tr("Layar antrean: %1").arg(view.notice));
    m_notice->setVisible(!view.notice.isEmpty());

    std::vector<std::vector<RowCell>> waiting;
    for (const QueueRow& row : view.waiting) {
        const QString line =
            row.note.isEmpty() ? row.service : row.service + QStringLiteral(" · ") + row.note;
        waiting.push_back({{row.ticket, {}, true, false},
                           {line, {}, false, false},
                           {row.since, {}, false, true},
                           {row.wait, {}, false, true}});
    }
    m_waiting->setRows(waiting);
    m_waiting->setVisible(!waiting.empty());
    m_nobody->setVisible(waiting.empty());
    m_waitingTitle->setText(tr("Menunggu (%1)").arg(waiting.size()));
    m_waitingTitle->setVisible(!waiting.empty());
    showRows(*m_aside, view.aside);
    m_asideTitle->setText(tr("Ditunda (%1)").arg(view.aside.size()));
    showRows(*m_served, view.served);
    m_servedTitle->setText(tr("Sudah dilayani (%1)").arg(view.served.size()));
}

void QueuePage::opened() { m_nik->setFocus(Qt::OtherFocusReason); }

} // namespace rekam::ui
