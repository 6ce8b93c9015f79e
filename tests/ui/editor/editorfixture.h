// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshotbuilder.h"
#include "ui/common/messageline.h"
#include "ui/scans/editor/scaneditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

// The real form, open, on a tenant of four agents and one scan.
namespace editor {

inline constexpr qint64 hour = 3'600'000;

inline ScanAgent agent(const QString& name, qint64 hoursAgo) {
    ScanAgent result;
    result.id = QStringLiteral("org_") + name;
    result.machineId = QStringLiteral("machine-") + name;
    result.name = name;
    if (hoursAgo >= 0)
        result.lastSeen = result.lastCommand = Instant{1'000'000 * hour - hoursAgo * hour};
    result.scannerVersion = QStringLiteral("7.6.0.0");
    return result;
}

inline ScanDefinition definition(ScanType type = ScanType::Network) {
    ScanDefinition scan;
    scan.id = QStringLiteral("scan-1");
    scan.type = type;
    scan.typeWord = wordOf(type);
    scan.name = QStringLiteral("AMS core switches");
    scan.isActive = true;
    scan.target = QStringLiteral("10.20.4.0/27,10.20.5.8-10.20.5.15");
    scan.targetType = TargetType::Ip;
    scan.targetTypeWord = QStringLiteral("Ip");
    scan.intervalHours = 4;
    scan.scanner = agent(QStringLiteral("ams-scan-02"), 1);
    return scan;
}

inline TenantState tenant() {
    SnapshotBuilder builder;
    builder.addAgent(agent(QStringLiteral("ams-scan-02"), 1));
    builder.addAgent(agent(QStringLiteral("fra-scan-01"), 30));
    builder.addAgent(agent(QStringLiteral("lon-scan-01"), 24 * 19));
    builder.addAgent(agent(QStringLiteral("new-scan-01"), -1));
    builder.addScan(definition());
    TenantState state;
    state.connection.id = QStringLiteral("c1");
    state.connection.name = QStringLiteral("Contoso Ltd");
    state.link = Link::Connected;
    state.snapshot = builder.finish(Instant{1'000'000 * hour}, QStringLiteral("tester"),
                                    QStringLiteral("127.0.0.1"));
    return state;
}

} // namespace editor

class EditorFixture : public QObject {

protected:
    std::unique_ptr<ScanEditor> m_editor;

    template<class T>
    T* child(const char* name) const {
        T* found = m_editor->findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QLineEdit* line(const char* name) const { return child<QLineEdit>(name); }
    void choose(const char* combo, const QString& text) const {
        auto* box = child<QComboBox>(combo);
        const int index = box->findText(text, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
    }
    void save() const { QTest::mouseClick(child<QPushButton>("saveButton"), Qt::LeftButton); }
    QString faultOf(const char* name) const {
        auto* line = child<MessageLine>(name);
        return line->isVisibleTo(m_editor.get()) && line->kind() == MessageLine::Kind::Fault
                   ? line->text()
                   : QString();
    }
    void open() {
        m_editor->open();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void fillValidNetwork() const {
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Lab"));
        choose("scannerCombo", QStringLiteral("ams-scan-02"));
        QTest::keyClicks(child<QPlainTextEdit>("targetsEdit"), QStringLiteral("10.0.0.1"));
        QTest::keyClicks(line("communityStringEdit"), QStringLiteral("s3cret"));
    }

    void openNew() {
        m_editor = std::make_unique<ScanEditor>();
        m_editor->setTenant(editor::tenant());
        m_editor->startNew();
        open();
    }
};
