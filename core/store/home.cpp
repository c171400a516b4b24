#include "core/store/home.h"

#include "core/store/audit_trail.h"
#include "core/vault/private_file.h"
#include "core/vault/station_keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace rekam {
namespace {

constexpr int kFormat = 1;
constexpr std::size_t kMaxHomeFile = 4096;
const QString kHomeFile = QStringLiteral("/home.json");

Unexpected notPrivate(const char* why)
{
    return Unexpected(Errc::HomeNotPrivate, {{"why", QString::fromLatin1(why)}});
}

// File systems whose locks and fsync cannot be relied on from here (linux/magic.h and the projects' own
// headers).
bool isNetwork(long magic)
{
    switch (static_cast<unsigned long>(magic) & 0xffffffffUL) {
    case 0x6969UL:     // NFS
    case 0x517bUL:     // SMB
    case 0xff534d42UL: // CIFS
    case 0xfe534d42UL: // SMB2
    case 0x5346414fUL: // AFS
    case 0x73757245UL: // Coda
    case 0x00c36400UL: // Ceph
    case 0x0bd00bd0UL: // Lustre
        return true;
    default:
        return false;
    }
}

Status checkFolder(const QString& folder)
{
    const QByteArray name = QFile::encodeName(folder);
    struct stat facts
    {};
    if (::lstat(name.constData(), &facts) != 0)
        return Unexpected(Errc::HomeMissing);
    if (S_ISLNK(facts.st_mode))
        return notPrivate("symlink");
    if (!S_ISDIR(facts.st_mode))
        return notPrivate("not a folder");
    if (facts.st_uid != ::geteuid())
        return notPrivate("owner");
    if ((facts.st_mode & 077) != 0)
        return notPrivate("mode");
    struct statfs disk
    {};
    if (::statfs(name.constData(), &disk) == 0 && isNetwork(disk.f_type))
        return notPrivate("network");
    return {};
}

Result<int> lockFolder(const QString& folder)
{
    const QByteArray name = QFile::encodeName(folder + QStringLiteral("/lock"));
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fileError(errno, QString::fromLocal8Bit(name), "lock");
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        char pid[16] = {};
        const ssize_t length = ::read(fd, pid, sizeof pid - 1);
        ::close(fd);
        return Unexpected(Errc::HomeInUse, {{"pid", QString::fromLatin1(pid, length > 0 ? length : 0)}});
    }
    const QByteArray pid = QByteArray::number(static_cast<qlonglong>(::getpid()));
    // The number is only for the message of a second program; the lock itself is what counts.
    if (::ftruncate(fd, 0) != 0 || ::write(fd, pid.constData(), static_cast<std::size_t>(pid.size())) < 0)
        errno = 0;
    return fd;
}

QByteArray kindText(HomeKind kind) { return kind == HomeKind::Real ? "real" : "training"; }

Result<HomeBinding> readHomeFile(const QString& folder)
{
    const auto malformed = Unexpected(Errc::ConfigMalformed, {{"file", QStringLiteral("home.json")}});
    const auto file = readPrivateFile(folder + kHomeFile, kMaxHomeFile);
    if (!file)
        return file.error().code() == Errc::KeyFileMissing ? Unexpected(Errc::HomeMissing)
                                                           : Unexpected(file.error());
    const QByteArray text(reinterpret_cast<const char*>(file->data()), static_cast<qsizetype>(file->size()));
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json.value(QLatin1String("format")).toInt() != kFormat)
        return malformed;
    HomeBinding binding;
    binding.homeId = QUuid::fromString(json.value(QLatin1String("homeId")).toString()).toRfc4122();
    const QString kind = json.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("real"))
        binding.kind = HomeKind::Real;
    else if (kind != QLatin1String("training"))
        return malformed;
    if (QUuid::fromRfc4122(binding.homeId).isNull())
        return malformed;
    return binding;
}

Status makeFolder(const QString& folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return fileError(errno, folder, "mkdir");
    return {};
}

} // namespace

Home::Home(QString folder, HomeBinding binding, int lock)
    : m_folder(std::move(folder)),
      m_binding(std::move(binding)),
      m_lock(lock)
{}

Home::Home(Home&& other) noexcept
    : m_folder(std::move(other.m_folder)),
      m_binding(std::move(other.m_binding)),
      m_lock(std::exchange(other.m_lock, -1))
{}

Home& Home::operator=(Home&& other) noexcept
{
    std::swap(m_folder, other.m_folder);
    std::swap(m_binding, other.m_binding);
    std::swap(m_lock, other.m_lock);
    return *this;
}

Home::~Home()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

QString Home::keysFolder() const { return m_folder + QStringLiteral("/keys"); }
QString Home::packetsFolder() const { return m_folder + QStringLiteral("/packets"); }
QString Home::backupsFolder() const { return m_folder + QStringLiteral("/backups"); }
QString Home::databaseFile() const { return m_folder + QStringLiteral("/store.db"); }
QString Home::stationSecretFile() const { return keysFolder() + QStringLiteral("/station.secret"); }
QString Home::stationKeysFile() const { return keysFolder() + QStringLiteral("/station.keys"); }
QString Home::auditHeadFile() const { return keysFolder() + QStringLiteral("/audit.head"); }
QString Home::brokenAuditHeadFile() const { return keysFolder() + QStringLiteral("/audit.head.broken"); }

bool Home::exists(const QString& folder) { return QFileInfo::exists(folder + kHomeFile); }

Result<Home> Home::create(const QString& folder, HomeKind kind, const QDateTime& nowUtc, IdSource& ids)
{
    const QString absolute = QDir(folder).absolutePath();
    if (exists(absolute))
        return Unexpected(Errc::HomeInUse, {{"why", QStringLiteral("exists")}});
    if (!QDir().mkpath(QFileInfo(absolute).absolutePath()))
        return fileError(EACCES, absolute, "mkdir");
    REKAM_CHECK(makeFolder(absolute));
    REKAM_CHECK(checkFolder(absolute));
    REKAM_TRY(const int lock, lockFolder(absolute));
    Home home(absolute, HomeBinding{ids.next().toRfc4122(), kind}, lock);
    REKAM_CHECK(makeFolder(home.keysFolder()));
    REKAM_CHECK(makeFolder(home.packetsFolder()));
    REKAM_CHECK(makeFolder(home.backupsFolder()));
    // A creation that was cut off left a secret that nothing was ever sealed under.
    if (QFileInfo::exists(home.databaseFile()))
        return Unexpected(Errc::HomeInUse, {{"why", QStringLiteral("database without home.json")}});
    REKAM_CHECK(destroyFile(home.stationSecretFile()));
    REKAM_TRY(const FileStationSecret secret, FileStationSecret::create(home.stationSecretFile()));
    REKAM_TRY(const StationKeys keys, StationKeys::create(home.stationKeysFile(), secret, home.m_binding));
    // From the beginning on: a head that is missing later was taken away.
    REKAM_CHECK(saveAuditHead(home.auditHeadFile(), home.m_binding, {0, genesisHash(home.m_binding)},
                              keys.signing()));
    const QJsonObject json{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("homeId"), QUuid::fromRfc4122(home.m_binding.homeId).toString(QUuid::WithoutBraces)},
        {QStringLiteral("kind"), QString::fromLatin1(kindText(kind))},
        {QStringLiteral("createdAt"), nowUtc.toString(Qt::ISODate)}};
    // Last: a home without this file is none, so a creation that was cut off can be seen.
    REKAM_CHECK(writePrivateFile(absolute + kHomeFile, QJsonDocument(json).toJson()));
    return home;
}

Result<Home> Home::open(const QString& folder, std::optional<HomeKind> expected)
{
    const QString absolute = QDir(folder).absolutePath();
    REKAM_CHECK(checkFolder(absolute));
    REKAM_TRY(HomeBinding binding, readHomeFile(absolute));
    if (expected && binding.kind != *expected)
        return Unexpected(Errc::HomeOfOtherKind, {{"kind", QString::fromLatin1(kindText(binding.kind))}});
    REKAM_TRY(const int lock, lockFolder(absolute));
    return Home(absolute, std::move(binding), lock);
}

} // namespace rekam
