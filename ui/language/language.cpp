#include "ui/language/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace rekam::ui {

namespace {

int s_papers = 0; // PaperWords that live

// Belongs to the application and goes with it; the next language replaces it.
void replaceTranslator(const QString& name, Language wanted, Language own)
{
    QCoreApplication* application = QCoreApplication::instance();
    delete application->findChild<QTranslator*>(name);
    if (wanted != own)
        return;
    auto* translator = new QTranslator(application);
    translator->setObjectName(name);
    if (translator->load(QStringLiteral(":/translations/%1.qm").arg(name)))
        QCoreApplication::installTranslator(translator);
}

} // namespace

QString languageCode(Language language)
{
    switch (language) {
    case Language::Indonesian:
        return QStringLiteral("id");
    case Language::English:
        return QStringLiteral("en");
    }
    return {};
}

std::optional<Language> languageOf(const QString& code)
{
    for (const Language language : {Language::Indonesian, Language::English}) {
        if (code == languageCode(language))
            return language;
    }
    return std::nullopt;
}

QString languageName(Language language)
{
    switch (language) {
    case Language::Indonesian:
        return QStringLiteral("Bahasa Indonesia");
    case Language::English:
        return QStringLiteral("English");
    }
    return {};
}

void useLanguage(Language language)
{
    replaceTranslator(QStringLiteral("rekam_en"), language, Language::English);
    replaceTranslator(QStringLiteral("qtbase_id"), language, Language::Indonesian);
}

Language currentLanguage()
{
    //: The code of the language that this file translates to.
    return languageOf(tr("id")).value_or(Language::Indonesian);
}

QLocale screenLocale()
{
    return currentLanguage() == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                  : QLocale(QLocale::Indonesian, QLocale::Indonesia);
}

QString tr(const char* text, const char* comment)
{
    return s_papers > 0 ? QString::fromUtf8(text) : QCoreApplication::translate("rekam::ui", text, comment);
}

PaperWords::PaperWords() { ++s_papers; }
PaperWords::~PaperWords() { --s_papers; }

} // namespace rekam::ui
