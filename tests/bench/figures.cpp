// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace {

QString shown(double value) {
    const int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return QLocale::c().toString(value, 'f', digits);
}

} // namespace

double Figures::median(const QString& name) const {
    std::vector<double> values = m_samples.value(name);
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

Figures::Figure& Figures::push(const QString& name, const QString& unit) {
    Figure figure;
    figure.rows = m_rows;
    figure.name = name;
    figure.unit = unit;
    figure.median = median(name);
    if (const auto& values = m_samples[name]; !values.empty()) {
        figure.least = *std::ranges::min_element(values);
        figure.most = *std::ranges::max_element(values);
    }
    m_figures << figure;
    return m_figures.last();
}

void Figures::list(const QString& name, const QString& unit) {
    push(name, unit);
}

void Figures::list(const QString& name, const QString& unit, double ratio, double bound) {
    Figure& figure = push(name, unit);
    figure.ratio = ratio;
    figure.bound = bound;
}

void Figures::note(const QString& name, const QString& unit) {
    push(name, unit).isListed = false;
}

void Figures::note(const QString& name, const QString& unit, double ratio, double bound) {
    list(name, unit, ratio, bound);
    m_figures.last().isListed = false;
}

const Figures::Figure* Figures::find(const QString& name) const {
    const auto found = std::ranges::find(m_figures, name, &Figure::name);
    return found == m_figures.end() ? nullptr : &*found;
}

QJsonArray Figures::toJson(bool withNotes) const {
    QJsonArray array;
    for (const Figure& figure : m_figures) {
        if (!figure.isListed && !withNotes)
            continue;
        QJsonObject object{
            {QStringLiteral("rows"), figure.rows}, {QStringLiteral("name"), figure.name},
            {QStringLiteral("unit"), figure.unit}, {QStringLiteral("median"), figure.median},
            {QStringLiteral("min"), figure.least}, {QStringLiteral("max"), figure.most},
        };
        if (figure.ratio)
            object.insert(QStringLiteral("ratio"), *figure.ratio);
        if (figure.bound)
            object.insert(QStringLiteral("bound"), *figure.bound);
        if (withNotes)
            object.insert(QStringLiteral("listed"), figure.isListed);
        array.append(object);
    }
    return array;
}

Figures Figures::fromJson(const QJsonArray& array) {
    Figures figures;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        Figure figure;
        figure.rows = object[QStringLiteral("rows")].toInt();
        figure.name = object[QStringLiteral("name")].toString();
        figure.unit = object[QStringLiteral("unit")].toString();
        figure.median = object[QStringLiteral("median")].toDouble();
        figure.least = object[QStringLiteral("min")].toDouble();
        figure.most = object[QStringLiteral("max")].toDouble();
        if (object.contains(QStringLiteral("ratio")))
            figure.ratio = object[QStringLiteral("ratio")].toDouble();
        if (object.contains(QStringLiteral("bound")))
            figure.bound = object[QStringLiteral("bound")].toDouble();
        figure.isListed = object[QStringLiteral("listed")].toBool(true);
        figures.m_rows = figure.rows;
        figures.m_figures << figure;
    }
    return figures;
}

QString Figures::table() const {
    QString text = QStringLiteral("\n%1 definitions\n").arg(QLocale::c().toString(m_rows));
    text += QStringLiteral("  %1 %2 %3 %4 %5\n")
                .arg(QStringLiteral("what"), -22)
                .arg(QStringLiteral("median"), 10)
                .arg(QStringLiteral("range"), 22)
                .arg(QStringLiteral("ratio"), 8)
                .arg(QStringLiteral("bound"), 7);
    for (const Figure& figure : m_figures) {
        const QString range = shown(figure.least) + QStringLiteral(" – ") + shown(figure.most);
        text += QStringLiteral("  %1 %2 %3 %4 %5  %6%7\n")
                    .arg(figure.name, -22)
                    .arg(shown(figure.median), 10)
                    .arg(range, 22)
                    .arg(figure.ratio ? shown(*figure.ratio) : QString(), 8)
                    .arg(figure.bound ? shown(*figure.bound) : QString(), 7)
                    .arg(figure.unit, figure.ratio && figure.bound && *figure.ratio > *figure.bound
                                          ? QStringLiteral("  over")
                                          : QString());
    }
    return text;
}
