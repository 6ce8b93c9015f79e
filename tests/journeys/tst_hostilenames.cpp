// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/scans/dialogs/deletedialog.h"
#include "ui/scans/scandetails.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>

namespace {

using namespace std::chrono_literals;

// Everything in there that a person reads, tooltips and titles included.
QStringList readable(const QWidget* in) {
    QStringList texts{in->windowTitle()};
    for (const QWidget* widget : in->findChildren<QWidget*>()) {
        texts << widget->toolTip() << widget->accessibleName() << widget->windowTitle();
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex index = view->model()->index(row, column);
                texts << index.data(Qt::DisplayRole).toString()
                      << index.data(Qt::ToolTipRole).toString()
                      << index.data(Qt::AccessibleTextRole).toString();
            }
        }
    }
    texts.removeAll(QString());
    return texts;
}

// Invisible, or able to turn a line round.
bool isTricky(QChar c) {
    return (c.category() == QChar::Other_Control && c != u'\n') ||
           (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

} // namespace

// Names as the service may send them: shown as plain text, and no layout breaks.
class TestHostileNames : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;
    QString m_id;

    void look(const QWidget* in, const char* where) {
        for (const QString& text : readable(in)) {
            QVERIFY2(std::ranges::none_of(text, isTricky), where);
            QVERIFY2(text.size() < 6000, where);
        }
        for (const QWidget* widget : in->findChildren<QWidget*>()) {
            const QString tip = widget->toolTip();
            QVERIFY2(!tip.contains(QStringLiteral("<img")), qPrintable(tip));
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (label && label->text().contains(QStringLiteral("<img")))
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
        }
        QVERIFY2(in->width() <= 1280, where);
    }

private Q_SLOTS:
    void cleanup() { m_journey.reset(); }

    void shownAsPlainText_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("HTML") << QStringLiteral("<b>bold</b><img src='x:y'> & <a href=x>more</a>");
        QTest::newRow("control characters") << QStringLiteral("a\tb\r\nc\x07\x1b[31md\x7f");
        QTest::newRow("right-to-left overrides")
            << QStringLiteral("ab\u202egnp.exe\u2066x\u2069\u200f");
        QTest::newRow("20,000 characters") << QString(20'000, u'W');
        QTest::newRow("20,000 words") << QStringLiteral("word ").repeated(4000);
        QTest::newRow("nothing at all") << QString();
    }
    void shownAsPlainText() {
        QFETCH(QString, name);
        Emulator::Options options;
        options.scans = 5;
        m_journey = std::make_unique<Journey>(options);
        m_id = m_journey->emulator.addDefinition(
            {{QStringLiteral("scanName"), name}, {QStringLiteral("createdBy"), name}});
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(6); }));
        m_journey->window().resize(1280, 800);
        const QSize before = m_journey->window().size();
        m_journey->choose(m_id);
        const auto* details = m_journey->window().findChild<ScanDetails*>();
        QTRY_COMPARE(details->scanId(), m_id);
        QTRY_VERIFY(details->isVisible());
        look(&m_journey->window(), "the window");
        QCOMPARE(m_journey->window().size(), before);
        QVERIFY(m_journey->window().minimumSizeHint().width() <= 1024);
        const ScanTable& table = m_journey->table();
        for (int row = 1; row < table.model()->rowCount(); ++row)
            QCOMPARE(table.rowHeight(row), table.rowHeight(0));

        // The form holds the name itself, and its title is one line.
        QTest::keyClick(&m_journey->table(), Qt::Key_Return);
        auto* editor = m_journey->dialog<ScanEditor>();
        look(editor, "the form");
        press(editor, "cancelButton");
        QTRY_VERIFY2(!m_journey->isOpen<ScanEditor>(), qPrintable(shownText(editor)));

        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        auto* dialog = m_journey->dialog<DeleteDialog>();
        look(dialog, "the delete dialog");
        press(dialog, "doButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(5); }));
        QCOMPARE(m_journey->shownSteps().size(), 1);
        look(&m_journey->window(), "the window with Activity");
        QCOMPARE(m_journey->window().size(), before);
    }
};

QTEST_MAIN(TestHostileNames)
#include "tst_hostilenames.moc"
