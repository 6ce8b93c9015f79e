// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/copybutton.h"

#include "ui/common/accessiblerole.h"
#include "ui/look/icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

using namespace std::chrono_literals;

CopyButton::CopyButton(const QString& what, bool showsWord, QWidget* parent)
    : QToolButton(parent), m_showsWord(showsWord) {
    setIcon(::icon(QStringLiteral("copy")));
    setFocusPolicy(Qt::StrongFocus);
    if (showsWord)
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    else
        setAutoRaise(true);
    setWhat(what);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setWhat(const QString& what) {
    m_what = what;
    setText(what);
    setAccessibleName(what);
    if (!m_showsWord)
        setToolTip(what);
}

void CopyButton::copy() {
    QGuiApplication::clipboard()->setText(m_value);
    setIcon(::icon(QStringLiteral("check")));
    setAccessibleName(tr("Copied"));
    announce(this, accessibleName());
    QTimer::singleShot(1500ms, this, [this] {
        setIcon(::icon(QStringLiteral("copy")));
        setAccessibleName(m_what);
    });
    Q_EMIT copied(m_value);
}
