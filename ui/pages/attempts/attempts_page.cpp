#include "ui/pages/attempts/attempts_page.h"

#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kLeastRowPx = 28, kMostRowPx = 44;

} // namespace

AttemptsPage::AttemptsPage(QWidget* parent) : Page(ScreenId::Attempts, parent)
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_rows = new RowTable({{tr("Bagian"), 132}, {tr("Diambil dari"), 0}, {tr("Mutu"), 64}}, card);
    m_rows->setObjectName(QStringLiteral("attemptOrigins"));
    m_rows->setAccessibleName(tr("Asal setiap gambar"));
    m_rows->fitRows(kLeastRowPx, kMostRowPx);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(14, 10, 14, 10);
    column->addWidget(m_rows, 1);
    m_picture = new LiveView(this, LiveView::Ground::Paper);
    m_picture->setObjectName(QStringLiteral("attemptPicture"));
    m_picture->setAccessibleName(tr("Gambar percobaan yang dipakai"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(card, 64);
    row->addWidget(m_picture, 36);
}

void AttemptsPage::attach(AttemptsPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &AttemptsPresenter::changed, this, [this] {
        if (isVisible() || m_presenter->view().rows.empty())
            setView(m_presenter->view());
    });
    connect(m_rows, &RowTable::chosen, &presenter, &AttemptsPresenter::select);
}

void AttemptsPage::setView(const AttemptsView& view)
{
    std::vector<std::vector<RowCell>> rows;
    for (const OriginRow& row : view.rows) {
        const std::optional<Tone> chip =
            row.quality.isEmpty() ? std::optional<Tone>() : std::optional<Tone>(row.tone);
        rows.push_back({{row.part, {}, true, false},
                        {row.origin, {}, false, row.attempt.isNull()},
                        {row.quality, chip, false, false}});
    }
    m_rows->setRows(rows);
    m_rows->choose(view.selected);
    m_picture->setImage(view.picture);
    m_picture->setCaption(view.caption);
    m_picture->setEmptyText(view.emptyText);
}

void AttemptsPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    m_rows->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
