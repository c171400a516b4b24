// `rekam --screens`: a picture of every screen at both sizes and in both themes while the demo plays, and of
// what lies beside its way (questions, previews, the guide, the pages of supervisor and technician): opened
// and closed by keys. Main thread; pictures are coded in the pool.
#pragma once

#include "app/workstation/demo/keyboard.h"
#include "app/workstation/demo/screen_reader.h"
#include "core/settings/language.h"

#include <QElapsedTimer>
#include <functional>
#include <set>
#include <vector>

namespace rekam::demo {

class ScreenTour
{
public:
    // Pictures go to `folder` as NN-name-{id,en}-{1366,1920}-{light,dark}.png.
    ScreenTour(QString folder, Language language, std::function<QString()> passphrase);

    // The demo stands at a moment that is worth showing. One picture a name.
    void photograph(const QString& stop);
    // Something beside the way is open, and is shown and closed first: the demo presses nothing meanwhile.
    bool isAway();

    static QStringList filesOf(Language language); // all of them

private:
    struct Detour;
    enum class Stage : quint8
    {
        Closed,
        Opened,
        Shown
    };

    bool isThere(const Detour& detour) const;
    void shoot(const QString& name);
    void shootWindow(QWidget& window, const QString& stop, const QString& other);
    void leave(const Detour& detour);
    void signInAgain();

    static const std::vector<Detour>& detours();

    QString m_folder;
    Language m_language;
    std::function<QString()> m_passphrase;
    ScreenReader m_screen;
    Keyboard m_keyboard;
    std::set<QString> m_taken;
    std::vector<const Detour*> m_ahead; // the next one last
    Stage m_stage = Stage::Closed;
    QElapsedTimer m_sinceKey;
};

} // namespace rekam::demo
