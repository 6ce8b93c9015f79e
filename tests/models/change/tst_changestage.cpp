// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change/changestage.h"

#include <QTest>

using Doing = ChangeStage::Doing;

namespace {

constexpr qint64 Second = 1000;
constexpr Instant Start{1'700'000'000'000}; // 22:13:20 UTC

} // namespace

class TestChangeStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSentIsSaidUntilItIsSent() {
        const auto nothing = QStringLiteral("Nothing has been sent yet.");
        for (const Doing doing : {Doing::Queued, Doing::Reading, Doing::Preparing}) {
            const ChangeStage stage{doing, Start, {}};
            QVERIFY(stage.mayTakeBack());
            QVERIFY(stageText(stage, {}, Start).contains(nothing));
        }
        for (const Doing doing : {Doing::Sent, Doing::Checking}) {
            const ChangeStage stage{doing, Start, Start};
            QVERIFY(!stage.mayTakeBack());
            const QString text = stageText(stage, {}, Start);
            QVERIFY2(!text.contains(nothing), qPrintable(text));
            QVERIFY2(text.contains(QStringLiteral("ent")), qPrintable(text));
        }
    }

    void whenItWasSentIsTold() {
        const ChangeStage stage{Doing::Sent, Start, Start};
        QCOMPARE(stageText(stage, {}, Start),
                 QStringLiteral("Sent at 22:13:20; waiting for the answer."));
    }

    void howLongIsToldOnceItIsLong() {
        const ChangeStage stage{Doing::Reading, Start, {}};
        QVERIFY(!stageText(stage, {}, Instant{Start.ms + 4 * Second}).contains(u"so far"));
        const QString text = stageText(stage, {}, Instant{Start.ms + 12 * Second});
        QVERIFY2(text.endsWith(QStringLiteral("12 s so far.")), qPrintable(text));
    }

    void quotaIsTheReasonWhileItHolds() {
        const ChangeStage stage{Doing::Reading, Start, {}};
        const Instant until{Start.ms + 38 * Second};
        QCOMPARE(stageText(stage, until, Start),
                 QStringLiteral(
                     "Waits for the quota until 22:13 (in 38 s). Nothing has been sent yet."));
        QCOMPARE(stageText(stage, until, Start, true),
                 QStringLiteral("The service asks to wait until 22:13 (in 38 s). Nothing has been "
                                "sent yet."));
        QVERIFY(!stageText(stage, until, until).contains(u"quota"));
        const ChangeStage sent{Doing::Sent, Start, Start};
        QVERIFY(!stageText(sent, until, Start).contains(u"quota"));
        const ChangeStage checking{Doing::Checking, Start, Start};
        QVERIFY(stageText(checking, until, Start).contains(u"quota"));
    }
};

QTEST_APPLESS_MAIN(TestChangeStage)
#include "tst_changestage.moc"
