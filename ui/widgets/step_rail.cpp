#include "ui/widgets/step_rail.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

// A button in the rail: Tab reaches it, Space presses it, Enter stays with the screen.
class RailButton : public QAbstractButton
{
public:
    // As high as there is room for, between the two.
    RailButton(int lowest, int height, QWidget* parent) : QAbstractButton(parent), m_height(height)
    {
        setMinimumHeight(lowest);
        setMaximumHeight(height);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override { return {0, m_height}; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->ignore();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void drawGround(QPainter& painter, bool isMarked)
    {
        const Tokens& t = tokens();
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isHot = isEnabled() && underMouse();
        if (isMarked || isHot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isMarked ? t.primarySoft : t.sunken);
            painter.drawRoundedRect(rect(), kRadius, kRadius);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.focus, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
        }
    }

private:
    int m_height;
};

QString markWord(RailMark mark)
{
    switch (mark) {
    case RailMark::Pending:
        return StepRail::tr("belum");
    case RailMark::Now:
        return StepRail::tr("sekarang");
    case RailMark::Done:
        return StepRail::tr("selesai");
    case RailMark::Excepted:
        return StepRail::tr("dikecualikan");
    case RailMark::Deferred:
        return StepRail::tr("ditunda");
    }
    return {};
}

void drawDisc(QPainter& painter, const QRectF& disc, RailMark mark, int number)
{
    const Tokens& t = tokens();
    const bool isSolid = mark == RailMark::Done || mark == RailMark::Now;
    const Tone tone = mark == RailMark::Done ? Tone::Good : mark == RailMark::Now ? Tone::Now : Tone::Fair;
    painter.setPen(isSolid ? Qt::NoPen : QPen(mark == RailMark::Pending ? t.line : t.warn, 2));
    painter.setBrush(isSolid                     ? QBrush(t.solid(tone))
                     : mark == RailMark::Pending ? QBrush(Qt::NoBrush)
                                                 : QBrush(t.warnSoft));
    painter.drawEllipse(isSolid ? disc : disc.adjusted(1, 1, -1, -1));
    const QRectF sign = disc.adjusted(5, 5, -5, -5);
    if (mark == RailMark::Done)
        drawIcon(painter, Icon::Check, sign, currentShade() == Shade::Dark ? t.sunken : QColor(Qt::white),
                 0.17);
    else if (mark == RailMark::Excepted)
        drawIcon(painter, Icon::Cross, sign, t.warn, 0.17);
    else if (mark == RailMark::Deferred)
        drawIcon(painter, Icon::Clock, disc.adjusted(3.5, 3.5, -3.5, -3.5), t.warn);
    else {
        painter.setFont(uiFont(12, QFont::DemiBold));
        painter.setPen(mark == RailMark::Now ? t.primaryInk : t.muted);
        painter.drawText(disc, static_cast<int>(Qt::AlignCenter), QString::number(number));
    }
}

} // namespace

class StepRail::StepButton : public RailButton
{
public:
    StepButton(int number, QWidget* parent) : RailButton(30, 40, parent), m_number(number) {}

    void setItem(const RailItem& item)
    {
        m_item = item;
        setEnabled(item.canOpen);
        setObjectName(QStringLiteral("step.") + item.id);
        setAccessibleName(item.text);
        setAccessibleDescription(markWord(item.mark));
        update();
    }

    const RailItem& item() const { return m_item; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        drawGround(painter, m_item.mark == RailMark::Now);
        drawDisc(painter, QRectF(10, height() / 2.0 - 11, 22, 22), m_item.mark, m_number);
        const bool isNow = m_item.mark == RailMark::Now;
        painter.setFont(uiFont(15, isNow ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_item.mark == RailMark::Pending ? t.muted : t.text);
        painter.drawText(QRectF(42, 0, width() - 46, height()), static_cast<int>(Qt::AlignVCenter),
                         m_item.text);
    }

private:
    int m_number;
    RailItem m_item;
};

class StepRail::LinkButton : public RailButton
{
public:
    explicit LinkButton(QWidget* parent) : RailButton(28, 36, parent) {}

    void setLink(const RailLink& link)
    {
        m_link = link;
        setEnabled(link.canOpen);
        setObjectName(QStringLiteral("link.") + link.id);
        setAccessibleName(link.text);
        update();
    }

    const RailLink& link() const { return m_link; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        drawGround(painter, m_link.isCurrent);
        constexpr int kChipRoom = 34;
        const QFont capFont = uiFont(11, QFont::DemiBold);
        const int capWidth = QFontMetrics(capFont).horizontalAdvance(m_link.keyCap) + 12;
        const QRectF cap(width() - 10 - capWidth, height() / 2.0 - 9, capWidth, 18);
        painter.setFont(uiFont(14, m_link.isCurrent ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isEnabled() ? t.text : t.muted);
        const int room = static_cast<int>(cap.left()) - 14 - (m_link.count > 0 ? kChipRoom : 0);
        const QString text = fitted(painter.fontMetrics(), m_link.text, room, this);
        painter.drawText(QRectF(10, 0, room, height()), static_cast<int>(Qt::AlignVCenter), text);
        const int textWidth = painter.fontMetrics().horizontalAdvance(text);
        if (m_link.count > 0)
            drawChip(painter, QRectF(10 + textWidth + 8, 0, 60, height()),
                     m_link.isCurrent ? Tone::Neutral : Tone::Now, QString::number(m_link.count));
        painter.setFont(capFont);
        painter.setPen(t.line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cap.adjusted(.5, .5, -.5, -.5), 4, 4);
        painter.setPen(t.muted);
        painter.drawText(cap, static_cast<int>(Qt::AlignCenter), m_link.keyCap);
    }

private:
    RailLink m_link;
};

StepRail::StepRail(QWidget* parent)
    : Panel(Kind::LeftColumn, parent),
      m_stepColumn(new QVBoxLayout),
      m_linkColumn(new QVBoxLayout),
      m_rule(makeRule(this)),
      m_nextTitle(makeLabel(TextStyle::Small, {}, this)),
      m_nextText(makeParagraph(TextStyle::Heading, {}, this, QStringLiteral("nextTicket"))),
      m_nextNote(makeParagraph(TextStyle::Small, {}, this))
{
    setFixedWidth(kWidth);
    setObjectName(QStringLiteral("rail"));
    m_stepColumn->setSpacing(2);
    m_linkColumn->setSpacing(2);
    auto* next = new QVBoxLayout;
    next->setContentsMargins(10, 0, 4, 0);
    next->setSpacing(2);
    next->addWidget(m_nextTitle);
    next->addWidget(m_nextText);
    next->addWidget(m_nextNote);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 11, 12);
    column->setSpacing(12);
    column->addLayout(m_stepColumn);
    column->addWidget(m_rule);
    column->addLayout(next);
    column->addStretch(1);
    column->addLayout(m_linkColumn);
    column->addStretch(0);
    m_column = column;
}

void StepRail::setView(const RailView& view)
{
    if (view == m_view)
        return; // asked at the rate of the preview
    m_view = view;
    // What goes, goes first: both lists at once would make the window taller, and it never shrinks again.
    for (size_t i = view.steps.size(); i < m_steps.size(); ++i)
        m_steps[i]->hide();
    for (size_t i = view.links.size(); i < m_links.size(); ++i)
        m_links[i]->hide();
    while (m_steps.size() < view.steps.size()) {
        auto* button = new StepButton(static_cast<int>(m_steps.size()) + 1, this);
        connect(button, &QAbstractButton::clicked, this,
                [this, button] { Q_EMIT stepOpened(button->item().id); });
        m_steps.push_back(button);
        m_stepColumn->addWidget(button);
    }
    for (size_t i = 0; i < view.steps.size(); ++i) {
        m_steps[i]->show();
        m_steps[i]->setItem(view.steps[i]);
    }
    while (m_links.size() < view.links.size()) {
        auto* button = new LinkButton(this);
        connect(button, &QAbstractButton::clicked, this,
                [this, button] { Q_EMIT linkOpened(button->link().id); });
        m_links.push_back(button);
        m_linkColumn->addWidget(button);
    }
    for (size_t i = 0; i < view.links.size(); ++i) {
        m_links[i]->show();
        m_links[i]->setLink(view.links[i]);
    }
    // Without steps the links are what the column is for, and stand where the eye begins.
    const bool hasSteps = !view.steps.empty();
    m_column->setStretch(3, hasSteps ? 1 : 0);
    m_column->setStretch(5, hasSteps ? 0 : 1);
    m_nextTitle->setVisible(hasSteps);
    m_nextText->setVisible(hasSteps);
    m_nextNote->setVisible(hasSteps);
    m_rule->setVisible(!view.steps.empty() && !view.nextText.isEmpty());
    m_nextTitle->setText(view.nextTitle);
    m_nextText->setText(view.nextText);
    m_nextNote->setText(view.nextNote);
}

} // namespace rekam::ui
