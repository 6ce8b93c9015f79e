// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlerror.h"

#include "app/store/diskerror.h"

#include <QCoreApplication>
#include <QSqlError>

namespace {

// Primary result codes of SQLite; the extended ones hold them in their low byte.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

int codeOf(const QSqlError& cause) {
    return cause.nativeErrorCode().toInt() & 0xff;
}

} // namespace

Error Sql::error(const QSqlError& cause, const QString& path) {
    const QString what = Texts::tr("The journal on this computer could not be used.");
    const QString text = cause.databaseText().isEmpty() ? cause.driverText() : cause.databaseText();
    switch (codeOf(cause)) {
    case Full:
        return diskError(what, Texts::tr("The disk that holds %1 is full.").arg(path),
                         Texts::tr("Free some space there."), text);
    case Busy:
    case Locked:
        return diskError(what, Texts::tr("Another program is using %1.").arg(path),
                         Texts::tr("End that program and try again."), text);
    case Corrupt:
    case NotADatabase:
        return diskError(
            what, Texts::tr("The file %1 is damaged.").arg(path),
            Texts::tr("Start the console again: it puts a damaged file aside and begins a "
                      "new one."),
            text);
    case ReadOnly:
    case IoError:
    case CannotOpen:
    default: return diskError(what, path, text);
    }
}

bool Sql::isDamage(const QSqlError& cause) {
    const int code = codeOf(cause);
    return code == Corrupt || code == NotADatabase;
}

Sql::Statement::Statement(QSqlDatabase& database, const QString& text)
    : m_path(database.databaseName()), m_query(database), m_isPrepared(m_query.prepare(text)) {}

Result<void> Sql::Statement::run(const QVariantList& values) {
    for (qsizetype at = 0; at < values.size(); ++at)
        m_query.bindValue(int(at), values[at]);
    // Named in full, to be told apart from the exec() of event loops, which is not allowed.
    if (m_isPrepared && m_query.QSqlQuery::exec())
        return {};
    return tl::unexpected(error(m_query.lastError(), m_path));
}
