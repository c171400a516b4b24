// A field for a passphrase that keeps each key straight in locked memory: no QString ever holds the whole
// (a QLineEdit leaves a complete copy in the heap). Shows bullets. Paste is refused.
#pragma once

#include "core/base/secure_buffer.h"

#include <QWidget>

namespace rekam::ui {

class SecretEdit : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t kMaxBytes = 256;

    explicit SecretEdit(QWidget* parent);

    bool isEmpty() const { return m_used == 0; }
    int characterCount() const;
    // The secret in UTF-8, exactly as long as it is; the field is empty and wiped afterwards.
    SecureBuffer take();
    // Both hold the same; in time that does not depend on where they differ.
    bool holdsSameAs(const SecretEdit& other) const;
    void clear();

    QSize sizeHint() const override { return {280, 40}; }
    QSize minimumSizeHint() const override { return {160, 40}; }

Q_SIGNALS:
    void changed();
    void pasteRefused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void append(char32_t codePoint);
    void removeLast();

    SecureBuffer m_bytes{kMaxBytes};
    std::size_t m_used = 0;
};

} // namespace rekam::ui
