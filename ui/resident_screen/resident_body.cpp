#include "ui/resident_screen/resident_body.h"

#include "ui/language/language.h"
#include "ui/resident_screen/guide_picture.h"
#include "ui/resident_screen/photo_views.h"
#include "ui/resident_screen/signing_paper.h"
#include "ui/widgets/hands_widget.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr double kMargin = 64;

QLabel* heading(const ResidentView& view, const FarScale& scale, QWidget* parent, double size)
{
    QLabel* label = farParagraph(parent, scale, view.heading, size, QFont::Bold, tokens().text);
    label->setObjectName(QStringLiteral("residentHeading"));
    return label;
}

QLabel* detail(const ResidentView& view, const FarScale& scale, QWidget* parent, double size)
{
    QLabel* label = farParagraph(parent, scale, view.detail, size, QFont::Normal, tokens().muted);
    label->setObjectName(QStringLiteral("residentDetail"));
    label->setVisible(!view.detail.isEmpty());
    return label;
}

QWidget* signingPaper(const ResidentView& view, const FarScale& scale, QWidget* parent, double leastHeight)
{
    auto* paper = new SigningPaper(view.signingPrompt, scale.font(26), view.signature, parent);
    paper->setMinimumHeight(scale.px(leastHeight));
    return paper;
}

// Label and value on one line, with a hair line below; two short ones share a line.
class DataSheet
{
public:
    DataSheet(QWidget* parent, const FarScale& scale, double size)
        : m_parent(parent),
          m_scale(scale),
          m_size(size),
          m_grid(new QGridLayout)
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(scale.px(34));
        m_grid->setVerticalSpacing(0);
        m_grid->setColumnMinimumWidth(0, scale.px(11 * size));
        m_grid->setColumnStretch(1, 3);
        m_grid->setColumnStretch(3, 2);
    }
    QGridLayout* fill(const std::vector<ResidentRow>& rows)
    {
        for (size_t i = 0; i < rows.size(); ++i) {
            const bool isPair = !rows[i].isWide && i + 1 < rows.size() && !rows[i + 1].isWide;
            place(rows[i], 0, isPair ? 1 : 3);
            if (isPair)
                place(rows[++i], 2, 1);
            QWidget* rule = farGround(m_parent, tokens().line);
            rule->setFixedHeight(m_scale.px(1.4));
            m_grid->addWidget(rule, m_row + 1, 0, 1, 4);
            m_grid->setRowStretch(m_row, 1);
            m_row += 2;
        }
        return m_grid;
    }

private:
    void place(const ResidentRow& row, int column, int span)
    {
        const Tokens& t = tokens();
        QLabel* label = farLabel(m_parent, m_scale, row.label, m_size, QFont::Normal, t.muted);
        QLabel* value = farParagraph(m_parent, m_scale, row.value, m_size, QFont::Bold, t.text);
        value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        value->setContentsMargins(0, m_scale.px(6), 0, m_scale.px(6));
        value->setAccessibleName(row.label + QStringLiteral(": ") + row.value);
        m_grid->addWidget(label, m_row, column, Qt::AlignLeft | Qt::AlignVCenter);
        m_grid->addWidget(value, m_row, column + 1, 1, span);
    }

    QWidget* m_parent;
    const FarScale& m_scale;
    double m_size;
    QGridLayout* m_grid;
    int m_row = 0;
};

void fillDataBody(QWidget* body, const ResidentView& view, const FarScale& scale)
{
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(scale.px(kMargin), scale.px(44), scale.px(kMargin), scale.px(36));
    row->setSpacing(scale.px(56));
    if (!view.portraitCaption.isEmpty()) {
        auto* left = new QVBoxLayout;
        left->setSpacing(scale.px(24));
        auto* portrait = new PortraitView(view.portrait, body);
        portrait->setFixedSize(scale.px(420), scale.px(560));
        left->addWidget(portrait);
        left->addWidget(farLabel(body, scale, view.portraitCaption, 23, QFont::Normal, tokens().muted));
        left->addStretch();
        row->addLayout(left);
    }
    auto* right = new QVBoxLayout;
    right->setSpacing(scale.px(10));
    right->addWidget(heading(view, scale, body, 46));
    right->addWidget(detail(view, scale, body, 27));
    right->addSpacing(scale.px(6));
    right->addLayout(DataSheet(body, scale, 27).fill(view.rows), 5);
    if (view.signing != SigningArea::None) {
        right->addSpacing(scale.px(16));
        right->addWidget(signingPaper(view, scale, body, 130), 2);
    }
    row->addLayout(right, 1);
}

void addNotice(QVBoxLayout* column, const ResidentView& view, const FarScale& scale, QWidget* parent)
{
    for (const QString& sentence : view.notice) {
        auto* line = new QHBoxLayout;
        line->setSpacing(scale.px(22));
        QWidget* mark = farGround(parent, tokens().primary);
        mark->setFixedWidth(scale.px(6));
        line->addWidget(mark);
        line->addWidget(farParagraph(parent, scale, sentence, 27, QFont::Normal, tokens().text), 1);
        column->addLayout(line);
    }
}

// The drawn picture, or the code for the telephone: black on white in both themes, or no camera reads it.
QWidget* makePicture(const ResidentView& view, const FarScale& scale, QWidget* body)
{
    constexpr double kPictureWidth = 720;
    constexpr double kCodeSide = 640;
    if (view.code.isNull()) {
        auto* picture = new GuidePictureView(view.picture, body);
        picture->setFixedWidth(scale.px(kPictureWidth));
        return picture;
    }
    auto* code = new QLabel(body);
    code->setObjectName(QStringLiteral("residentCode"));
    code->setAccessibleName(view.heading);
    code->setFixedWidth(scale.px(kPictureWidth));
    code->setAlignment(Qt::AlignCenter);
    const int side = scale.px(kCodeSide);
    code->setPixmap(
        QPixmap::fromImage(view.code.scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation)));
    return code;
}

void fillGuideBody(QWidget* body, const ResidentView& view, const FarScale& scale)
{
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(scale.px(kMargin), scale.px(kMargin), scale.px(kMargin), scale.px(kMargin));
    row->setSpacing(scale.px(80));
    row->addWidget(makePicture(view, scale, body));
    auto* right = new QVBoxLayout;
    right->setSpacing(scale.px(26));
    right->addStretch(1);
    if (view.scene == ResidentScene::Idle)
        right->addWidget(farParagraph(body, scale, view.office, 34, QFont::DemiBold, tokens().primary));
    right->addWidget(heading(view, scale, body, 66));
    right->addWidget(detail(view, scale, body, 36));
    if (!view.notice.empty()) {
        right->addSpacing(scale.px(24));
        addNotice(right, view, scale, body);
    }
    if (view.hasHands) {
        auto* card = new Panel(Panel::Kind::Card, body);
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(scale.px(40), scale.px(24), scale.px(40), scale.px(24));
        auto* hands = new HandsWidget(card);
        hands->setMarks(view.hands);
        hands->setMinimumHeight(scale.px(310));
        inside->addWidget(hands);
        right->addSpacing(scale.px(20));
        right->addWidget(card, 3);
    }
    if (view.signing != SigningArea::None) {
        right->addSpacing(scale.px(20));
        right->addWidget(signingPaper(view, scale, body, 360), 3);
    }
    right->addStretch(1);
    row->addLayout(right, 1);
}

void fillChoiceBody(QWidget* body, const ResidentView& view, const FarScale& scale,
                    const std::function<void(const QString&)>& picked)
{
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(scale.px(kMargin), scale.px(44), scale.px(kMargin), scale.px(36));
    column->setSpacing(scale.px(14));
    column->addWidget(heading(view, scale, body, 54));
    column->addWidget(detail(view, scale, body, 32));
    auto* row = new QHBoxLayout;
    row->setSpacing(scale.px(34));
    row->addStretch();
    const bool isMany = view.choices.size() > 3;
    const QSize card(scale.px(isMany ? 420 : 516), scale.px(isMany ? 560 : 688));
    int number = 0;
    for (const PhotoChoice& choice : view.choices) {
        auto* photo = new PhotoCard(choice, ++number, view.choices.size() == 1, body);
        photo->setFixedSize(card);
        QObject::connect(photo, &QAbstractButton::clicked, body, [picked, id = choice.id] { picked(id); });
        row->addWidget(photo);
    }
    row->addStretch();
    column->addStretch();
    column->addLayout(row);
    column->addStretch();
}

} // namespace

QWidget* makeResidentBody(const ResidentView& view, const FarScale& scale, QWidget* parent,
                          const std::function<void(const QString& id)>& picked)
{
    QWidget* body = farGround(parent, tokens().background);
    if (!view.choices.empty())
        fillChoiceBody(body, view, scale, picked);
    else if (!view.rows.empty())
        fillDataBody(body, view, scale);
    else
        fillGuideBody(body, view, scale);
    return body;
}

QWidget* makeResidentFoot(const ResidentView& view, const FarScale& scale, QWidget* parent)
{
    const Tokens& t = tokens();
    QWidget* foot = farGround(parent, t.surface);
    foot->setFixedHeight(scale.px(100));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(scale.px(kMargin), 0, scale.px(kMargin), 0);
    row->setSpacing(scale.px(40));
    row->addWidget(farLabel(foot, scale, view.footer, 24, QFont::Normal, t.muted));
    row->addStretch();
    QString place = view.ticket;
    if (!view.progress.isEmpty())
        place += tr(" · %1").arg(view.progress);
    QLabel* progress = farLabel(foot, scale, place, 24, QFont::DemiBold, t.text);
    progress->setObjectName(QStringLiteral("residentProgress"));
    row->addWidget(progress);
    return foot;
}

} // namespace rekam::ui
