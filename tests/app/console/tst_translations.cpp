// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

// Nothing that a person reads may be missing in German, no plural in English, and a translation
// keeps what its source promises: the same arguments, the same ending, a key where one was.
class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySourceTextHasAContextThatTheProgramAsksFor();
    void germanIsComplete();
    void englishHasEveryPlural();
    void aFaultyFileIsNamed();

private:
    struct Message {
        QString context, source, state;
        QStringList forms;
        bool isPlural = false;
    };
    static QList<Message> read(const QString& path);
    static QStringList faultsOf(const Message& message);
    // What lupdate makes of a copy of translations/scandeck_`language`.ts and of all sources.
    QList<Message> updated(const QString& language, const QStringList& options);

    QTemporaryDir m_folder;
    QString m_said;
};

namespace {

// One line each: a failure's own message is cut.
void tell(const QStringList& lines) {
    for (const QString& line : lines)
        qWarning("%s", qPrintable(line));
}

} // namespace

QList<TestTranslations::Message> TestTranslations::read(const QString& path) {
    QList<Message> found;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            found.append(
                {context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes"});
        } else if (xml.name() == u"source") {
            found.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            found.last().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!found.last().isPlural)
                found.last().forms.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            found.last().forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : found;
}

QStringList TestTranslations::faultsOf(const Message& message) {
    static const QRegularExpression argument(QStringLiteral("%(?:\\d+|Ln)"));
    static const QRegularExpression key(QStringLiteral("&[^&\\s]"));
    const auto argumentsOf = [](const QString& text) {
        QSet<QString> found;
        for (auto match = argument.globalMatch(text); match.hasNext();)
            found.insert(match.next().captured());
        return found;
    };
    QStringList faults;
    const QString where = QStringLiteral("%1: “%2”: ").arg(message.context, message.source);
    if (!message.state.isEmpty())
        faults.append(where + message.state);
    // English and German have one and many.
    if (message.forms.size() != (message.isPlural ? 2 : 1))
        faults.append(where + QStringLiteral("%1 forms").arg(message.forms.size()));
    if (message.source.contains(QLatin1String("%n")))
        faults.append(where + QStringLiteral("%Ln sets thousands apart, %n does not"));
    for (qsizetype i = 0; i < message.forms.size(); ++i) {
        const QString& form = message.forms[i];
        if (form.trimmed().isEmpty() != message.source.trimmed().isEmpty()) {
            faults.append(where + QStringLiteral("is empty"));
            continue;
        }
        QSet<QString> arguments = argumentsOf(form);
        // "every hour" needs no number.
        if (message.isPlural && i == 0)
            arguments.insert(QStringLiteral("%Ln"));
        if (arguments != argumentsOf(message.source))
            faults.append(where + QStringLiteral("other arguments in “%1”").arg(form));
        if (key.match(form).hasMatch() != key.match(message.source).hasMatch())
            faults.append(where + QStringLiteral("a key is missing or new in “%1”").arg(form));
        for (const QChar end : QStringLiteral("….:? ")) {
            if (form.endsWith(end) != message.source.endsWith(end))
                faults.append(where + QStringLiteral("another ending in “%1”").arg(form));
        }
        if (form.startsWith(u' ') != message.source.startsWith(u' '))
            faults.append(where + QStringLiteral("another beginning in “%1”").arg(form));
    }
    return faults;
}

QList<TestTranslations::Message> TestTranslations::updated(const QString& language,
                                                           const QStringList& options) {
    const QString name = QStringLiteral("scandeck_%1.ts").arg(language);
    const QDir source(places::source());
    const QString copy = m_folder.filePath(name);
    QFile::remove(copy);
    if (!QFile::copy(source.filePath(QStringLiteral("translations/") + name), copy))
        return {};
    QProcess lupdate;
    lupdate.setWorkingDirectory(source.path());
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(SCANDECK_LUPDATE),
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"),
                              QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral(".")} +
                      options +
                      QStringList{QStringLiteral("models"), QStringLiteral("ui"),
                                  QStringLiteral("app"), QStringLiteral("-ts"), copy});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0)
        return {};
    m_said = QString::fromLocal8Bit(lupdate.readAll());
    return read(copy);
}

void TestTranslations::everySourceTextHasAContextThatTheProgramAsksFor() {
    const QList<Message> messages = updated(QStringLiteral("de"), {});
    QVERIFY2(messages.size() > 1000, qPrintable(m_said));
    // tr() of a class without Q_OBJECT asks its base's context, or none: never translated.
    QStringList faults;
    for (const QString& line : m_said.split(u'\n')) {
        if (line.contains(u"without context") || line.contains(u"lacks Q_OBJECT"))
            faults.append(line);
    }
    tell(faults);
    QVERIFY(faults.isEmpty());
}

void TestTranslations::germanIsComplete() {
    const QList<Message> messages = updated(QStringLiteral("de"), {});
    QVERIFY2(!messages.isEmpty(), qPrintable(m_said));
    QStringList faults;
    for (const Message& message : messages)
        faults += faultsOf(message);
    tell(faults);
    QVERIFY(faults.isEmpty());
}

void TestTranslations::englishHasEveryPlural() {
    const QList<Message> messages = updated(QStringLiteral("en"), {QStringLiteral("-pluralonly")});
    QVERIFY2(!messages.isEmpty(), qPrintable(m_said));
    QStringList faults;
    for (const Message& message : messages) {
        if (!message.isPlural)
            continue;
        faults += faultsOf(message);
        if (message.forms.join(QString()).contains(u"(s)"))
            faults.append(message.source);
    }
    tell(faults);
    QVERIFY(faults.isEmpty());
}

void TestTranslations::aFaultyFileIsNamed() {
    const Message good{
        QStringLiteral("X"), QStringLiteral("Delete %1…"), {}, {QStringLiteral("%1 löschen…")}};
    QVERIFY(faultsOf(good).isEmpty());
    const auto with = [&good](const QString& form, const QString& state = {}) {
        Message bad = good;
        bad.forms = {form};
        bad.state = state;
        return faultsOf(bad).size();
    };
    QCOMPARE(with(QStringLiteral("%2 löschen…")), 1);
    QCOMPARE(with(QStringLiteral("%1 löschen")), 1);
    QCOMPARE(with(QStringLiteral("%1 &löschen…")), 1);
    QCOMPARE(with(QString()), 1);
    QCOMPARE(with(good.forms.first(), QStringLiteral("unfinished")), 1);
    QCOMPARE(with(good.forms.first(), QStringLiteral("vanished")), 1);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
