// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/sheet.h"

#include "ui/common/banner.h"
#include "ui/common/copyfield.h"
#include "ui/common/fieldgrid.h"
#include "ui/common/filterchip.h"
#include "ui/common/footerframe.h"
#include "ui/common/labels.h"
#include "ui/common/messageline.h"
#include "ui/common/notebox.h"
#include "ui/common/noticebox.h"
#include "ui/common/searchfield.h"
#include "ui/common/statuslabel.h"
#include "ui/common/switch.h"
#include "ui/common/tenantswatch.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"
#include "ui/look/sheetgrids.h"
#include "ui/look/sheetmarks.h"
#include "ui/look/tokens.h"
#include "ui/scans/sessionstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QPushButton* button(const char* text, Kind kind, const char* icon = nullptr) {
    auto* made = new QPushButton(s(text));
    setKind(made, kind);
    if (icon != nullptr)
        made->setIcon(::icon(s(icon)));
    return made;
}

QVBoxLayout* labelled(const char* name, QWidget* field) {
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::gap4);
    column->addWidget(fieldLabel(s(name), field));
    column->addWidget(field);
    return column;
}

} // namespace

Sheet::Sheet(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setGround(this, Ground::Window);
    m_column->setContentsMargins(24, 20, 24, 24);
    m_column->setSpacing(10);
    m_column->addWidget(plainLabel(
        tokens().isDark ? s("ScanDeck look, dark") : s("ScanDeck look, light"), FontRole::Title));
    m_column->addWidget(new TokenGrid);
    addStates();
    addType();
    addControls();
    addBoxes();
    addTitle(s("Icons, 16 grid, stroke 1.5, round"));
    m_column->addWidget(new IconGrid);
}

void Sheet::addTitle(const QString& text) {
    m_column->addSpacing(metrics::gap8);
    m_column->addWidget(plainLabel(text, FontRole::Heading));
}

void Sheet::addStates() {
    struct Column {
        const char* title;
        QList<StatusLook> looks;
    };
    const QList<Column> columns{{"Last status",
                                 {{s("st-ok"), s("Success"), Tone::Ok, false},
                                  {s("st-fail"), s("Fail"), Tone::Fail, true},
                                  {s("st-partial"), s("Partial"), Tone::Warn, true},
                                  {s("st-unknown"), s("“Queued”"), Tone::Neutral, true},
                                  {s("st-never"), s("Never ran"), Tone::Dim, false}}},
                                {"Agent health",
                                 {{s("h-fresh"), s("Fresh"), Tone::Ok, false},
                                  {s("h-stale"), s("Stale"), Tone::Warn, true},
                                  {s("h-lost"), s("Lost"), Tone::Fail, true},
                                  {s("h-never"), s("Never seen"), Tone::Dim, false}}},
                                {"Change step",
                                 {{s("st-ok"), s("Done"), Tone::Ok, false},
                                  {s("st-run"), s("Sending"), Tone::Busy, true},
                                  {s("st-wait"), s("Waiting"), Tone::Dim, false},
                                  {s("st-fail"), s("Refused"), Tone::Fail, true},
                                  {s("st-unknown"), s("Unknown"), Tone::Warn, true},
                                  {s("st-skip"), s("Skipped"), Tone::Dim, false}}},
                                {"Others",
                                 {{s("st-overdue"), s("27 h late"), Tone::Warn, false},
                                  {s("h-old"), s("Old version"), Tone::Warn, false},
                                  {s("st-warn"), s("Over capacity"), Tone::Fail, false},
                                  {s("eye-off"), s("3 hidden by the filter"), Tone::Warn, false},
                                  {s("lock"), s("Read-only"), Tone::Quiet, false}}}};
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    for (int c = 0; c < int(columns.size()); ++c) {
        grid->addWidget(plainLabel(s(columns[c].title), FontRole::Heading), 0, c);
        for (int r = 0; r < int(columns[c].looks.size()); ++r)
            grid->addWidget(new StatusLabel(columns[c].looks[r]), r + 1, c, Qt::AlignLeft);
        grid->setColumnStretch(c, 1);
    }
    grid->addWidget(new SheetMarks, 1, int(columns.size()), 6, 1);
    m_column->addLayout(grid);
}

void Sheet::addType() {
    addTitle(s("Type"));
    auto* row = new QHBoxLayout;
    row->setSpacing(28);
    row->addWidget(plainLabel(s("title 18"), FontRole::Title));
    row->addWidget(plainLabel(s("dialog 16"), FontRole::DialogTitle));
    row->addWidget(plainLabel(s("heading 14"), FontRole::Heading));
    row->addWidget(plainLabel(s("body 13"), FontRole::Body));
    row->addWidget(plainLabel(s("small 12"), FontRole::Small));
    row->addWidget(plainLabel(s("caption 11"), FontRole::Caption));
    row->addWidget(plainLabel(s("1,388"), FontRole::Figure));
    row->addWidget(plainLabel(s("10.20.4.0/27 mono"), FontRole::Fixed));
    row->addStretch();
    m_column->addLayout(row);
}

void Sheet::addControls() {
    auto* bar = new QWidget;
    setDense(bar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap8);
    row->addWidget(button("New scan…", Kind::Primary, "plus"));
    row->addWidget(button("Export…", Kind::Plain, "export"));
    row->addWidget(button("Delete…", Kind::DangerQuiet, "trash"));
    row->addWidget(button("Delete 14 scans", Kind::Danger));
    QPushButton* focused = button("Focused", Kind::Plain);
    focused->setObjectName(s("focusedButton"));
    row->addWidget(focused);
    row->addStretch();
    m_column->addWidget(bar);
    bar = new QWidget;
    setDense(bar);
    row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap8);
    auto* type = new FilterChip;
    type->setMenu(new QMenu(type));
    type->setWords(s("Type"), s("Network"));
    auto* facet = new FilterChip;
    facet->setMenu(new QMenu(facet));
    facet->setWords(s("Status"));
    auto* failed = new FilterChip;
    failed->setWords(s("Fail"));
    failed->setMark(s("st-fail"), Tone::Fail);
    failed->setCount(11);
    auto* overdue = new FilterChip;
    overdue->setWords(s("Overdue"));
    overdue->setMark(s("st-overdue"), Tone::Warn);
    overdue->setCount(33);
    overdue->setCheckable(true);
    overdue->setChecked(true);
    for (FilterChip* chip : {type, facet, failed, overdue})
        row->addWidget(chip);
    auto* first = new QRadioButton(s("Enter here"));
    first->setChecked(true);
    auto* group = new QWidget;
    auto* segments = new QHBoxLayout(group);
    segments->setContentsMargins(0, 0, 0, 0);
    segments->setSpacing(0);
    for (QRadioButton* segment : {first, new QRadioButton(s("Key Vault"))}) {
        setKind(segment, Kind::Segment);
        segment->setProperty("place", segment == first ? s("first") : s("last"));
        segments->addWidget(segment);
    }
    row->addWidget(group);
    row->addWidget(iconButton(s("columns"), s("Columns")));
    auto* on = iconButton(s("details"), s("Details"));
    on->setCheckable(true);
    on->setChecked(true);
    row->addWidget(on);
    row->addWidget(button("Show", Kind::Flat));
    row->addStretch();
    m_column->addWidget(bar);

    auto* fields = new QHBoxLayout;
    fields->setSpacing(metrics::gap8);
    fields->addWidget(new SearchField(s("Filter scans"), QKeySequence(s("Ctrl+Alt+F"))));
    fields->addWidget(new QLineEdit(s("10.20.4.0/27")));
    auto* fault = new QLineEdit(s("with a fault"));
    setFault(fault, true);
    fields->addWidget(fault);
    auto* choice = new QComboBox;
    choice->addItems({s("Choice"), s("Another")});
    fields->addWidget(choice);
    auto* disabled = new QComboBox;
    disabled->addItem(s("Disabled"));
    disabled->setEnabled(false);
    fields->addWidget(disabled);
    QPushButton* off = button("Disabled", Kind::Plain);
    off->setEnabled(false);
    fields->addWidget(off);
    auto* spin = new QSpinBox;
    spin->setSuffix(s(" h"));
    spin->setValue(4);
    fields->addWidget(spin);
    auto* readOnly = new QLineEdit(s("Stored in the keychain"));
    readOnly->setReadOnly(true);
    fields->addWidget(readOnly);
    m_column->addLayout(fields);
    for (QWidget* field : {static_cast<QWidget*>(choice), static_cast<QWidget*>(disabled)})
        field->setMinimumWidth(metrics::scaled(130));

    auto* marks = new QHBoxLayout;
    marks->setSpacing(metrics::gap16);
    auto* checked = new QCheckBox(s("Read-only"));
    checked->setChecked(true);
    auto* partly = new QCheckBox(s("Some"));
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton(s("Enter here"));
    radio->setChecked(true);
    auto* active = new Switch(s("Runs on its interval"));
    active->setChecked(true);
    auto* gone = new Switch(s("Off, disabled"));
    gone->setEnabled(false);
    auto* progress = new QProgressBar;
    progress->setValue(38);
    auto* swatch = new TenantSwatch(32);
    swatch->setTenant(s("Contoso Ltd"), 0);
    auto* small = new TenantSwatch(20);
    small->setTenant(s("Fabrikam Health"), 1);
    for (QWidget* mark : QWidgetList{new QCheckBox(s("Unchecked")), checked, partly, radio,
                                     new QRadioButton(s("Key Vault")), active, new Switch(s("Off")),
                                     gone, progress, swatch, small})
        marks->addWidget(mark);
    m_column->addLayout(marks);
}

void Sheet::addBoxes() {
    auto* banner = new Banner;
    banner->addButton(s("Edit connection…"), Kind::Primary);
    banner->addButton(s("Try again"));
    banner->showText({Tone::Fail,
                      {},
                      s("The scans could not be read at 09:58."),
                      {s("The sign-in was refused, because the client secret of this connection "
                         "has expired."),
                       s("Make a new secret in Entra ID and enter it in the connection.")},
                      s("AADSTS7000222: The provided client secret keys are expired."),
                      s("0f3d9a6e-1c44-4f6b-8b7e-52f0a9c1d3e8"),
                      s("details"),
                      true});
    m_column->addWidget(banner);

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::gap16);
    auto* notes = new QVBoxLayout;
    auto* failed = new NoteBox;
    failed->setNote(Tone::Fail, s("SNMP timeout on 4 of 38 targets"),
                    s("No answer from 10.20.4.17, 18, 23 and 31. Check that UDP 161 is open from "
                      "ams-scan-02."));
    auto* hidden = new NoticeBox;
    hidden->showText(NoticeBox::Kind::Warning, s("3 of the 14 are hidden by your filter."));
    hidden->setIconName(s("eye-off"));
    hidden->setAction(s("Leave them out"));
    auto* works = new NoticeBox;
    works->showText(NoticeBox::Kind::Good, s("Works. Signed in and read 180 scans in 0.6 s."),
                    s("The token allows reading and changing."));
    for (QWidget* note : QWidgetList{failed, hidden, works})
        notes->addWidget(note);
    notes->addStretch(1);
    row->addLayout(notes, 3);

    auto* form = new QVBoxLayout;
    auto* user = new QLineEdit;
    form->addLayout(labelled("User name", user));
    setFault(user, true);
    form->addWidget(new MessageLine(MessageLine::Kind::Fault,
                                    s("Enter the user name that the devices expect.")));
    auto* text = new QPlainTextEdit(s("10.20.4.0/27\n10.20.5.8-10.20.5.15"));
    text->setFont(::font(FontRole::Fixed));
    text->setMaximumHeight(metrics::scaled(76));
    form->addLayout(labelled("Targets", text));
    form->addStretch(1);
    row->addLayout(form, 3);

    auto* details = new QVBoxLayout;
    auto* bars = new SessionStrip;
    QList<ScanSession> sessions;
    for (int i = 0; i < 24; ++i) {
        ScanSession session;
        session.targetCount = 38 + i / 6;
        const int lost = i == 9 ? 4 : i == 16 ? *session.targetCount : i == 23 ? 2 : 0;
        session.successCount = *session.targetCount - lost;
        session.status = lost > 0 ? ScanStatus::Fail : ScanStatus::Success;
        sessions.append(session);
    }
    bars->setSessions(sessions);
    details->addWidget(bars);
    auto* fieldsOf = new FieldGrid;
    const auto addField = [fieldsOf](const char* label, const char* value, bool isId) {
        const int field = fieldsOf->addField(s(label), {isId, isId, false});
        fieldsOf->setLabel(field, s(label));
        fieldsOf->setValue(field, s(value));
    };
    addField("Interval", "every 4 h", false);
    addField("Next run", "in 1 h · 11:54 (09:54 UTC)", false);
    addField("Machine id", "ff9243a8f506b409a8f506b4", true);
    details->addWidget(fieldsOf);
    details->addStretch(1);
    row->addLayout(details, 3);
    m_column->addLayout(row);

    auto* footer = new FooterFrame;
    auto* buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(metrics::dialogMargin, metrics::gap12, metrics::dialogMargin,
                                metrics::gap12);
    buttons->addWidget(
        plainLabel(s("ScanDeck neither shows nor keeps it."), FontRole::Small, Ink::Text2), 1);
    buttons->addWidget(button("Cancel", Kind::Plain));
    buttons->addWidget(button("Save", Kind::Primary));
    m_column->addWidget(footer);
}
