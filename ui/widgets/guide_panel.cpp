#include "ui/widgets/guide_panel.h"

#include "ui/widgets/attempt_strip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rekam::ui {

class GuidePanel::HintBox : public QWidget
{
public:
    explicit HintBox(QWidget* parent)
        : QWidget(parent),
          m_hint(makeParagraph(TextStyle::Heading, {}, this, QStringLiteral("hint"))),
          m_detail(makeParagraph(TextStyle::Small, {}, this, QStringLiteral("hintDetail")))
    {
        m_hint->setFont(uiFont(16, QFont::DemiBold));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(14, 12, 14, 12);
        column->setSpacing(4);
        column->addWidget(m_hint);
        column->addWidget(m_detail);
    }

    void say(const QString& hint, const QString& detail, Tone tone)
    {
        m_tone = tone;
        m_hint->setText(hint);
        m_detail->setText(detail);
        m_detail->setVisible(!detail.isEmpty());
        setVisible(!hint.isEmpty());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().soft(m_tone));
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }

private:
    QLabel* m_hint;
    QLabel* m_detail;
    Tone m_tone = Tone::Now;
};

class GuidePanel::Row : public QWidget
{
public:
    explicit Row(QWidget* parent) : QWidget(parent)
    {
        setFixedHeight(27);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setRow(const GuideRow& row)
    {
        m_row = row;
        setAccessibleName(row.label);
        setAccessibleDescription(row.value);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF dot(0, height() / 2.0 - 5, 10, 10);
        if (m_row.tone == Tone::Neutral) {
            painter.setPen(QPen(t.muted, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(dot.adjusted(.75, .75, -.75, -.75));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.solid(m_row.tone));
            painter.drawEllipse(dot);
        }
        painter.setFont(uiFont(13));
        painter.setPen(t.muted);
        const int valueWidth = figuresWidth(painter.font(), m_row.value);
        drawFigures(painter, rect(), Qt::AlignRight, m_row.value);
        painter.setPen(t.text);
        const int room = width() - 19 - valueWidth - 8;
        const QString label = fitted(painter.fontMetrics(), m_row.label, room, this);
        painter.drawText(QRectF(19, 0, room, height()), static_cast<int>(Qt::AlignVCenter), label);
    }

private:
    GuideRow m_row;
};

GuidePanel::GuidePanel(QWidget* parent)
    : Panel(Kind::RightColumn, parent),
      m_hint(new HintBox(this)),
      m_rowColumn(new QVBoxLayout),
      m_attemptsTitle(makeLabel(TextStyle::Small, {}, this)),
      m_attemptsArea(new QScrollArea(this)),
      m_attempts(new AttemptStrip(m_attemptsArea)),
      m_note(makeParagraph(TextStyle::Small, {}, this, QStringLiteral("guideNote")))
{
    setFixedWidth(kWidth);
    setObjectName(QStringLiteral("guide"));
    m_attempts->setObjectName(QStringLiteral("attempts"));
    m_attemptsArea->setObjectName(QStringLiteral("attemptsArea"));
    m_attemptsArea->setWidget(m_attempts);
    m_attemptsArea->setWidgetResizable(true);
    m_attemptsArea->setFrameShape(QFrame::NoFrame);
    m_attemptsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_attemptsArea->setFocusPolicy(Qt::NoFocus);
    m_attemptsArea->viewport()->setAutoFillBackground(false);
    m_attempts->setAutoFillBackground(false);
    m_rowColumn->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(12);
    column->addWidget(m_hint);
    column->addLayout(m_rowColumn);
    column->addWidget(m_attemptsTitle);
    column->addWidget(m_attemptsArea, 1);
    column->addWidget(m_note);
    m_stretch = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding);
    column->addItem(m_stretch);
    connect(m_attempts, &AttemptStrip::currentMoved, this, [this](const QRect& row) {
        m_attemptsArea->ensureVisible(row.center().x(), row.center().y(), 0, row.height());
    });
    connect(m_attempts, &AttemptStrip::picked, this, &GuidePanel::attemptPicked);
}

void GuidePanel::setView(const GuideView& view)
{
    m_hint->say(view.hint, view.detail, view.tone);
    setRows(view.rows);
    m_attemptsTitle->setText(view.attemptsTitle);
    m_attemptsTitle->setVisible(!view.attempts.empty() && !view.attemptsTitle.isEmpty());
    m_attempts->setThumbnails(view.attempts);
    m_attemptsArea->setVisible(!view.attempts.empty());
    m_stretch->changeSize(0, 0, QSizePolicy::Minimum,
                          view.attempts.empty() ? QSizePolicy::Expanding : QSizePolicy::Minimum);
    layout()->invalidate();
    m_note->setText(view.note);
    m_note->setVisible(!view.note.isEmpty());
}

void GuidePanel::pickNextAttempt() { m_attempts->pickNext(); }

void GuidePanel::setRows(const std::vector<GuideRow>& rows)
{
    while (m_rows.size() < rows.size()) {
        m_rows.push_back(new Row(this));
        m_rowColumn->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < rows.size());
        if (i < rows.size())
            m_rows[i]->setRow(rows[i]);
    }
}

} // namespace rekam::ui
