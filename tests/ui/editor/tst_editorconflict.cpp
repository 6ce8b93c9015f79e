// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editorfixture.h"

#include <QDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

using namespace editor;

// Somebody else changed the scan while it was edited.
class TestEditorConflict : public EditorFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }
    void cleanup() { m_editor.reset(); }

    void conflictIsShownFieldByFieldAndBackLosesNothing() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.name = QStringLiteral("<i>Theirs</i>");
        theirs.intervalHours = 12;
        m_editor->setBusy(true);
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QVERIFY(dialog);
        auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("conflictTable"));
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("Mine"));
        QCOMPARE(table->item(0, 3)->text(), QStringLiteral("<i>Theirs</i>"));
        // Both changed the name: both changes cannot be kept.
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(submitted.count(), 0);
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("Mine"));
        QCOMPARE(m_editor->before()->name, definition().name);
    }

    // The service may send the sign-in: then it alone may be what was changed.
    void anotherSignInIsNamedToo() {
        ScanDefinition before = definition();
        before.authentication = AuthenticationInfo{};
        before.authentication->type = QStringLiteral("Kerberos");
        before.authentication->userName = QStringLiteral("old");
        m_editor->startEdit(before);
        ScanDefinition theirs = before;
        theirs.authentication->userName = QStringLiteral("svc");
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QVERIFY(dialog);
        auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("conflictTable"));
        QCOMPARE(table->rowCount(), 1);
        QVERIFY(table->item(0, 3)->text().contains(QStringLiteral("svc")));
        QStringList said;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            said << label->text();
        const QString all = said.join(u' ');
        QVERIFY2(all.contains(QStringLiteral("this was changed: Authentication.")),
                 qPrintable(all));
        // They did touch them.
        QVERIFY2(all.contains(QStringLiteral("Yours leaves the credentials as they are.")),
                 qPrintable(all));
    }

    // What somebody else changed and I did not touch is not put back.
    void conflictOverwritesWhatBothChangedAlone() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.name = QStringLiteral("Theirs");
        theirs.intervalHours = 12;
        theirs.target = QStringLiteral("10.50.0.0/24");
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("overwriteButton")),
                          Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        const ScanPatch patch =
            difference(*m_editor->before(), submitted.first().first().value<ScanDraft>());
        QCOMPARE(patch.name, std::optional<QString>(QStringLiteral("Mine")));
        QVERIFY(!patch.intervalHours);
        QVERIFY(!patch.target);
    }

    void conflictOfDifferentFieldsCanKeepBoth() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.intervalHours = 12;
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")),
                          Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        const ScanPatch patch =
            difference(*m_editor->before(), submitted.first().first().value<ScanDraft>());
        QCOMPARE(patch.name, std::optional<QString>(QStringLiteral("Mine")));
        QVERIFY(!patch.intervalHours);
        QCOMPARE(child<QSpinBox>("intervalSpinBox")->value(), 12);
    }

    void whatTheyChangedIsSaidInWords() {
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.intervalHours = 12;
        theirs.target = QStringLiteral("10.50.0.0/24");
        m_editor->showConflict(theirs, Instant{1'700'000'000'000});
        const auto* text = m_editor->findChild<QLabel*>(QStringLiteral("conflictText"));
        QVERIFY(text);
        for (const char* part : {"AMS core switches", "Interval, Targets", "Read at "})
            QVERIFY2(text->text().contains(QLatin1StringView(part)), qPrintable(text->text()));
        QVERIFY(!text->text().contains(QStringLiteral("Name,")));
    }

    // The service declares another contract by now: what was right when it was sent is not.
    void keepingBothIsCheckedAsSaveIs() {
        TenantState state = tenant();
        state.contract.isDeclared = true;
        const auto kind = QStringLiteral("TargetType");
        state.contract.enums[kind] = {QStringLiteral("Ip"), QStringLiteral("Hostname"),
                                      QStringLiteral("Combined")};
        m_editor->setTenant(state);
        m_editor->startEdit(definition());
        child<QPlainTextEdit>("targetsEdit")
            ->setPlainText(QStringLiteral("10.0.0.1\nhost.example"));
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        save();
        QCOMPARE(submitted.count(), 1);
        state.contract.enums[kind].removeLast();
        m_editor->setTenant(state);
        ScanDefinition theirs = definition();
        theirs.intervalHours = 12;
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")),
                          Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        QVERIFY(m_editor->isVisible());
        QVERIFY(child<QWidget>("summaryBox")->isVisible());
    }

    void conflictCanTakeTheirs() {
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.name = QStringLiteral("Theirs");
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("takeTheirsButton")),
                          Qt::LeftButton);
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("Theirs"));
        QVERIFY(!m_editor->hasUnsavedInput());
    }
};

QTEST_MAIN(TestEditorConflict)
#include "tst_editorconflict.moc"
