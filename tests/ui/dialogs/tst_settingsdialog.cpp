// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

class TestSettingsDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SettingsDialog> m_dialog;
    template<class T>
    T* child(const char* name) const {
        T* found = m_dialog->findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

private Q_SLOTS:
    void init() {
        m_dialog = std::make_unique<SettingsDialog>();
        m_dialog->open();
    }
    void cleanup() { m_dialog.reset(); }

    void whatIsGivenIsShownAndEmitsNothing() {
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::changed);
        UserSettings settings;
        settings.theme = Theme::Dark;
        settings.language = QStringLiteral("de");
        settings.refreshMinutes = 60;
        settings.staleHours = 200;
        settings.lostHours = 300;
        settings.idleIntervals = 5;
        settings.tallRows = true;
        settings.keepSnapshotDays = 0;
        m_dialog->setSettings(settings);
        QCOMPARE(m_dialog->settings(), settings);
        QCOMPARE(changed.count(), 0);
        m_dialog->setSettings({});
        QCOMPARE(m_dialog->settings(), UserSettings());
        QCOMPARE(changed.count(), 0);
    }

    // As when the language is switched while it is open.
    void longerTextsAreNotCut() {
        auto* keep = child<QCheckBox>("keepCheckBox");
        keep->setText(keep->text() + QString(60, u'x'));
        QTRY_VERIFY(keep->width() >= keep->sizeHint().width());
        const QPoint end = keep->mapTo(m_dialog.get(), QPoint(keep->sizeHint().width(), 0));
        QVERIFY2(end.x() <= m_dialog->width(), qPrintable(QString::number(m_dialog->width())));
    }

    void everyChangeAppliesAtOnceAndOnce() {
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::changed);
        QTest::mouseClick(child<QRadioButton>("darkRadio"), Qt::LeftButton);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.last().first().value<UserSettings>().theme, Theme::Dark);
        auto* language = child<QComboBox>("languageCombo");
        language->setCurrentIndex(language->findText(QStringLiteral("Deutsch")));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed.last().first().value<UserSettings>().language, QStringLiteral("de"));
        auto* refresh = child<QComboBox>("refreshCombo");
        refresh->setCurrentIndex(refresh->findData(0));
        QCOMPARE(changed.count(), 3);
        QCOMPARE(changed.last().first().value<UserSettings>().refreshMinutes, 0);
        child<QCheckBox>("keepCheckBox")->click();
        QCOMPARE(changed.last().first().value<UserSettings>().keepSnapshotDays, 0);
        child<QCheckBox>("keepCheckBox")->click();
        QCOMPARE(changed.last().first().value<UserSettings>().keepSnapshotDays, 30);
        QCOMPARE(changed.count(), 5);
    }

    void everyLimitOfAnAgentIsASetting() {
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::changed);
        auto* idle = child<QSpinBox>("idleSpinBox");
        QCOMPARE(idle->text(), QStringLiteral("2 interval(s)"));
        idle->setValue(1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.last().first().value<UserSettings>().idleIntervals, 1);
        QCOMPARE(idle->text(), QStringLiteral("1 interval(s)"));
        idle->setValue(0); // no interval at all would call every agent idle
        QCOMPARE(idle->value(), 1);
    }

    void lostIsAlwaysLaterThanStale() {
        QSignalSpy changed(m_dialog.get(), &SettingsDialog::changed);
        child<QSpinBox>("staleSpinBox")->setValue(400);
        QCOMPARE(changed.count(), 1);
        const auto settings = changed.last().first().value<UserSettings>();
        QCOMPARE(settings.staleHours, 400);
        QVERIFY(settings.lostHours > settings.staleHours);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
