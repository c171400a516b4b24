#include "ui/public_display/public_display.h"

#include "ui/presenters/hall_presenter.h"
#include "ui/public_display/big_number.h"
#include "ui/public_display/hall_colours.h"
#include "ui/widgets/far_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kSidePart = 373, kCalledPart = 627; // of 1000

QWidget* hairLine(QWidget* parent, const FarScale& scale, const QColor& color)
{
    QWidget* line = farGround(parent, color);
    line->setFixedHeight(scale.px(1.4));
    return line;
}

void addRows(QVBoxLayout* column, QWidget* parent, const FarScale& scale, const std::vector<HallRow>& rows,
             double size, double height)
{
    const HallColours colours = hallColours(currentShade());
    for (const HallRow& row : rows) {
        auto* line = new QHBoxLayout;
        QLabel* ticket = farLabel(parent, scale, row.ticket, size, QFont::Bold, colours.text);
        ticket->setFixedHeight(scale.px(height));
        line->addWidget(ticket);
        line->addStretch();
        line->addWidget(farLabel(parent, scale, row.note, size * 0.56, QFont::Normal, colours.muted));
        column->addLayout(line);
        column->addWidget(hairLine(parent, scale, colours.rule));
    }
}

} // namespace

PublicDisplay::PublicDisplay()
{
    setObjectName(QStringLiteral("publicDisplay"));
    setWindowTitle(tr("Layar antrean"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // the screen is as large as it is
    resize(1366, 768);
}

void PublicDisplay::attach(const HallPresenter& presenter)
{
    connect(&presenter, &HallPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &HallPresenter::called, this, &PublicDisplay::highlight);
    setView(presenter.view());
}

void PublicDisplay::setView(const HallView& view)
{
    if (m_body && m_view == view)
        return;
    m_view = view;
    rebuild();
}

void PublicDisplay::highlight()
{
    if (m_number)
        m_number->glow();
}

void PublicDisplay::resizeEvent(QResizeEvent* event)
{
    SecondWindow::resizeEvent(event);
    rebuild();
}

void PublicDisplay::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        // Queued: who tells all widgets of a change still holds those that go.
        QMetaObject::invokeMethod(
            this, [this] { rebuild(); }, Qt::QueuedConnection);
    }
    SecondWindow::changeEvent(event);
}

// Seldom, and all of it: sizes follow the window, and what is gone is gone.
void PublicDisplay::rebuild()
{
    if (!layout())
        return;
    const FarScale scale(size());
    delete m_body;
    m_number = nullptr;
    m_body = farGround(this, hallColours(currentShade()).ground);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(makeCalled(scale), kCalledPart);
    upper->addWidget(makeSide(scale), kSidePart);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    if (!m_view.notice.isEmpty())
        column->addWidget(makeNotice(scale));
    column->addWidget(makeFoot(scale));
    layout()->addWidget(m_body);
    m_body->setGeometry(rect());
    m_body->show();
}

QWidget* PublicDisplay::makeCalled(const FarScale& scale)
{
    const HallColours colours = hallColours(currentShade());
    const bool isAnybody = !m_view.ticket.isEmpty();
    QWidget* part = farGround(m_body, colours.ground);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(scale.px(90), scale.px(60), scale.px(40), scale.px(60));
    column->setSpacing(scale.px(26));
    column->addStretch(2);
    if (!isAnybody) {
        column->addWidget(farParagraph(part, scale, tr("Selamat datang"), 120, QFont::Bold, colours.text));
        column->addWidget(farParagraph(part, scale,
                                       tr("Ambil nomor antrean. Nomor Anda dipanggil di layar ini."), 46,
                                       QFont::Normal, colours.muted));
        column->addStretch(3);
        return part;
    }
    column->addWidget(farLabel(part, scale, tr("Nomor antrean"), 42, QFont::Normal, colours.muted));
    m_number = new BigNumber(part);
    m_number->setObjectName(QStringLiteral("calledNumber"));
    m_number->setText(m_view.ticket);
    m_number->setAccessibleName(tr("Nomor antrean %1").arg(m_view.ticket));
    QPalette palette = m_number->palette();
    palette.setColor(QPalette::WindowText, colours.text);
    m_number->setPalette(palette);
    m_number->setFixedHeight(scale.px(290));
    column->addWidget(m_number);
    QLabel* counter = farParagraph(part, scale, m_view.counter, 76, QFont::Bold, colours.text);
    counter->setObjectName(QStringLiteral("calledCounter"));
    column->addWidget(counter);
    column->addStretch(3);
    return part;
}

QWidget* PublicDisplay::makeSide(const FarScale& scale)
{
    const HallColours colours = hallColours(currentShade());
    QWidget* part = farGround(m_body, colours.side);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(scale.px(57), scale.px(64), scale.px(57), scale.px(40));
    column->setSpacing(scale.px(6));
    column->addWidget(farLabel(part, scale, tr("Berikutnya"), 35, QFont::Normal, colours.muted));
    if (m_view.next.empty())
        column->addWidget(
            farParagraph(part, scale, tr("Tidak ada yang menunggu."), 35, QFont::Normal, colours.text));
    // A notice takes the room of the oldest call and some of each row.
    const bool isShort = !m_view.notice.isEmpty();
    addRows(column, part, scale, m_view.next, isShort ? 50 : 58, isShort ? 72 : 88);
    column->addStretch();
    if (!m_view.earlier.empty()) {
        std::vector<HallRow> earlier = m_view.earlier;
        if (isShort && earlier.size() > 2)
            earlier.resize(2);
        column->addSpacing(scale.px(14));
        column->addWidget(farLabel(part, scale, tr("Baru dipanggil"), 30, QFont::Normal, colours.muted));
        addRows(column, part, scale, earlier, isShort ? 36 : 42, isShort ? 48 : 60);
    }
    return part;
}

QWidget* PublicDisplay::makeNotice(const FarScale& scale)
{
    const Tokens& t = tokens();
    QWidget* part = farGround(m_body, t.warnSoft);
    part->setObjectName(QStringLiteral("hallNotice"));
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, scale.px(60), 0);
    row->setSpacing(scale.px(46));
    QWidget* mark = farGround(part, t.warn);
    mark->setFixedWidth(scale.px(14));
    row->addWidget(mark);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(0, scale.px(20), 0, scale.px(20));
    texts->setSpacing(scale.px(4));
    texts->addWidget(farParagraph(part, scale, m_view.notice, 38, QFont::Bold, t.text));
    texts->addWidget(farParagraph(part, scale, m_view.noticeDetail, 32, QFont::Normal, t.text));
    row->addLayout(texts, 1);
    return part;
}

QWidget* PublicDisplay::makeFoot(const FarScale& scale)
{
    const Tokens& t = tokens();
    QWidget* part = farGround(m_body, t.surface);
    part->setFixedHeight(scale.px(110));
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(scale.px(60), 0, scale.px(60), 0);
    row->addWidget(farLabel(part, scale, tr("Semua layanan GRATIS"), 35, QFont::DemiBold, t.text));
    row->addStretch();
    QLabel* office = farLabel(part, scale, m_view.office + QStringLiteral(" · ") + m_view.time, 35,
                              QFont::Normal, t.muted);
    office->setObjectName(QStringLiteral("hallClock"));
    row->addWidget(office);
    return part;
}

} // namespace rekam::ui
