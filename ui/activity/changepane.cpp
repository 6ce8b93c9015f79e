// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/changepane.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/activity/differenceview.h"
#include "ui/activity/stepdelegate.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/clocktext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/frameparts.h"
#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"
#include "ui/common/statuslabel.h"
#include "ui/common/statuslooks.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace {

using Column = StepModel::Column;
constexpr std::array allStates{StepState::Done,    StepState::Refused, StepState::Unknown,
                               StepState::Sending, StepState::Waiting, StepState::Skipped};

ColumnSpecs stepColumns() {
    const auto spec = [](Column column, const char* key, const QString& sample, int extra) {
        ColumnSpec made;
        made.column = int(column);
        made.key = QLatin1StringView(key);
        made.sample = sample;
        made.extra = extra;
        made.isFlexible = column == Column::Answer;
        made.staysInSight = column == Column::Scan;
        // The answer stands below in full.
        made.wanted = 110;
        made.least = 90;
        made.gives = column == Column::Scan ? 40 : column == Column::Change ? 60 : 0;
        return made;
    };
    const qint64 slow = 599'000; // what was read back took minutes
    return {spec(Column::Step, "step", QStringLiteral("10,000"), 4),
            spec(Column::State, "state", stepStateText(StepState::Unknown), 32),
            spec(Column::Scan, "scan", QStringLiteral("NYC data-centre spine switches"), 0),
            spec(Column::Change, "change", ChangePane::tr("Active: on → off, every 24 h"), 0),
            spec(Column::Took, "took", tookText(slow), 0),
            spec(Column::Answer, "answer", QStringLiteral("403: the service says no"), 0)};
}

} // namespace

ChangePane::ChangePane(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_title(new TonedLabel(::font(FontRole::DialogTitle), TonedLabel::Tone::Text, this)),
      m_sub(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_stepTitle(new TonedLabel(::font(FontRole::Strong), TonedLabel::Tone::Text, this)),
      m_id(new TonedLabel(::font(FontRole::Fixed), TonedLabel::Tone::Text, this)),
      m_idLabel(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_why(new QLabel(this)),
      m_difference(new DifferenceView(this)),
      m_stop(actionButton(actions->stopChange, this)),
      m_copy(actionButton(actions->copyReport, this)),
      m_showScan(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_table(new RowTable(this)),
      m_copyId(flatIconButton(QStringLiteral("copy"), {}, this)),
      m_notDone(new StatusLabel(this)),
      m_foot(new Pane(Pane::Kind::Surface, this)) {
    setObjectName(QStringLiteral("changePane"));
    m_title->setObjectName(QStringLiteral("changeTitle"));
    m_title->setElideMode(Qt::ElideMiddle);
    m_why->setObjectName(QStringLiteral("stepWhy"));
    m_id->setObjectName(QStringLiteral("stepCorrelationId"));
    m_stop->setProperty("ownText", true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(metrics::gap8);
    auto* counts = new QWidget(this);
    counts->setObjectName(QStringLiteral("changeCounts"));
    auto* countRow = new FlowLayout(counts, metrics::gap12, metrics::gap4);
    for (size_t i = 0; i < allStates.size(); ++i) {
        m_counts.append(new StatusLabel(counts));
        m_counts.last()->standWithText();
        countRow->addWidget(m_counts.last());
        if (allStates[i] == StepState::Refused) {
            m_notDone->standWithText();
            countRow->addWidget(m_notDone);
        }
    }
    m_table->setObjectName(QStringLiteral("stepTable"));
    m_table->setModel(&m_steps);
    m_table->setItemDelegate(new StepDelegate(m_table));
    m_table->setColumns(&stepColumns);
    m_table->header()->setSortIndicatorShown(false);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    for (QPushButton* link : {m_copy, m_showScan}) {
        link->setProperty("kind", QStringLiteral("flat"));
        link->setProperty("dense", true);
        link->setAutoDefault(false);
    }
    m_showScan->setObjectName(QStringLiteral("showScanButton"));
    m_copyId->setObjectName(QStringLiteral("copyStepIdButton"));
    m_copyId->setFixedSize(metrics::scaled(22), metrics::scaled(22));

    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_stop);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::dialogMargin, metrics::gap16, metrics::pageMargin,
                             metrics::gap12);
    head->setSpacing(metrics::gap8);
    head->addLayout(titleRow);
    head->addWidget(m_sub);
    head->addWidget(m_progress);
    head->addWidget(counts);
    auto* stepRow = new QHBoxLayout;
    stepRow->addWidget(m_stepTitle, 1);
    stepRow->addWidget(m_showScan);
    stepRow->addWidget(m_copy);
    auto* idRow = new QHBoxLayout;
    idRow->setSpacing(metrics::gap8);
    idRow->addWidget(m_idLabel);
    idRow->addWidget(m_id);
    idRow->addWidget(m_copyId);
    idRow->addStretch(1);
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(metrics::dialogMargin, metrics::gap8, metrics::pageMargin,
                             metrics::gap8);
    foot->setSpacing(metrics::gap4);
    foot->addLayout(stepRow);
    foot->addWidget(m_why);
    foot->addWidget(m_difference);
    foot->addLayout(idRow);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(head);
    page->addWidget(new HorizontalLine(this));
    page->addWidget(m_table, 1);
    page->addWidget(new HorizontalLine(this));
    page->addWidget(m_foot);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ChangePane::showStep);
    connect(m_copyId, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_id->text()); });
    connect(m_showScan, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            Q_EMIT scanClicked(m_steps.change().steps.at(current.row()).scanId);
    });
    retranslate();
}

void ChangePane::retranslate() {
    m_stop->setText(tr("Stop"));
    m_showScan->setText(tr("Show scan"));
    m_idLabel->setText(tr("Correlation id"));
    m_copyId->setAccessibleName(tr("Copy the correlation id of the step"));
    m_copyId->setToolTip(tr("Copy"));
    m_progress->setAccessibleName(tr("Progress of the chosen change"));
    m_table->setAccessibleName(tr("Steps"));
    showAll();
}

void ChangePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget* ChangePane::list() const {
    return m_table;
}

void ChangePane::setChange(const Change* change, Instant now) {
    m_now = now;
    m_has = change != nullptr;
    if (change != nullptr) {
        const bool isOther = m_steps.change().id != change->id;
        m_steps.setChange(*change);
        if (isOther || m_seen != change->id || !m_table->currentIndex().isValid()) {
            // The first that needs a look, else the first; until somebody looks.
            int row = 0;
            for (int i = 0; i < int(change->steps.size()); ++i) {
                const StepState state = change->steps[i].state;
                if (state == StepState::Refused || state == StepState::Unknown) {
                    row = i;
                    break;
                }
            }
            if (!change->steps.isEmpty())
                m_table->setCurrentIndex(m_steps.index(row, int(Column::Scan)));
        }
    }
    setVisible(m_has);
    if (isVisible() && m_has)
        m_seen = m_steps.change().id;
    showAll();
}

void ChangePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_seen = m_has ? m_steps.change().id : 0;
}

void ChangePane::showAll() {
    if (!m_has)
        return;
    const Change& change = m_steps.change();
    const int steps = int(change.steps.size());
    const bool isReadBack = isBeingReadBack(change);
    m_title->setText(
        steps == 1 && !change.steps.first().scanName.isEmpty()
            ? tr("%1: %2").arg(changeKindText(change.kind), stepName(change.steps.first(), 200))
            : changeTitle(change.kind, steps));
    QStringList sub{plain(change.tenantName, 80)};
    sub.append(tr("started %1").arg(clockText(change.startedAt, m_now)));
    if (!change.who.isEmpty())
        sub.append(tr("by %1").arg(whoText(change.who)));
    if (isReadBack)
        sub.append(tr("reading back what became of it; nothing more is sent"));
    else if (change.isRunning())
        sub.append(tr("goes on when this page is closed"));
    else
        sub.append(tr("ended %1").arg(clockText(change.endedAt, m_now)));
    m_sub->setText(sub.join(QStringLiteral(" · ")));
    m_sub->setExtraToolTip(absoluteText(change.startedAt));
    m_progress->setRange(0, std::max(1, steps));
    m_progress->setValue(settledCount(change));
    m_progress->setVisible(change.isRunning());
    const int refused = int(std::ranges::count_if(change.steps, wasRefused));
    for (size_t i = 0; i < allStates.size(); ++i) {
        StatusLook look = lookOf(allStates[i]);
        const int count = allStates[i] == StepState::Refused ? refused : change.count(allStates[i]);
        look.word = tr("%1 %2").arg(figure(count), look.word.toLower());
        look.isTinted = false;
        m_counts[qsizetype(i)]->setLook(look);
        m_counts[qsizetype(i)]->setVisible(count > 0);
    }
    const int notDone = change.count(StepState::Refused) - refused;
    StatusLook look =
        notDoneLook(tr("%1 %2").arg(figure(notDone), notDoneText(change.kind).toLower()));
    look.isTinted = false;
    m_notDone->setLook(look);
    m_notDone->setVisible(notDone > 0);
    m_stop->setVisible(change.isRunning() && !isReadBack);
    showStep();
}

void ChangePane::showStep() {
    const QModelIndex current = m_table->currentIndex();
    const bool has = m_has && current.isValid() && current.row() < m_steps.rowCount();
    m_foot->setVisible(has);
    if (!has)
        return;
    const ChangeStep& step = m_steps.change().steps.at(current.row());
    m_stepTitle->setText(tr("Step %1, %2: %3")
                             .arg(figure(current.row() + 1), stepName(step, 120),
                                  stepText(m_steps.change().kind, step)));
    const QString why = plain(step.answer, 600);
    m_difference->setLines(wholeDifference(step));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_id->setText(plain(step.correlationId, 80));
    const bool hasId = !step.correlationId.isEmpty();
    m_id->setVisible(hasId);
    m_idLabel->setVisible(hasId);
    m_copyId->setVisible(hasId);
    m_showScan->setEnabled(!step.scanId.isEmpty());
}

QString ChangePane::report() const {
    if (!m_has)
        return {};
    const Change& change = m_steps.change();
    QStringList lines;
    lines.append(m_title->text());
    lines.append(tr("Tenant: %1").arg(plain(change.tenantName)));
    lines.append(tr("By: %1").arg(plain(change.who)));
    lines.append(tr("Started: %1").arg(absoluteText(change.startedAt)));
    lines.append(tr("Ended: %1")
                     .arg(change.isRunning() ? tr("still running") : absoluteText(change.endedAt)));
    int number = 0;
    for (const ChangeStep& step : change.steps) {
        QStringList parts{figure(++number), stepText(change.kind, step), stepName(step, 500),
                          step.scanId, wholeDifference(step).join(QLatin1String(", "))};
        if (step.httpStatus != 0)
            parts.append(QString::number(step.httpStatus));
        parts.append(plain(step.answer));
        parts.append(step.correlationId);
        parts.removeAll(QString());
        lines.append(parts.join(QStringLiteral(" | ")));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ChangePane::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens().surface);
}
