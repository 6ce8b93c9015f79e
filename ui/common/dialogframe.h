// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/kind.h"

#include <QWidget>

class ElidedLabel;
class QHBoxLayout;
class QLabel;
class QPushButton;
class TenantSwatch;

// The head of a question: what is asked (16/600), of which tenant, and a disc with its icon.
class DialogHeader final : public QWidget {
    Q_OBJECT

public:
    explicit DialogHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    // "Contoso Ltd", "Commercial · EU".
    void setTenant(const QString& name, const QString& where, int colour);
    // Red disc for what destroys.
    void setIcon(const QString& icon, bool isDanger);

private:
    class IconMark* m_icon;
    QLabel* m_title;
    QWidget* m_tenantRow;
    TenantSwatch* m_swatch;
    ElidedLabel* m_tenant;
};

// The foot of a dialog: which tenant it acts on, one quiet sentence, and its buttons at the right
// in the order they are added. Over a hairline.
class DialogFooter final : public QWidget {
    Q_OBJECT

public:
    explicit DialogFooter(QWidget* parent = nullptr);

    void setTenant(const QString& name, int colour);
    void setNote(const QString& text);
    QPushButton* addButton(const QString& text, Kind kind = Kind::Plain);
    // At the left, before tenant and note: "Test".
    QPushButton* addLeading(const QString& text, const QString& icon = {});

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    TenantSwatch* m_swatch;
    QLabel* m_name;
    ElidedLabel* m_note;
};
