// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {

QString struck() {
    return QStringLiteral("•••");
}

// As a JSON text holds it, without its quotes.
QString inJson(const QString& text) {
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4));
}

bool isUnseen(QChar c) {
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides, isolates, zero-width characters
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

bool mixesKinds(const QString& text) {
    const auto has = [&text](bool (QChar::*is)() const) {
        return std::ranges::any_of(text, [is](QChar c) { return (c.*is)(); });
    };
    return has(&QChar::isUpper) && has(&QChar::isLower) && has(&QChar::isDigit);
}

} // namespace

QString redact(QString text, const QStringList& secrets) {
    QStringList all;
    for (const QString& secret : secrets) {
        // Striking out a short word would tear innocent text apart and tell its length.
        if (secret.size() < 3)
            continue;
        all << secret << inJson(secret) << QString::fromLatin1(QUrl::toPercentEncoding(secret));
    }
    // Longest first: one secret may be part of another.
    std::ranges::sort(all, std::ranges::greater{}, &QString::size);
    for (const QString& secret : std::as_const(all))
        text.replace(secret, struck());

    static const QRegularExpression bearer(
        QStringLiteral(R"(\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,})"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression jwt(QStringLiteral(
        R"(\b[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*){0,2})"));
    static const QRegularExpression header(
        QStringLiteral(R"(\beyJ[A-Za-z0-9_-]{6,}[.A-Za-z0-9_-]*)"));
    static const QRegularExpression assigned(
        QStringLiteral(
            R"re(((?:password|passwd|pwd|secret|client_secret|client_assertion|assertion|access_token|refresh_token|id_token|community_?string|community|private_?key|device_code|code_verifier)\\?"?\s*[=:]\s*)(\\?"(?:[^"\\]|\\.)*\\?"|[^\s,;&}]+))re"),
        QRegularExpression::CaseInsensitiveOption);
    // Entra ID's own client secrets, wherever they are.
    static const QRegularExpression entra(
        QStringLiteral(R"([A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{20,})"));
    static const QRegularExpression longRun(QStringLiteral(R"([A-Za-z0-9_+/=~-]{80,})"));
    text.replace(bearer, QStringLiteral("\\1 ") + struck());
    text.replace(header, struck());
    text.replace(entra, struck());
    text.replace(longRun, struck());
    text.replace(assigned, QStringLiteral("\\1") + struck());
    // Host names have dots too: three parts count as a token when one of them mixes its cases.
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch match = jwt.match(text, from);
        if (!match.hasMatch())
            break;
        if (mixesKinds(match.captured()) && match.capturedLength() >= 40) {
            text.replace(match.capturedStart(), match.capturedLength(), struck());
            from = match.capturedStart() + struck().size();
        } else {
            from = match.capturedEnd();
        }
    }
    return text;
}

QString cleanServerText(const QString& text, qsizetype most) {
    QString clean;
    clean.reserve(qMin(text.size(), most + 1));
    for (const QChar c : text) {
        if (clean.size() > most)
            break;
        if (c.isSpace()) {
            if (!clean.isEmpty() && clean.back() != u' ')
                clean += u' ';
        } else if (!isUnseen(c)) {
            clean += c;
        }
    }
    clean = std::move(clean).trimmed();
    if (clean.size() > most) {
        clean.truncate(clean.at(most - 1).isHighSurrogate() ? most - 1 : most);
        clean += u'…';
    }
    return clean;
}
