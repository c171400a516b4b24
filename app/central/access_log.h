// One line a request: time, method, path without query, status, bytes in and out. No personal data ever
// stands in a path.
#pragma once

#include <QFile>
#include <QString>
#include <mutex>
#include <string>

namespace rekam::central {

class AccessLog
{
public:
    explicit AccessLog(const QString& path);

    struct Line
    {
        std::string method;
        std::string path;
        int status = 0;
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
    };
    // Written out before it returns. Any thread. The file is started anew at 8 MB; one old one is kept.
    void note(const Line& line, qint64 nowMs);

private:
    std::mutex m_mutex;
    QFile m_file;
};

} // namespace rekam::central
