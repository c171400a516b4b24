// One of several choices that stand side by side: a key cap, a word, and what it means. A click or its key
// chooses it; Enter never does, it belongs to the screen's primary action.
#pragma once

#include <QAbstractButton>

namespace rekam::ui {

class ChoiceTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChoiceTile(QWidget* parent);
    void setTexts(const QString& keyCap, const QString& text, const QString& note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_keyCap;
    QString m_note;
};

} // namespace rekam::ui
