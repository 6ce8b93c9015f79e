// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/exportdialog.h"
#include "ui/common/noticebox.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class TestExportDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ExportDialog> m_dialog;
    template<class T>
    T* child(const char* name) const {
        T* found = m_dialog->findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

private Q_SLOTS:
    void init() {
        m_dialog = std::make_unique<ExportDialog>();
        m_dialog->open();
    }
    void cleanup() { m_dialog.reset(); }

    void selectedRowsAreOfferedFirst() {
        m_dialog->setCounts(174, 14, 10, 24);
        QCOMPARE(m_dialog->choice().rows, ExportChoice::Rows::Selected);
        QVERIFY(child<QRadioButton>("selectedRadio")->text().contains(QStringLiteral("14")));
        m_dialog->setHidden(3);
        QVERIFY(child<QLabel>("hiddenHint")->isVisible());
        child<QRadioButton>("shownRadio")->click();
        QVERIFY(!child<QLabel>("hiddenHint")->isVisible());
    }

    void tabComesToWhatIsChosen() {
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_dialog->setCounts(174, 14, 10, 24);
        m_dialog->setFormat(ExportChoice::Format::Json, true);
        child<QPushButton>("exportButton")->setFocus();
        QStringList stops;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
            stops << m_dialog->focusWidget()->objectName();
        }
        QCOMPARE(stops,
                 QStringList({QStringLiteral("selectedRadio"), QStringLiteral("jsonRadio"),
                              QStringLiteral("allColumnsRadio"), QStringLiteral("cancelButton"),
                              QStringLiteral("exportButton")}));
    }

    // A click to look at a row selects it.
    void aSingleSelectedRowIsNotTakenForTheWish() {
        m_dialog->setCounts(174, 1, 10, 24);
        QCOMPARE(m_dialog->choice().rows, ExportChoice::Rows::Shown);
        QVERIFY(child<QRadioButton>("selectedRadio")->isEnabled());
        m_dialog->preferSelected();
        QCOMPARE(m_dialog->choice().rows, ExportChoice::Rows::Selected);
    }

    void whatWasChosenTheLastTimeIsOffered() {
        m_dialog->setFormat(ExportChoice::Format::Json, true);
        QCOMPARE(m_dialog->choice().format, ExportChoice::Format::Json);
        QVERIFY(m_dialog->choice().allColumns);
        m_dialog->setFormat(ExportChoice::Format::Csv, false);
        QCOMPARE(m_dialog->choice().format, ExportChoice::Format::Csv);
        QVERIFY(!m_dialog->choice().allColumns);
    }

    void nothingSelectedSaysSo() {
        m_dialog->setCounts(174, 0, 10, 24);
        QCOMPARE(m_dialog->choice().rows, ExportChoice::Rows::Shown);
        QVERIFY(!child<QRadioButton>("selectedRadio")->isEnabled());
        QVERIFY(!child<QRadioButton>("selectedRadio")->toolTip().isEmpty());
    }

    void chosenFileIsHandedBack() {
        const QTemporaryDir folder;
        m_dialog->setCounts(174, 0, 10, 24);
        m_dialog->setSuggestedName(QStringLiteral("agents"));
        QSignalSpy submitted(m_dialog.get(), &ExportDialog::submitted);
        child<QRadioButton>("jsonRadio")->click();
        child<QRadioButton>("allColumnsRadio")->click();
        child<QPushButton>("exportButton")->click();
        auto* files = m_dialog->findChild<QFileDialog*>(QStringLiteral("exportFileDialog"));
        QVERIFY(files);
        QVERIFY(files->selectedFiles().first().contains(QStringLiteral("agents-")));
        const QString path = folder.filePath(QStringLiteral("out.json"));
        files->selectFile(path);
        static_cast<QDialog*>(files)->accept();
        QTRY_COMPARE(submitted.count(), 1);
        const auto choice = submitted.first().first().value<ExportChoice>();
        QCOMPARE(choice.path, path);
        QCOMPARE(choice.format, ExportChoice::Format::Json);
        QVERIFY(choice.allColumns);
        m_dialog->setBusy(true);
        Error error;
        error.what = QStringLiteral("The disk is full.");
        m_dialog->showError(error);
        QVERIFY(child<NoticeBox>("errorBox")->isVisible());
        QVERIFY(m_dialog->isVisible());
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
