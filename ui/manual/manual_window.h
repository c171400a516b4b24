// The guide in a window of its own beside the work: sections on the left, the text on the right. Holds
// nothing of any person. Main thread.
#pragma once

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace rekam::ui {

class ManualWindow : public QWidget
{
    Q_OBJECT
public:
    explicit ManualWindow(QWidget* parent = nullptr);

    // Shows the section of that screen ("photo"), the first one where there is none, and comes to the front.
    void openAt(const QString& screen);
    QString currentTitle() const;

protected:
    void keyPressEvent(QKeyEvent* event) override; // Esc closes
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override; // the other theme: the text is set anew

private:
    void showSection(int index);

    QListWidget* m_list;
    QTextBrowser* m_text;
};

} // namespace rekam::ui
