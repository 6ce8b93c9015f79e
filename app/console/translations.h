// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

// The texts of the console and of Qt's own buttons in the language that a person chose. Changing
// it sends QEvent::LanguageChange to every widget. GUI thread, one for the process.
class Translations {
public:
    // "de", "en"; empty follows the system. Texts exist for both; any other language is English.
    void setLanguage(const QString& language);

private:
    // English has a file too: it holds the plurals.
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language;
};
