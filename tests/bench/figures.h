// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

// What was measured at one number of definitions: some runs of each, and for those with a bound
// what it is a ratio of.
class Figures {
public:
    struct Figure {
        int rows = 0;
        QString name;
        QString unit;
        double median = 0;
        double least = 0;
        double most = 0;
        std::optional<double> ratio;
        std::optional<double> bound;
        bool isListed = true; // else for people only, not in the file
    };

    explicit Figures(int rows = 0) : m_rows(rows) {}

    void add(const QString& name, double value) { m_samples[name].push_back(value); }
    [[nodiscard]] double median(const QString& name) const;
    // Made of the samples, in the order in which they are asked for.
    void list(const QString& name, const QString& unit);
    // `ratio` is what must not be over `bound`.
    void list(const QString& name, const QString& unit, double ratio, double bound);
    // The same, for people only.
    void note(const QString& name, const QString& unit);
    void note(const QString& name, const QString& unit, double ratio, double bound);

    [[nodiscard]] const QList<Figure>& all() const { return m_figures; }
    [[nodiscard]] const Figure* find(const QString& name) const;
    [[nodiscard]] int rows() const { return m_rows; }

    [[nodiscard]] QJsonArray toJson(bool withNotes) const;
    [[nodiscard]] static Figures fromJson(const QJsonArray& array);
    [[nodiscard]] QString table() const;

private:
    Figure& push(const QString& name, const QString& unit);

    int m_rows = 0;
    QMap<QString, std::vector<double>> m_samples;
    QList<Figure> m_figures;
};
