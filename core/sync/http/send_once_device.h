// A request body that QNetworkAccessManager can send once only. With a body that can be rewound it silently
// repeats POST and PATCH, up to three times, when the peer closes; a sequential device that refuses reset()
// makes it report the cut instead.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QIODevice>
#include <memory>

namespace rekam {

class SendOnceDevice final : public QIODevice
{
    Q_OBJECT
public:
    explicit SendOnceDevice(QByteArray bytes, QObject* parent = nullptr);
    // From `offset` to the end; null where the file cannot be read so far.
    static std::unique_ptr<SendOnceDevice> overFile(const QString& path, qint64 offset);

    qint64 length() const { return m_length; } // for Content-Length
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    std::unique_ptr<QFile> m_file;
    qint64 m_length = 0;
    qint64 m_read = 0;
};

} // namespace rekam
