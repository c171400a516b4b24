// The matcher as a child process: started, woken by a byte, started again when it dies, ended with its
// parent.
#pragma once

#include "app/central/data_folder.h"
#include "core/base/result.h"

#include <QString>
#include <mutex>
#include <sys/types.h>

namespace rekam::central {

class MatchProcess
{
public:
    MatchProcess(DataFolder folder, QString database)
        : m_folder(std::move(folder)),
          m_database(std::move(database))
    {}
    ~MatchProcess() { stop(); }

    Status start();        // main thread
    void wake();           // any thread
    void restartIfEnded(); // main thread, on SIGCHLD or now and then
    void stop();           // main thread: closes its standard input, waits two seconds, then kills it

private:
    DataFolder m_folder;
    QString m_database;
    pid_t m_pid = -1;
    std::mutex m_mutex; // guards m_pipe
    int m_pipe = -1;
};

} // namespace rekam::central
