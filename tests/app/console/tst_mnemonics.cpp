// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translations.h"
#include "tests/support/sampletenant.h"
#include "ui/common/actions.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

// A letter that two things answer to chooses neither: Qt only goes from one to the other.
class TestMnemonics final : public QObject {
    Q_OBJECT

private:
    Translations m_translations;
    QString m_firstMenu; // as it is called in the language that is tried

    struct Letters {
        QHash<QString, QString> owners;
        QStringList clashes;
        void add(const QString& text) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (letter.isEmpty())
                return;
            if (const QString other = owners.value(letter); !other.isEmpty() && other != text)
                clashes << QStringLiteral("%1: “%2”, “%3”").arg(letter, other, text);
            owners.insert(letter, text);
        }
    };
    static void noneTwice(const Letters& letters, qsizetype least) {
        QVERIFY2(letters.clashes.isEmpty(), qPrintable(letters.clashes.join(u'\n')));
        QVERIFY2(letters.owners.size() >= least, "almost nothing has a letter");
    }
    static Letters ofDialog(const QWidget& dialog) {
        Letters letters;
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible() && label->buddy() != nullptr)
                letters.add(label->text());
        }
        for (const auto* button : dialog.findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                letters.add(button->text());
        }
        return letters;
    }

private Q_SLOTS:
    void eachLanguage_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("firstMenu");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("File");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("Datei");
    }
    void eachLanguage() {
        QFETCH(QString, language);
        QFETCH(QString, firstMenu);
        m_translations.setLanguage(language);
        m_firstMenu = firstMenu;
        inTheMenus();
        inTheConnections();
        inTheSettings();
        inTheEditor();
    }

private:
    void inTheMenus() {
        MainWindow window([] { return sample::now(); });
        QCOMPARE(window.menuBar()->actions().first()->text().remove(u'&'), m_firstMenu);
        Letters bar;
        for (const QAction* top : window.menuBar()->actions()) {
            bar.add(top->text());
            Letters letters;
            for (const QAction* action : top->menu()->actions())
                letters.add(action->text());
            noneTwice(letters, 2);
            // Everything that stands there has one.
            for (const QAction* action : top->menu()->actions()) {
                QVERIFY2(action->isSeparator() || !QKeySequence::mnemonic(action->text()).isEmpty(),
                         qPrintable(action->text()));
            }
        }
        noneTwice(bar, 7);
    }
    void inTheConnections() {
        ConnectionsDialog dialog;
        ConnectionEntry entry;
        entry.connection.id = QStringLiteral("1");
        entry.connection.name = QStringLiteral("Contoso");
        entry.connection.cloud = Cloud::Custom;
        entry.secret = SecretState::Keychain;
        dialog.setConnections({entry});
        dialog.open();
        noneTwice(ofDialog(dialog), 8);
        dialog.findChild<QComboBox*>(QStringLiteral("cloudCombo"))->setCurrentIndex(0);
        noneTwice(ofDialog(dialog), 6);
    }
    void inTheSettings() {
        SettingsDialog dialog;
        dialog.open();
        noneTwice(ofDialog(dialog), 6);
    }
    void inTheEditor() {
        ScanEditor editor;
        editor.setTenant(sample::tenant());
        editor.open();
        auto* method = editor.findChild<QComboBox*>(QStringLiteral("authenticationCombo"));
        int seen = 0;
        for (const char* type : {"networkRadio", "windowsRadio"}) {
            editor.findChild<QAbstractButton*>(QLatin1StringView(type))->click();
            for (int index = 0; index < method->count(); ++index) {
                method->setCurrentIndex(index);
                for (const char* place : {"enterHereRadio", "keyVaultRadio"}) {
                    auto* radio = editor.findChild<QAbstractButton*>(QLatin1StringView(place));
                    QVERIFY2(radio != nullptr, place);
                    radio->click();
                    noneTwice(ofDialog(editor), 6);
                    ++seen;
                }
            }
        }
        QCOMPARE(seen, 12);
    }
};

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
