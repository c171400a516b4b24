#include "ui/pages/print/print_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/paper_preview.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

struct PhaseWords
{
    QString what, detail;
};

PhaseWords wordsOf(const PrintView& view)
{
    const QString& serial = view.serial;
    const QString& nextBlank = view.nextBlank;
    if (view.isAiming)
        return {PrintPage::tr("Potret blangko yang rusak."),
                PrintPage::tr("Fotonya disimpan tersegel bersama nomor blangko; tanpa foto tercatat sebagai "
                              "temuan.")};
    switch (view.phase) {
    case PrintPhase::Nothing:
        return {PrintPage::tr("Pilih kartu."), {}};
    case PrintPhase::ScanBlank:
        return {
            PrintPage::tr("Pindai nomor blangko."),
            nextBlank.isEmpty()
                ? PrintPage::tr("Ambil satu blangko, pindai nomornya, masukkan ke pencetak.")
                : PrintPage::tr("Ambil blangko %1, pindai nomornya, masukkan ke pencetak.").arg(nextBlank)};
    case PrintPhase::Printing:
        return {PrintPage::tr("Sedang mencetak…"), PrintPage::tr("Blangko %1").arg(serial)};
    case PrintPhase::Inspect:
        return {PrintPage::tr("Lihat kartunya. Baik?"),
                PrintPage::tr("Periksa foto, nama, dan NIK pada kartu dengan blangko %1.").arg(serial)};
    case PrintPhase::Spoiled:
        return {view.isPictured ? PrintPage::tr("Blangko rusak tercatat, dengan foto.")
                                : PrintPage::tr("Blangko rusak tercatat."),
                PrintPage::tr("Sisihkan blangko itu, lalu siapkan cetak ulang.")};
    case PrintPhase::NotAllowed:
        return {PrintPage::tr("Belum boleh dicetak."),
                PrintPage::tr("Pemohon belum 17 tahun dan belum pernah kawin.")};
    }
    return {};
}

} // namespace

PrintPage::PrintPage(QWidget* parent) : Page(ScreenId::Print, parent)
{
    auto* listCard = new Panel(Panel::Kind::Card, this);
    m_listCard = listCard;
    m_listTitle = makeLabel(TextStyle::Heading, {}, listCard);
    m_list =
        new RowTable({{tr("Nomor"), 72}, {tr("Nama"), 0}, {tr("NIK"), 152}, {tr("Keadaan"), 132}}, listCard);
    m_list->setObjectName(QStringLiteral("printList"));
    m_list->setAccessibleName(tr("Kartu siap cetak"));
    m_nothing = new EmptyState(Icon::Printer, listCard);
    m_nothing->say(tr("Belum ada kartu untuk dicetak"),
                   tr("Kartu muncul di sini begitu pusat menyatakan rekaman tunggal."));
    auto* listColumn = new QVBoxLayout(listCard);
    listColumn->setContentsMargins(18, 16, 18, 14);
    m_stock = new Chip(listCard);
    m_stock->setObjectName(QStringLiteral("stockWarning"));
    auto* listHead = new QHBoxLayout;
    listHead->addWidget(m_listTitle, 1);
    listHead->addWidget(m_stock);
    listColumn->addLayout(listHead);
    listColumn->addWidget(m_list, 1);
    listColumn->addWidget(m_nothing, 1);

    auto* side = new Panel(Panel::Kind::Card, this);
    m_preview = new PaperPreview(side);
    m_preview->setObjectName(QStringLiteral("cardPreview"));
    m_preview->setAccessibleName(tr("Pratinjau kartu, bertanda SPESIMEN"));
    m_preview->setEmptyText(tr("Pratinjau kartu"));
    m_camera = new LiveView(side);
    m_camera->setObjectName(QStringLiteral("spoiledCamera"));
    m_camera->setAccessibleName(tr("Kamera"));
    m_camera->setEmptyText(tr("Kamera sedang disiapkan"));
    m_camera->hide(); // it stands where the preview stands
    m_what = makeParagraph(TextStyle::Title, {}, side, QStringLiteral("printPhase"));
    m_detail = makeParagraph(TextStyle::Small, {}, side);
    m_serial = new BarcodeField(side);
    m_serial->setObjectName(QStringLiteral("blankSerial"));
    m_serial->setAccessibleName(tr("Nomor blangko"));
    m_serial->setPlaceholderText(tr("Nomor blangko"));
    m_serial->setMaxLength(20);
    m_serial->setFont(uiFont(20, QFont::DemiBold));
    m_lastPrinted = new Chip(side);
    m_lastPrinted->setObjectName(QStringLiteral("lastPrinted"));
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(18, 18, 18, 18);
    sideColumn->setSpacing(8);
    sideColumn->addWidget(m_preview, 1);
    sideColumn->addWidget(m_camera, 1);
    sideColumn->addSpacing(4);
    sideColumn->addWidget(m_what);
    sideColumn->addWidget(m_detail);
    sideColumn->addWidget(m_serial);
    sideColumn->addWidget(m_lastPrinted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(listCard, 60);
    row->addWidget(side, 40);
}

void PrintPage::attach(PrintPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &PrintPresenter::changed, this, [this, &presenter] { setView(presenter.view()); });
    connect(&presenter, &PrintPresenter::serialUsed, this, [this] { m_serial->clear(); });
    connect(&presenter, &PrintPresenter::previewImage, this, [this](const QImage& image) {
        if (isVisible())
            m_camera->setImage(image);
    });
    connect(m_serial, &QLineEdit::textChanged, &presenter, &PrintPresenter::setSerialText);
    connect(m_list, &RowTable::chosen, this, [this](int row) {
        if (row < static_cast<int>(m_rows.size()))
            m_presenter->select(m_rows[static_cast<size_t>(row)].id);
    });
}

void PrintPage::setView(const PrintView& view)
{
    m_rows = view.rows;
    std::vector<std::vector<RowCell>> rows;
    for (const CardRow& row : view.rows)
        rows.push_back({{row.ticket, {}, true, false},
                        {row.name, {}, false, false},
                        {row.nik, {}, false, true},
                        {row.state, row.tone, false, false}});
    m_list->setRows(rows);
    m_list->choose(view.selected);
    if (rows.empty() && window()->focusWidget() == m_list)
        setFocus(Qt::OtherFocusReason); // or it would jump to whatever comes next
    m_list->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    m_listTitle->setText(tr("Siap cetak menurut giliran (%1)").arg(rows.size()));
    m_stock->say(Tone::Bad, view.stock);
    m_preview->setSheets(view.preview);
    m_preview->setVisible(!view.isAiming);
    m_camera->setVisible(view.isAiming);
    m_camera->setCaption(view.cameraNote);
    if (!view.isAiming)
        m_camera->setImage({}); // nothing of it stays
    const PhaseWords words = wordsOf(view);
    m_what->setText(words.what);
    m_detail->setText(words.detail);
    m_detail->setVisible(!words.detail.isEmpty());
    const bool scans = view.phase == PrintPhase::ScanBlank && !view.isAiming;
    if (!scans && window()->focusWidget() == m_serial)
        m_list->setFocus(Qt::OtherFocusReason); // or it would jump to whatever comes next
    m_serial->setVisible(scans);
    if (scans && isVisible() && !isAncestorOf(window()->focusWidget()))
        m_serial->setFocus(Qt::OtherFocusReason);
    m_lastPrinted->say(Tone::Good, view.lastPrinted.isEmpty()
                                       ? QString()
                                       : tr("Tercetak: blangko %1").arg(view.lastPrinted));
}

bool PrintPage::prepare(ActionId action)
{
    if (action == ActionId::Back && m_presenter && m_presenter->isAiming()) {
        m_presenter->endAiming();
        return true;
    }
    if (action != ActionId::Enlarge)
        return false;
    m_preview->openLarge();
    return true;
}

// The list has the focus after arrow keys; a serial that is typed goes to its field all the same.
void PrintPage::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool isCommand = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!m_serial->isVisible() || isCommand || text.size() != 1 || !text.at(0).isLetterOrNumber()) {
        Page::keyPressEvent(event);
        return;
    }
    m_serial->setFocus(Qt::OtherFocusReason);
    m_serial->insert(text);
}

void PrintPage::opened() { m_serial->isVisibleTo(this) ? m_serial->setFocus() : m_list->setFocus(); }

} // namespace rekam::ui
