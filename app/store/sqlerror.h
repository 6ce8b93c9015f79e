// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

// SQLite's failures as errors a person can do something about.
namespace Sql {

[[nodiscard]] Error error(const QSqlError& cause, const QString& path);
// The file is no database, or a damaged one: only then may it be moved aside.
[[nodiscard]] bool isDamage(const QSqlError& cause);

// One prepared statement, used again with other values.
class Statement {
public:
    Statement(QSqlDatabase& database, const QString& text);
    // Binds in order and runs it.
    [[nodiscard]] Result<void> run(const QVariantList& values = {});
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] qint64 newId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int changed() const { return m_query.numRowsAffected(); }

private:
    QString m_path;
    QSqlQuery m_query;
    bool m_isPrepared;
};

} // namespace Sql
