// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

void Translations::setLanguage(const QString& language) {
    QString wanted = language;
    if (wanted.isEmpty())
        wanted = QLocale::system().language() == QLocale::German ? QStringLiteral("de")
                                                                 : QStringLiteral("en");
    if (wanted == m_language)
        return;
    m_language = wanted;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Dates and figures follow the language, in the person's own country where that speaks it.
    const QLocale system = QLocale::system();
    const QLocale chosen(wanted);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);
    if (wanted != u"en" && m_qt.load(QStringLiteral("qtbase_") + wanted,
                                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/scandeck_") + wanted))
        QCoreApplication::installTranslator(&m_own);
}
