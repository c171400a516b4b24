#include "ui/pages/blanks/blanks_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

constexpr int kFigureColumns = 3;

QVBoxLayout* columnOf(Panel* card) { return static_cast<QVBoxLayout*>(card->layout()); }

} // namespace

BlanksPage::BlanksPage(QWidget* parent) : Page(ScreenId::Blanks, parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(makeStockCard(), 62);
    row->addWidget(makeFormCard(), 38);
    setTabOrder(m_first, m_last);
    setTabOrder(m_last, m_counted);
    setTabOrder(m_counted, m_note);
    setTabOrder(m_note, m_missing);
    setTabOrder(m_missing, m_missingReason);
    setTabOrder(m_missingReason, m_findings);
}

Panel* BlanksPage::makeStockCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_figures = new FactGrid(FactGrid::Size::Small, kFigureColumns, card);
    m_figures->setObjectName(QStringLiteral("blankFigures"));
    m_forecast = new Chip(card);
    m_forecast->setObjectName(QStringLiteral("blankForecast"));
    m_findingsTitle = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("blankFindingsTitle"));
    m_findings =
        new RowTable({{tr("Temuan"), 170}, {tr("Nomor"), 0}, {tr("Lembar"), 70}, {tr("Sejak"), 160}}, card);
    m_findings->setObjectName(QStringLiteral("blankFindings"));
    m_findings->setAccessibleName(tr("Temuan yang perlu dijelaskan"));
    m_spoiled = new RowTable(
        {{tr("Rusak karena"), 170}, {tr("Nomor"), 0}, {tr("Foto"), 90}, {tr("Sejak"), 160}}, card);
    m_spoiled->setObjectName(QStringLiteral("spoiledBlanks"));
    m_spoiled->setAccessibleName(tr("Blangko rusak"));
    m_nothing = new EmptyState(Icon::Card, card);
    m_nothing->say(tr("Belum ada kiriman yang dicatat"),
                   tr("Pindai nomor pertama dan terakhir pada kotak, hitung isinya, lalu tekan Enter. Sejak "
                      "itu hanya blangko dalam stok yang dapat dicetak."));
    m_batches = new RowTable(
        {{tr("Kiriman"), 0}, {tr("Sisa"), 110}, {tr("Diterima"), 160}, {tr("Surat jalan"), 110}}, card);
    m_batches->setObjectName(QStringLiteral("blankBatches"));
    m_batches->setAccessibleName(tr("Kiriman blangko"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(8);
    column->addWidget(m_figures);
    column->addWidget(m_forecast, 0, Qt::AlignLeft);
    column->addWidget(m_findingsTitle);
    column->addWidget(m_findings, 3);
    column->addWidget(m_spoiled, 3);
    column->addWidget(m_nothing, 4);
    column->addWidget(m_batches, 2);
    return card;
}

BarcodeField* BlanksPage::addSerial(Panel* card, const QString& label, const QString& name)
{
    auto* field = new BarcodeField(card);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setMaxLength(20);
    columnOf(card)->addWidget(makeLabel(TextStyle::Small, label, card));
    columnOf(card)->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &BlanksPage::handOver);
    return field;
}

QLineEdit* BlanksPage::addLine(QWidget* part, const QString& label, const QString& name,
                               const QString& example)
{
    auto* field = new QLineEdit(part);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(example);
    field->setMaxLength(200);
    part->layout()->addWidget(makeLabel(TextStyle::Small, label, part));
    part->layout()->addWidget(field);
    connect(field, &QLineEdit::textChanged, this, &BlanksPage::handOver);
    return field;
}

Panel* BlanksPage::makeFormCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(5);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Nomor blangko"), card));
    m_first = addSerial(card, tr("Nomor pertama (atau satu-satunya)"), QStringLiteral("blankFirst"));
    m_last = addSerial(card, tr("Nomor terakhir"), QStringLiteral("blankLast"));
    m_delivery = new QWidget(card);
    auto* delivery = new QVBoxLayout(m_delivery);
    delivery->setContentsMargins(0, 8, 0, 0);
    delivery->setSpacing(5);
    delivery->addWidget(makeLabel(TextStyle::Heading, tr("Untuk kiriman baru"), m_delivery));
    m_counted = addLine(m_delivery, tr("Jumlah yang dihitung dengan tangan"), QStringLiteral("blankCounted"),
                        tr("misalnya 500"));
    m_note =
        addLine(m_delivery, tr("Nomor surat jalan (boleh kosong)"), QStringLiteral("blankDeliveryNote"), {});
    m_missing = addLine(m_delivery, tr("Nomor yang tidak ada di kotak (boleh kosong)"),
                        QStringLiteral("blankMissing"), tr("dipisah dengan spasi"));
    m_missingReason =
        addLine(m_delivery, tr("Sebab nomor itu tidak ada"), QStringLiteral("blankMissingReason"), {});
    delivery->addStretch(1);
    m_camera = new LiveView(card);
    m_camera->setObjectName(QStringLiteral("blankCamera"));
    m_camera->setAccessibleName(tr("Kamera"));
    m_camera->setEmptyText(tr("Kamera sedang disiapkan"));
    m_picture = new PaperPreview(card);
    m_picture->setObjectName(QStringLiteral("blankPicture"));
    m_picture->setAccessibleName(tr("Foto blangko rusak"));
    column->addWidget(m_delivery, 1);
    column->addWidget(m_camera, 1);
    column->addWidget(m_picture, 1);
    return card;
}

void BlanksPage::handOver()
{
    if (m_presenter)
        m_presenter->setForm({m_first->text(), m_last->text(), m_counted->text(), m_note->text(),
                              m_missing->text(), m_missingReason->text()});
}

void BlanksPage::attach(BlanksPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &BlanksPresenter::changed, this, [this] { setView(m_presenter->view()); });
    connect(&presenter, &BlanksPresenter::recorded, this, [this] {
        for (QLineEdit* field : std::initializer_list<QLineEdit*>{m_first, m_last, m_counted, m_note,
                                                                  m_missing, m_missingReason})
            field->clear();
        if (isVisible())
            m_first->setFocus(Qt::OtherFocusReason);
    });
    connect(m_findings, &RowTable::chosen, &presenter, &BlanksPresenter::select);
    connect(m_spoiled, &RowTable::chosen, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(m_spoiledIds.size()))
            m_presenter->selectSpoiled(m_spoiledIds[static_cast<size_t>(row)]);
    });
    connect(&presenter, &BlanksPresenter::previewImage, this, [this](const QImage& image) {
        if (isVisible())
            m_camera->setImage(image);
    });
}

void BlanksPage::setView(const BlanksView& view)
{
    std::vector<FactLine> figures;
    for (const GuideRow& row : view.figures)
        figures.push_back({row.label, row.value, {}, false, {}});
    m_figures->setLines(figures);
    m_forecast->say(view.forecastTone, view.forecast);
    setLists(view);
    std::vector<std::vector<RowCell>> batches;
    for (const BatchLine& line : view.batches)
        batches.push_back({{line.serials, {}, true, false},
                           {line.left, {}, false, false},
                           {line.receivedOn, {}, false, true},
                           {line.note, {}, false, true}});
    m_batches->setRows(batches);
    m_batches->setVisible(view.hasLedger);
    m_nothing->setVisible(!view.hasLedger);
    const bool hasPicture = view.isAiming || !view.picture.empty();
    m_delivery->setVisible(!hasPicture);
    m_camera->setVisible(view.isAiming);
    m_camera->setCaption(view.cameraNote);
    if (!view.isAiming)
        m_camera->setImage({}); // nothing of it stays
    m_picture->setSheets(view.picture);
    m_picture->setVisible(!view.isAiming && !view.picture.empty());
}

void BlanksPage::setLists(const BlanksView& view)
{
    const bool isSpoiled = view.list == BlanksList::Spoiled && !view.spoiled.empty();
    std::vector<std::vector<RowCell>> spoiled;
    m_spoiledIds.clear();
    for (const SpoiledLine& line : view.spoiled) {
        m_spoiledIds.push_back(line.serial);
        spoiled.push_back({{line.why, {}, false, false},
                           {line.serial, {}, true, false},
                           {line.picture, line.tone, false, false},
                           {line.since, {}, false, true}});
    }
    m_spoiled->setRows(spoiled);
    m_spoiled->choose(view.selectedSpoiled);
    m_spoiled->setVisible(isSpoiled);
    std::vector<std::vector<RowCell>> findings;
    for (const FindingLine& line : view.findings)
        findings.push_back({{line.what, Tone::Fair, false, false},
                            {line.serials, {}, true, false},
                            {line.count, {}, false, false},
                            {line.since, {}, false, true}});
    m_findings->setRows(findings);
    m_findings->choose(view.selected);
    m_findings->setVisible(!findings.empty() && !isSpoiled);
    m_findingsTitle->setText(isSpoiled ? tr("Blangko rusak (%1)").arg(spoiled.size())
                             : findings.empty()
                                 ? tr("Tidak ada temuan: semua nomor sudah jelas.")
                                 : tr("Temuan yang perlu dijelaskan (%1)").arg(findings.size()));
    m_findingsTitle->setVisible(view.hasLedger || !findings.empty());
}

// Enter goes on from field to field until the box is described; then it receives it.
bool BlanksPage::prepare(ActionId action)
{
    if (action == ActionId::Back && m_presenter && m_presenter->isAiming()) {
        m_presenter->endAiming();
        return true;
    }
    if (action == ActionId::Enlarge) {
        m_picture->openLarge();
        return true;
    }
    handOver();
    if (action != ActionId::Confirm || (m_presenter && m_presenter->isAiming()))
        return false;
    const QWidget* focus = window()->focusWidget();
    QWidget* next = nullptr;
    if (focus == m_first && !m_first->text().isEmpty() && m_last->text().isEmpty())
        next = m_last;
    else if (focus == m_last && !m_last->text().isEmpty() && m_counted->text().isEmpty())
        next = m_counted;
    if (!next)
        return false;
    next->setFocus(Qt::TabFocusReason);
    return true;
}

void BlanksPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
