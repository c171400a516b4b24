// Labels in the type scale of the tokens, and figures of equal width.
#pragma once

#include <QHash>
#include <QLabel>

namespace rekam::ui {

enum class TextStyle : quint8
{
    Display, // 30 px, bold: a ticket number, a greeting
    Title,   // 20 px
    Heading, // 15 px, semi-bold
    Body,    // 15 px
    Small,   // 13 px, muted
    Fine     // 11 px, muted: digests, error codes
};

// A plain-text label; names and other foreign text never turn into markup.
QLabel* makeLabel(TextStyle style, const QString& text, QWidget* parent, const QString& objectName = {});
// The same, wrapping at its width: a Paragraph.
QLabel* makeParagraph(TextStyle style, const QString& text, QWidget* parent, const QString& objectName = {});
QFont fontOf(TextStyle style);
bool isMuted(TextStyle style);

// A label that wraps and remembers how high it was at which width. Layouts ask for that again and again, also
// on pages that nobody sees: shaping the same text anew was half of what the screens' tests cost (perf).
class Paragraph : public QLabel
{
    Q_OBJECT
public:
    explicit Paragraph(QWidget* parent);
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;

private:
    mutable QString m_measured; // the text of m_heights
    mutable QHash<int, int> m_heights;
};

// True on a widget that had to cut a text with "…" when it was last painted; the test of fit looks for it.
inline constexpr char kTextCut[] = "textCut";
// `text`, or its beginning and "…" where `widthPx` is too small; noted on `owner`.
QString fitted(const QFontMetrics& metrics, const QString& text, int widthPx, QWidget* owner);

// One line, or two parted at the first " · " where one is too long. Ends in "…" where that does not fit
// either, and shows all of it as a tool tip; the whole text stays readable by text() and by screen readers.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    ElidedLabel(TextStyle style, QWidget* parent);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A number, time or ticket drawn with digits of equal width.
class FiguresLabel : public QLabel
{
    Q_OBJECT
public:
    FiguresLabel(const QFont& font, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rekam::ui
