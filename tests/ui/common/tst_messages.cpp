// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problem/error.h"
#include "ui/common/banner.h"
#include "ui/common/copybutton.h"
#include "ui/common/notebox.h"
#include "ui/look/look.h"
#include "ui/look/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

Error refused() {
    Error error;
    error.kind = Error::Kind::SignInRefused;
    error.what = QStringLiteral("The scans could not be read at 09:58.");
    error.why = QStringLiteral("The sign-in was refused, because the secret has expired.");
    error.advice = QStringLiteral("Make a new secret in Entra ID.");
    error.serverText = QStringLiteral("<b>AADSTS7000222</b>: expired");
    error.correlationId = QStringLiteral("0f3d9a6e-1c44-4f6b-8b7e-52f0a9c1d3e8");
    return error;
}

} // namespace

class TestMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bannerShowsAllOfAnError();
    void bannerWrapsAndGrowsInANarrowWindow();
    void bannerKeepsServerTextPlain();
    void bannerCopiesDetailsAndIdAndCloses();
    void noteBoxFollowsTheTheme();

private:
    std::unique_ptr<Look> m_look;
};

void TestMessages::initTestCase() {
    QCursor::setPos(5000, 5000);
    m_look = std::make_unique<Look>(*qApp);
}

static QStringList textsOf(const QWidget& widget) {
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&widget))
            texts.append(label->text());
    }
    return texts;
}

void TestMessages::bannerShowsAllOfAnError() {
    Banner banner;
    QVERIFY(!banner.isVisible());
    banner.showText(BannerText::of(refused()));
    QVERIFY(banner.isVisible());
    const QStringList texts = textsOf(banner);
    for (const QString& part : {refused().what, refused().why, refused().advice,
                                refused().serverText, refused().correlationId})
        QVERIFY2(texts.contains(part), qPrintable(part));
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&banner);
    QCOMPARE(interface->role(), QAccessible::AlertMessage);
    QVERIFY(interface->text(QAccessible::Name).contains(refused().why));
    // What is unknown warns.
    Error unknown = refused();
    unknown.outcomeUnknown = true;
    QCOMPARE(BannerText::of(unknown).tone, Tone::Warn);
    Error offline = refused();
    offline.kind = Error::Kind::Network;
    QCOMPARE(BannerText::of(offline).tone, Tone::Warn);
}

void TestMessages::bannerWrapsAndGrowsInANarrowWindow() {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* banner = new Banner;
    banner->addButton(QStringLiteral("Try again"));
    column->addWidget(banner);
    column->addStretch();
    banner->showText(BannerText::of(refused()));
    window.resize(1200, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const int wide = banner->height();
    window.resize(520, 500);
    QTRY_VERIFY(banner->height() > wide);
    // No line is cut.
    for (const QLabel* label : banner->findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
}

void TestMessages::bannerKeepsServerTextPlain() {
    Banner banner;
    banner.showText(BannerText::of(refused()));
    for (const QLabel* label : banner.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestMessages::bannerCopiesDetailsAndIdAndCloses() {
    Banner banner;
    banner.showText(BannerText::of(refused()));
    QSignalSpy closed(&banner, &Banner::closed);
    QStringList copied;
    for (auto* button : banner.findChildren<CopyButton*>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        button->click();
        copied.append(QApplication::clipboard()->text());
        QCOMPARE(button->accessibleName(), QStringLiteral("Copied"));
    }
    QVERIFY(copied.contains(refused().correlationId));
    QVERIFY(copied.contains(refused().report()));
    for (auto* button : banner.findChildren<QToolButton*>()) {
        if (button->accessibleName() == QStringLiteral("Close this message"))
            button->click();
    }
    QCOMPARE(closed.size(), 1);
    QVERIFY(!banner.isVisible());
}

void TestMessages::noteBoxFollowsTheTheme() {
    NoteBox box;
    box.setNote(Tone::Fail, QStringLiteral("SNMP timeout"), QStringLiteral("No answer."));
    box.resize(300, 80);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    const auto ground = [&box] { return QColor(box.grab().toImage().pixel(150, 3)); };
    QCOMPARE(ground(), lightTokens().soft(lightTokens().failTint));
    m_look->setTheme(Theme::Dark);
    QCOMPARE(ground(), darkTokens().soft(darkTokens().failTint));
    m_look->setTheme(Theme::Light);
}

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
