#include "ui/widgets/banner.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace rekam::ui {

Banner::Banner(QWidget* parent)
    : QWidget(parent),
      m_cause(makeParagraph(TextStyle::Heading, {}, this, QStringLiteral("bannerCause"))),
      m_next(makeParagraph(TextStyle::Body, {}, this, QStringLiteral("bannerNextStep"))),
      m_actor(new Chip(this)),
      m_code(makeLabel(TextStyle::Fine, {}, this, QStringLiteral("bannerCode")))
{
    setObjectName(QStringLiteral("banner"));
    m_actor->setObjectName(QStringLiteral("bannerActor"));
    m_next->setFont(uiFont(14));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_cause);
    words->addWidget(m_next);
    auto* side = new QVBoxLayout;
    side->setSpacing(6);
    side->addWidget(m_actor, 0, Qt::AlignRight);
    side->addWidget(m_code, 0, Qt::AlignRight);
    side->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(46, 12, 14, 12);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addLayout(side);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
}

void Banner::setView(const BannerView& view)
{
    m_tone = view.tone;
    m_cause->setText(view.cause);
    m_next->setText(view.nextStep);
    m_next->setVisible(!view.nextStep.isEmpty());
    m_actor->say(Tone::Neutral, view.whoActs);
    m_code->setText(view.code);
    setAccessibleName(view.cause);
    setVisible(!view.cause.isEmpty());
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.soft(m_tone));
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    drawIcon(painter, Icon::Warning, QRectF(14, 12, 21, 21), t.ink(m_tone));
}

EmptyState::EmptyState(Icon icon, QWidget* parent)
    : QWidget(parent),
      m_icon(icon),
      m_title(makeParagraph(TextStyle::Title, {}, this, QStringLiteral("emptyTitle"))),
      m_whatToDo(makeParagraph(TextStyle::Small, {}, this, QStringLiteral("emptyText")))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setFont(uiFont(16, QFont::DemiBold));
    m_whatToDo->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(4);
    column->addStretch(1);
    column->addSpacing(64);
    column->addWidget(m_title);
    column->addWidget(m_whatToDo);
    column->addStretch(1);
}

void EmptyState::say(const QString& title, const QString& whatToDo)
{
    m_title->setText(title);
    m_whatToDo->setText(whatToDo);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(width() / 2.0, m_title->y() - 36.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sunken);
    painter.drawEllipse(centre, 28, 28);
    drawIcon(painter, m_icon, QRectF(centre - QPointF(14, 14), QSizeF(28, 28)), t.muted);
}

} // namespace rekam::ui
