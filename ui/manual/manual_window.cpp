#include "ui/manual/manual_window.h"

#include "ui/manual/manual_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <algorithm>

namespace rekam::ui {

namespace {

constexpr QSize kSize(1160, 720);
constexpr int kListWidth = 220;
constexpr int kRowHeight = 36;
constexpr int kMargin = 28;
constexpr int kPictureWidth = 680; // what to do stands below it and is seen with it

// Markdown knows no lines between the rows of a table and no space round their words.
void layRows(QTextTable& table)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setBottomBorder(1);
            format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBottomBorderBrush(tokens().line);
            cell.setFormat(format);
        }
    }
}

void layTables(QTextDocument& document)
{
    const QList<QTextFrame*> frames = document.rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setBorder(0);
        format.setTopMargin(8);
        format.setBottomMargin(16);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        layRows(*table);
    }
}

void spaceLines(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isPicture = block.text().contains(QChar::ObjectReplacementCharacter);
        format.setLineHeight(isPicture ? 100 : 130, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(block.textList() ? 6 : 10);
        cursor.setBlockFormat(format);
    }
}

// Pictures of screens are wider than the text: each is scaled once, smoothly, to the room there is.
void fitPictures(QTextDocument& document, int roomPx)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextImageFormat format = at.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            const QImage image(QStringLiteral(":/manual/") + format.name());
            QImage fitted = image.scaledToWidth(std::min(roomPx, kPictureWidth), Qt::SmoothTransformation)
                                .convertToFormat(QImage::Format_RGB32);
            QPainter painter(&fitted);
            painter.setPen(tokens().line);
            painter.drawRect(fitted.rect().adjusted(0, 0, -1, -1));
            painter.end();
            document.addResource(QTextDocument::ImageResource, QUrl(format.name()), fitted);
        }
    }
    document.markContentsDirty(0, document.characterCount());
}

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_list(new QListWidget(this)),
      m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("manualWindow"));
    setWindowTitle(tr("Panduan Rekam"));
    resize(kSize);
    m_list->setObjectName(QStringLiteral("manualSections"));
    m_list->setAccessibleName(tr("Bagian panduan"));
    m_list->setFixedWidth(kListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(QStringLiteral("manualText"));
    m_text->setAccessibleName(tr("Isi panduan"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setSearchPaths({QStringLiteral(":/manual")});
    m_text->setFont(uiFont(15));
    m_text->document()->setDocumentMargin(kMargin);
    for (const ManualSection& section : manualSections())
        (new QListWidgetItem(section.title, m_list))->setSizeHint(QSize(kListWidth, kRowHeight));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_text, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ManualWindow::showSection);
}

void ManualWindow::openAt(const QString& screen)
{
    m_list->setCurrentRow(sectionFor(manualSections(), screen).value_or(0));
    show();
    raise();
    activateWindow();
    m_list->setFocus();
}

QString ManualWindow::currentTitle() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->text() : QString();
}

void ManualWindow::showSection(int index)
{
    if (index < 0 || index >= static_cast<int>(manualSections().size()))
        return;
    m_text->document()->setDefaultFont(uiFont(15));
    m_text->setMarkdown(manualSections()[static_cast<size_t>(index)].markdown);
    spaceLines(*m_text->document());
    layTables(*m_text->document());
    constexpr int kScrollBar = 14;
    fitPictures(*m_text->document(), m_text->width() - 2 * kMargin - kScrollBar);
    m_text->moveCursor(QTextCursor::Start);
}

void ManualWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape && event->key() != Qt::Key_F1) {
        QWidget::keyPressEvent(event);
        return;
    }
    close();
    // The next key is for the work, whichever windows stand beside it.
    if (QWidget* work = parentWidget())
        work->window()->activateWindow();
}

// The pictures take the new room; the place in the text is lost where they are.
void ManualWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showSection(m_list->currentRow());
}

void ManualWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSection(m_list->currentRow());
}

} // namespace rekam::ui
