#include "core/base/error.h"

#include <QSet>

using namespace rekam;

TEST_CASE("every error code has a name of its own")
{
    QSet<QString> names;
    for (Errc code : allErrcs())
        names.insert(QString::fromLatin1(errcName(code)));

    CHECK(names.size() == static_cast<qsizetype>(allErrcs().size()));
}

TEST_CASE("the log text of an error names code and facts")
{
    CHECK(Error(Errc::DiskFull, {{"op", "write"}}).logText() == "DiskFull op=write");
}
