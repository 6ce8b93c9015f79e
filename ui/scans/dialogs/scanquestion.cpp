// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/dialogs/scanquestion.h"

#include "models/lists/textranks.h"
#include "models/text/plaintext.h"
#include "ui/common/formdress.h"
#include "ui/common/linedelegate.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/scans/dialogs/scannamesmodel.h"
#include "ui_scanquestion.h"

#include <QHeaderView>
#include <QPainter>
#include <QSet>
#include <QShowEvent>

#include <algorithm>
#include <numeric>
#include <vector>

ScanQuestion::ScanQuestion(QWidget* parent)
    : QDialog(parent), ui(std::make_unique<Ui::ScanQuestion>()), m_names(new ScanNamesModel(this)) {
    ui->setupUi(this);
    dressForm(this);
    setWindowModality(Qt::WindowModal);
    QTableView* table = ui->namesTable;
    table->setModel(m_names);
    table->setItemDelegate(new LineDelegate(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metrics::grown(metrics::row));
    // It takes what room there is; where it needs none, the end of the body does.
    ui->bodyLayout->setStretchFactor(table, 1);
    ui->bodyLayout->addStretch();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    const int word = table->fontMetrics().averageCharWidth();
    table->setColumnWidth(1, 20 * word);
    table->setColumnWidth(2, 16 * word);
    connect(ui->hiddenBox, &NoticeBox::actionTriggered, this, [this] {
        m_areLeftOut = true;
        sortOut();
        ui->cancelButton->setFocus();
    });
    connect(ui->cancelButton, &QPushButton::clicked, this, &ScanQuestion::reject);
    connect(ui->doButton, &QPushButton::clicked, this, [this] {
        if (!m_isBusy && !ids().isEmpty())
            answered(ids());
    });
}

ScanQuestion::~ScanQuestion() = default;

void ScanQuestion::setTenant(const TenantState& tenant) {
    const bool isAnotherReading = tenant.snapshot != m_tenant.snapshot;
    m_tenant = tenant;
    if (isAnotherReading)
        sortOut();
    else
        showWords();
}

void ScanQuestion::setScans(const QStringList& ids, const QStringList& hidden) {
    m_all = ids;
    m_allHidden = hidden;
    m_areLeftOut = false;
    sortOut();
}

bool ScanQuestion::isSkipped(const ScanRow&) const {
    return false;
}

QString ScanQuestion::tenantName() const {
    return plain(m_tenant.connection.name, 80);
}

void ScanQuestion::sortOut() {
    const QSet<QString> hidden(m_allHidden.cbegin(), m_allHidden.cend());
    m_hidden.clear();
    m_shown.clear();
    m_skipped = 0;
    for (const QString& id : std::as_const(m_all)) {
        const bool isHidden = hidden.contains(id);
        if (isHidden && m_areLeftOut)
            continue;
        const qsizetype row = m_tenant.snapshot ? m_tenant.snapshot->rowOf(id) : -1;
        if (row >= 0 && isSkipped(m_tenant.snapshot->scan(row)))
            ++m_skipped;
        else
            (isHidden ? m_hidden : m_shown).append(id);
    }
    sortByName(m_hidden);
    sortByName(m_shown);
    m_names->setScans(m_tenant.snapshot, m_hidden, m_shown);
    fitTable();
    showWords();
}

void ScanQuestion::sortByName(QStringList& ids) const {
    // Beyond what anybody reads through they stay as the list has them: a hundred thousand would
    // keep the window from answering.
    constexpr qsizetype mostRead = 5'000;
    if (ids.size() > mostRead || !m_tenant.snapshot)
        return;
    std::vector<QString> names;
    names.reserve(size_t(ids.size()));
    for (const QString& id : std::as_const(ids)) {
        const qsizetype row = m_tenant.snapshot->rowOf(id);
        names.push_back(row < 0 ? id
                                : m_tenant.snapshot->string(m_tenant.snapshot->scan(row).name));
    }
    const std::vector<quint32> ranks = collatedRanks(names, QLocale(), {});
    std::vector<size_t> order(names.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&ranks](size_t at) { return ranks[at]; });
    QStringList sorted;
    sorted.reserve(ids.size());
    for (const size_t at : order)
        sorted.append(ids.at(qsizetype(at)));
    ids = sorted;
}

void ScanQuestion::fitTable() {
    constexpr int mostAtFirst = 8;
    QTableView* table = ui->namesTable;
    const int rows = std::max(1, m_names->rowCount());
    const int around = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    const int row = table->verticalHeader()->defaultSectionSize();
    table->setMinimumHeight(around + std::min(rows, mostAtFirst) * row);
    // An empty half of a table reads as if something were missing.
    table->setMaximumHeight(rows <= mostAtFirst ? table->minimumHeight() : QWIDGETSIZE_MAX);
}

QStringList ScanQuestion::ids() const {
    return m_hidden + m_shown;
}

QString ScanQuestion::costText(qsizetype calls) const {
    const BudgetFigures& budget = m_tenant.budget;
    QString text = tr("Takes %Ln calls.", nullptr, int(calls)) + QLatin1Char(' ') +
                   tr("At most %Ln are left this minute.", nullptr, budget.leftThisMinute);
    if (calls <= budget.leftThisMinute)
        return text;
    const auto rounds = [](qsizetype rest, int limit) {
        return rest <= 0 || limit <= 0 ? qsizetype(0) : (rest + limit - 1) / limit;
    };
    const qsizetype minutes =
        std::max(rounds(calls - budget.leftThisMinute, budget.limitPerMinute),
                 60 * rounds(calls - budget.leftThisHour, budget.limitPerHour));
    if (minutes > 0)
        text += QLatin1Char(' ') +
                tr("The rest waits for its turn: about %Ln minutes.", nullptr, int(minutes));
    return text;
}

void ScanQuestion::showWords() {
    const qsizetype count = m_hidden.size() + m_shown.size();
    const Words now = words(count, m_hidden.size(), m_skipped);
    setWindowTitle(now.windowTitle);
    ui->mark->setIcon(now.icon, now.isDangerous ? &Tokens::fail : &Tokens::link,
                      now.isDangerous ? &Tokens::failTint : &Tokens::selected);
    ui->titleLabel->setText(now.title);
    ui->tenantLine->setConnection(m_tenant.connection, true);
    if (m_hidden.isEmpty()) {
        ui->hiddenBox->hide();
    } else {
        ui->hiddenBox->showText(NoticeBox::Kind::Warning, now.hidden);
        ui->hiddenBox->setIconName(QStringLiteral("eye-off"));
        ui->hiddenBox->setAction(tr("Leave them out"));
    }
    ui->noteLabel->setText(now.note);
    ui->noteLabel->setVisible(!now.note.isEmpty());
    ui->costLabel->setText(costText(callsFor(count)));
    ui->costLabel->setVisible(count > 0);
    ui->doButton->setText(now.button);
    ui->doButton->setProperty("kind", now.isDangerous ? QStringLiteral("danger")
                                                      : QStringLiteral("primary"));
    ui->doButton->setEnabled(count > 0 && !m_isBusy);
    ui->doButton->setToolTip(count > 0 ? QString() : now.whyNot);
    ui->doButton->update();
    update();
}

void ScanQuestion::setBusy(bool busy, const QString& doing, bool mayTakeBack) {
    const bool isOther = busy != m_isBusy;
    m_isBusy = busy;
    m_mayTakeBack = busy && mayTakeBack;
    ui->busyLabel->setText(doing);
    if (!isOther)
        return; // where it stands comes each second
    if (busy)
        ui->errorBox->hide();
    ui->namesTable->setEnabled(!busy);
    ui->hiddenBox->setEnabled(!busy);
    showWords();
}

void ScanQuestion::showError(const Error& error) {
    setBusy(false);
    ui->errorBox->showError(error);
    ui->cancelButton->setFocus();
}

void ScanQuestion::finish() {
    accept();
}

void ScanQuestion::reject() {
    // The question was answered; what runs can be stopped where changes are shown.
    if (m_mayTakeBack)
        Q_EMIT takeBackRequested();
    else if (!m_isBusy)
        QDialog::reject();
}

void ScanQuestion::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!event->spontaneous())
        resize(width(), layout()->totalHeightForWidth(width()));
    ui->cancelButton->setFocus();
}

void ScanQuestion::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        showWords();
    }
    if (event->type() == QEvent::ApplicationFontChange)
        dressForm(this);
}

void ScanQuestion::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    // The tenant's colour, so that the wrong one is noticed.
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), metrics::band), tenantColour(m_tenant.connection.colour));
}
