// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/tour/tourstage.h"
#include "models/scan/scandefinition.h"

// Every page, state and dialog, each brought about as a person, the service or the network would.
// A scene leaves the console as the next one expects it: connected, on Scans, nothing open. Once
// one has failed, its stage neither waits nor takes pictures until the next one begins.
class TourScenes final {
public:
    explicit TourScenes(TourStage& stage) : m_stage(stage) {}

    struct Report {
        QStringList failures; // "NAME: why"
    };
    // `began` is told the name of each scene.
    [[nodiscard]] QCoro::Task<Report> run(std::function<void(QString)> began);
    // In the order in which they are made; the files' names.
    [[nodiscard]] static QStringList names();

private:
    using Scene = QCoro::Task<>;
    struct Entry {
        const char* name;
        Scene (TourScenes::*play)();
    };
    [[nodiscard]] static const QList<Entry>& entries();

    Scene firstStart();
    Scene loading();
    Scene scans();
    Scene scansNarrow();
    Scene menu();
    Scene palette();
    Scene noMatch();
    Scene agents();
    Scene editorNew();
    Scene editorFaults();
    Scene editorEdit();
    Scene editorWindows();
    Scene deleteScans();
    Scene setActive();
    Scene saving();
    Scene conflict();
    Scene exportList();
    Scene exportFile();
    Scene connections();
    Scene settings();
    Scene registerApp();
    Scene shortcuts();
    Scene about();
    Scene activity();
    Scene error();
    Scene offline();

    // In questionscenes.cpp.
    Scene columns();
    Scene sortBy();
    Scene discard();
    Scene createAgain();
    Scene removeConnection();
    Scene discardConnection();
    Scene quit();
    Scene stopChange();
    Scene busy();
    Scene notRead();
    Scene noScans();

    Scene connected();
    Scene changesEnded();
    // A change of the later half of what is selected, whose second call takes its time.
    Scene changeRunning(class QAction* action);
    Scene openEditor(class QAction* action);
    Scene openMenu(QString picture, QString menu, class QAction* action);
    void fillNew();
    // What is selected and looked at: some of both types, and a failed one.
    void choose();
    // The first scan, in the list's order, that answers to this.
    [[nodiscard]] QString scanId(std::function<bool(const ScanDefinition&)> is);
    void select(const QString& id);

    TourStage& m_stage;
    QStringList m_selected;
    QString m_lab;    // the connection beside the demonstration's
    QString m_failed; // the failed scan that is looked at
};
