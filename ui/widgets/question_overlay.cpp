#include "ui/widgets/question_overlay.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kCardWidth = 520;
constexpr int kLongestText = 200;

} // namespace

class QuestionOverlay::ChoiceRow : public QAbstractButton
{
public:
    ChoiceRow(const Choice& choice, bool isOneOfSeveral, QWidget* parent)
        : QAbstractButton(parent),
          m_isOneOfSeveral(isOneOfSeveral)
    {
        setText(choice.text);
        setAccessibleName(choice.text);
        setObjectName(QStringLiteral("choice.") + choice.id);
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setFixedHeight(38);
        setFont(uiFont(15));
    }

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 52, 38}; }

    bool isTicked() const { return m_isTicked; }
    void setTicked(bool isTicked)
    {
        m_isTicked = isTicked;
        setAccessibleDescription(isTicked ? QuestionOverlay::tr("dipilih") : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.primarySoft);
            painter.drawRoundedRect(rect(), kRadius, kRadius);
        }
        if (m_isOneOfSeveral)
            drawBox(painter);
        else
            drawDot(painter);
        painter.setPen(t.text);
        painter.drawText(QRect(42, 0, width() - 48, height()), static_cast<int>(Qt::AlignVCenter), text());
    }

private:
    void drawDot(QPainter& painter) const
    {
        const Tokens& t = tokens();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(isChecked() ? t.primary : t.muted, 2));
        const QPointF centre(22, height() / 2.0);
        painter.drawEllipse(centre, 8, 8);
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.primary);
            painter.drawEllipse(centre, 4, 4);
        }
    }

    void drawBox(QPainter& painter) const
    {
        const Tokens& t = tokens();
        const QRectF box(14, height() / 2.0 - 8, 16, 16);
        painter.setPen(QPen(m_isTicked || isChecked() ? t.primary : t.muted, 2));
        painter.setBrush(m_isTicked ? QBrush(t.primary) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, 3, 3);
        if (m_isTicked)
            drawIcon(painter, Icon::Check, box.adjusted(2, 2, -2, -2), t.primaryInk, 0.2);
    }

    bool m_isOneOfSeveral;
    bool m_isTicked = false;
};

QuestionOverlay::QuestionOverlay(QWidget* window) : QWidget(window)
{
    setObjectName(QStringLiteral("question"));
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    hide();
}

void QuestionOverlay::ask(Question question, QObject* receiver, std::function<void(Answer)> callback)
{
    cancel();
    m_question = std::move(question);
    m_receiver = receiver;
    m_answer = std::move(callback);
    m_focusBefore = window()->focusWidget();
    build();
    place();
    show();
    raise();
}

void QuestionOverlay::cancel()
{
    if (isAsking())
        answer(Answer{});
}

void QuestionOverlay::build()
{
    delete m_card;
    m_choices.clear();
    m_text = nullptr;
    m_date = nullptr;
    m_second = nullptr;
    m_secondName = nullptr;
    m_secondPassphrase = nullptr;
    m_card = new Panel(Panel::Kind::Card, this);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(24, 22, 24, 20);
    column->setSpacing(10);
    column->addWidget(
        makeParagraph(TextStyle::Title, m_question.title, m_card, QStringLiteral("questionTitle")));
    if (!m_question.text.isEmpty())
        column->addWidget(
            makeParagraph(TextStyle::Body, m_question.text, m_card, QStringLiteral("questionText")));
    addFields(column);
    m_missing = makeParagraph(TextStyle::Small, {}, m_card, QStringLiteral("questionMissing"));
    m_missing->setForegroundRole(QPalette::BrightText);
    m_missing->hide();
    column->addWidget(m_missing);
    column->addSpacing(4);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    auto* no = new ActionButton(ActionButton::Kind::Secondary, m_card);
    no->setView({ActionId::Back, m_question.cancelText, true});
    auto* yes = new ActionButton(ActionButton::Kind::Primary, m_card);
    yes->setView({ActionId::Confirm, m_question.confirmText, true});
    yes->setObjectName(QStringLiteral("questionConfirm"));
    no->setObjectName(QStringLiteral("questionCancel"));
    connect(no, &QAbstractButton::clicked, this, &QuestionOverlay::cancel);
    connect(yes, &QAbstractButton::clicked, this, &QuestionOverlay::confirm);
    buttons->addWidget(no);
    buttons->addWidget(yes);
    column->addLayout(buttons);
    setAccessibleName(m_question.title);
    m_card->show();

    QWidget* first = m_date;
    if (wantsSecondNow())
        first = m_secondName;
    if (m_text)
        first = m_text;
    (first ? first : this)->setFocus(Qt::OtherFocusReason);
}

void QuestionOverlay::addFields(QVBoxLayout* column)
{
    for (const Choice& choice : m_question.choices) {
        const int index = static_cast<int>(m_choices.size());
        auto* row = new ChoiceRow(choice, m_question.severalChoices, m_card);
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            mark(index);
            tick(index);
        });
        m_choices.push_back(row);
        column->addWidget(row);
    }
    mark(0);
    if (m_question.wantsText) {
        column->addWidget(makeLabel(TextStyle::Small, m_question.textLabel, m_card));
        m_text = new QLineEdit(m_card);
        m_text->setObjectName(QStringLiteral("reason"));
        m_text->setAccessibleName(m_question.textLabel);
        m_text->setMaxLength(kLongestText);
        m_text->setText(m_question.filledIn);
        m_text->selectAll(); // a key begins anew, an arrow goes on with it
        if (m_question.typed)
            connect(m_text, &QLineEdit::textEdited, this, m_question.typed);
        column->addWidget(m_text);
    }
    if (m_question.wantsDate) {
        const QString label =
            m_question.dateLabel.isEmpty() ? tr("Tanggal datang kembali") : m_question.dateLabel;
        column->addWidget(makeLabel(TextStyle::Small, label, m_card));
        m_date = new QDateEdit(m_question.suggestedDate, m_card);
        m_date->setObjectName(QStringLiteral("comeBackOn"));
        m_date->setAccessibleName(label);
        m_date->setDisplayFormat(QStringLiteral("dd-MM-yyyy"));
        m_date->setMinimumDate(m_question.earliestDate);
        m_date->setButtonSymbols(QAbstractSpinBox::NoButtons);
        column->addWidget(m_date);
    }
    if (m_question.wantsSecondPerson) {
        m_second = new QWidget(m_card);
        auto* fields = new QVBoxLayout(m_second);
        fields->setContentsMargins(0, 0, 0, 0);
        fields->addWidget(makeLabel(TextStyle::Small, tr("Akun supervisor"), m_second));
        m_secondName = new QLineEdit(m_second);
        m_secondName->setObjectName(QStringLiteral("secondName"));
        m_secondName->setAccessibleName(tr("Akun supervisor"));
        m_secondName->setMaxLength(64);
        fields->addWidget(m_secondName);
        fields->addWidget(makeLabel(TextStyle::Small, tr("Frasa sandi supervisor"), m_second));
        m_secondPassphrase = new SecretEdit(m_second);
        m_secondPassphrase->setObjectName(QStringLiteral("secondPassphrase"));
        m_secondPassphrase->setAccessibleName(tr("Frasa sandi supervisor"));
        fields->addWidget(m_secondPassphrase);
        column->addWidget(m_second);
        m_second->setVisible(wantsSecondNow());
    }
}

bool QuestionOverlay::wantsSecondNow() const
{
    if (!m_second)
        return false;
    const bool isMarked = !m_choices.empty() && m_question.choices[static_cast<size_t>(m_marked)].id ==
                                                    m_question.secondPersonChoice;
    return m_question.secondPersonChoice.isEmpty() || isMarked;
}

void QuestionOverlay::tick(int index)
{
    if (!m_question.severalChoices || index < 0 || index >= static_cast<int>(m_choices.size()))
        return;
    ChoiceRow* row = m_choices[static_cast<size_t>(index)];
    row->setTicked(!row->isTicked());
}

QStringList QuestionOverlay::tickedChoices() const
{
    QStringList ids;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->isTicked())
            ids.append(m_question.choices[i].id);
    }
    return ids;
}

void QuestionOverlay::mark(int index)
{
    const int last = static_cast<int>(m_choices.size()) - 1;
    m_marked = std::clamp(index, 0, std::max(0, last));
    for (int i = 0; i <= last; ++i)
        m_choices[static_cast<size_t>(i)]->setChecked(i == m_marked);
    if (m_second && m_second->isVisibleTo(m_card) != wantsSecondNow()) {
        m_second->setVisible(wantsSecondNow());
        m_missing->hide();
        place();
    }
}

bool QuestionOverlay::isComplete() const
{
    if (m_text && m_question.isTextOwed && m_text->text().trimmed().isEmpty())
        return false;
    return !wantsSecondNow() || (!m_secondName->text().trimmed().isEmpty() && !m_secondPassphrase->isEmpty());
}

void QuestionOverlay::confirm()
{
    if (!isAsking())
        return;
    if (!isComplete()) {
        const bool lacksReason = m_text && m_question.isTextOwed && m_text->text().trimmed().isEmpty();
        const QString owed =
            m_question.missingText.isEmpty() ? tr("Tulis alasannya lebih dahulu.") : m_question.missingText;
        m_missing->setText(lacksReason ? owed : tr("Isi akun dan frasa sandi supervisor."));
        m_missing->show();
        place();
        return;
    }
    Answer given;
    given.isConfirmed = true;
    if (!m_choices.empty()) {
        given.choice = m_question.choices[static_cast<size_t>(m_marked)].id;
        given.choices = tickedChoices();
        if (given.choices.isEmpty())
            given.choices.append(given.choice);
    }
    if (m_text)
        given.text = m_text->text().trimmed();
    if (m_date)
        given.date = m_date->date();
    if (wantsSecondNow()) {
        given.secondName = m_secondName->text().trimmed();
        given.secondPassphrase = m_secondPassphrase->take();
    }
    answer(std::move(given));
}

void QuestionOverlay::answer(Answer given)
{
    const std::function<void(Answer)> callback = std::exchange(m_answer, nullptr);
    const QPointer<QObject> receiver = m_receiver;
    if (m_secondPassphrase)
        m_secondPassphrase->clear();
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        window()->setFocus(Qt::OtherFocusReason);
    if (receiver && callback)
        callback(std::move(given));
}

void QuestionOverlay::place()
{
    setGeometry(window()->rect());
    const int width = std::min(kCardWidth, this->width() - 40);
    m_card->setFixedWidth(width);
    if (m_card->layout())
        m_card->layout()->activate();
    const int height = m_card->layout() && m_card->layout()->hasHeightForWidth()
                           ? m_card->layout()->totalHeightForWidth(width)
                           : m_card->sizeHint().height();
    m_card->setFixedHeight(height);
    m_card->move((this->width() - width) / 2, std::max(20, (this->height() - height) / 2 - 20));
}

bool QuestionOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parent() && isAsking())
        place();
    return false;
}

void QuestionOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentShade() == Shade::Dark ? QColor(0, 0, 0, 150) : QColor(16, 24, 36, 110));
}

void QuestionOverlay::keyPressEvent(QKeyEvent* event)
{
    // Everything stops here: no key reaches the screen behind the question.
    event->accept();
    switch (event->key()) {
    case Qt::Key_Up:
        mark(m_marked - 1);
        break;
    case Qt::Key_Down:
        mark(m_marked + 1);
        break;
    case Qt::Key_Escape:
        cancel();
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            tick(m_marked);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_guard.admits(event->isAutoRepeat(), m_now()))
            confirm();
        break;
    default:
        if (event->key() >= Qt::Key_1 && event->key() < Qt::Key_1 + static_cast<int>(m_choices.size()))
            mark(event->key() - Qt::Key_1);
    }
}

void QuestionOverlay::mousePressEvent(QMouseEvent* event) { event->accept(); }

bool QuestionOverlay::focusNextPrevChild(bool next)
{
    // Tab stays inside the card.
    QList<QWidget*> stops;
    const QList<QWidget*> children = m_card ? m_card->findChildren<QWidget*>() : QList<QWidget*>();
    for (QWidget* child : children) {
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) &&
            !child->focusProxy())
            stops.append(child);
    }
    if (stops.isEmpty())
        return true;
    const qsizetype at = stops.indexOf(window()->focusWidget());
    const qsizetype step = next ? 1 : -1;
    const qsizetype to = at < 0 ? 0 : (at + step + stops.size()) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace rekam::ui
