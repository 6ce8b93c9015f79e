// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class NoteBox;

// The red box at the top of a form after Save: how many things are to be put right, and the fields
// as links that go there. Announced when it is shown.
class MessageSummary final : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString label; // "Privacy password", "Targets line 3"
        QPointer<QWidget> field;
    };

    explicit MessageSummary(QWidget* parent = nullptr);

    // `heading`: "3 things to put right before this scan can be saved".
    void showEntries(const QString& heading, const QList<Entry>& entries);
    void clear();

Q_SIGNALS:
    // After the field got the focus.
    void entryChosen(int index);

private:
    NoteBox* m_box;
    QWidget* m_links = nullptr;
    QList<Entry> m_entries;
};
