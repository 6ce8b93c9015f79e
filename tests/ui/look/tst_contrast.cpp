// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast as WCAG 2 computes it, of every pair of colours that the look puts on each other.
#include "ui/look/tokens.h"

#include <QTest>

#include <cmath>
#include <cstddef>

namespace {

double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double ratio(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

struct Pair {
    const char* ink;
    const char* ground;
    QColor a;
    QColor b;
    double least;
};

constexpr double words = 4.5;
constexpr double marks = 3.0;

QList<Pair> pairsOf(const Tokens& t) {
    QList<Pair> pairs;
    const auto on = [&pairs](const char* ink, const QColor& a, double least,
                             std::initializer_list<std::pair<const char*, QColor>> grounds) {
        for (const auto& [name, ground] : grounds)
            pairs.append({ink, name, a, ground, least});
    };
    const std::initializer_list<std::pair<const char*, QColor>> everywhere{
        {"surface", t.surface},   {"window", t.window}, {"chrome", t.chrome},
        {"selected", t.selected}, {"hover", t.hover},   {"selectedIdle", t.selectedIdle},
        {"raised", t.raised},     {"sunken", t.sunken}, {"hoverChrome", t.hoverChrome},
        {"dialog", t.dialog()}};
    on("text", t.text, words, everywhere);
    on("text2", t.text2, words, everywhere);
    on("text3", t.text3, words,
       {{"surface", t.surface},
        {"window", t.window},
        {"chrome", t.chrome},
        {"selected", t.selected},
        {"dialog", t.dialog()}});
    on("text", t.text, words,
       {{"ok box", t.soft(t.okTint)},
        {"warn box", t.soft(t.warnTint)},
        {"fail box", t.soft(t.failTint)},
        {"okTint", t.okTint},
        {"warnTint", t.warnTint},
        {"failTint", t.failTint},
        {"neutralTint", t.neutralTint}});
    on("text2", t.text2, words, {{"neutralTint", t.neutralTint}, {"fail box", t.soft(t.failTint)}});
    on("link", t.link, words,
       {{"surface", t.surface},
        {"selected", t.selected},
        {"window", t.window},
        {"dialog", t.dialog()},
        {"warnTint", t.warnTint},
        {"failTint", t.failTint}});
    on("ok", t.ok, words, {{"surface", t.surface}, {"selected", t.selected}});
    on("warn", t.warn, words,
       {{"surface", t.surface},
        {"warnTint", t.warnTint},
        {"selected", t.selected},
        {"window", t.window},
        {"dialog", t.dialog()}});
    on("fail", t.fail, words,
       {{"surface", t.surface},
        {"failTint", t.failTint},
        {"selected", t.selected},
        {"window", t.window},
        {"dialog", t.dialog()},
        {"raised", t.raised}});
    on("onAccent", t.onAccent, words,
       {{"accent", t.accent},
        {"accentHover", t.accentHover},
        {"accentDown", t.accentDown},
        {"danger", t.danger},
        {"dangerHover", t.dangerHover}});
    on("tooltipText", t.tooltipText, words, {{"tooltip", t.tooltip}});
    on("control", t.control, marks,
       {{"surface", t.surface}, {"window", t.window}, {"dialog", t.dialog()}});
    on("focus", t.focus(), marks,
       {{"surface", t.surface}, {"window", t.window}, {"selected", t.selected}});
    on("fault edge", t.fail, marks, {{"surface", t.surface}, {"dialog", t.dialog()}});
    for (const auto& [name, colour] :
         {std::pair{"chartOk", t.chartOk}, std::pair{"chartPartial", t.chartPartial},
          std::pair{"chartFail", t.chartFail}, std::pair{"chartNever", t.chartNever},
          std::pair{"chartBar", t.chartBar}, std::pair{"mapCovered", t.mapCovered},
          std::pair{"mapDouble", t.mapDouble}, std::pair{"mapMissing", t.mapMissing}})
        on(name, colour, marks, {{"surface", t.surface}});
    return pairs;
}

} // namespace

class TestContrast final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulaIsThatOfWcag();
    void pairsReachTheirRatio_data();
    void pairsReachTheirRatio();
    void whiteIsReadableOnTenantColours();
    void fieldsStandOutFromTheirGround();
    void tokensAreAllSetAndDifferBetweenThemes();
};

void TestContrast::formulaIsThatOfWcag() {
    QVERIFY(qAbs(ratio(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(qAbs(ratio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    // Figures of the design, which were measured elsewhere.
    QVERIFY(qAbs(ratio(lightTokens().text, lightTokens().surface) - 16.9) < 0.1);
    QVERIFY(qAbs(ratio(darkTokens().link, darkTokens().surface) - 7.6) < 0.1);
}

void TestContrast::pairsReachTheirRatio_data() {
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
        for (const Pair& pair : pairsOf(*t))
            QTest::addRow("%s: %s on %s", t->isDark ? "dark" : "light", pair.ink, pair.ground)
                << pair.a << pair.b << pair.least;
    }
}

void TestContrast::pairsReachTheirRatio() {
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = ratio(ink, ground);
    QVERIFY2(found >= least, qPrintable(QString::number(found, 'f', 2)));
}

void TestContrast::whiteIsReadableOnTenantColours() {
    for (int i = 0; i < tenantColourCount; ++i)
        QVERIFY2(ratio(Qt::white, tenantColour(i)) >= 5.4, qPrintable(tenantColourName(i)));
    QCOMPARE(tenantColour(tenantColourCount), tenantColour(0));
    QCOMPARE(tenantColour(-1), tenantColour(tenantColourCount - 1));
}

// Rows that are selected, current or under the pointer have to be told from those that are not.
void TestContrast::fieldsStandOutFromTheirGround() {
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
        QVERIFY(ratio(t->selected, t->surface) > 1.1);
        QVERIFY(ratio(t->selectedIdle, t->surface) > 1.1);
        QVERIFY(ratio(t->hover, t->surface) > 1.05);
        QVERIFY(t->selected != t->selectedIdle);
    }
}

void TestContrast::tokensAreAllSetAndDifferBetweenThemes() {
    // A forgotten one would be an invalid colour.
    const auto* light = reinterpret_cast<const QColor*>(&lightTokens());
    const auto* dark = reinterpret_cast<const QColor*>(&darkTokens());
    static_assert(std::is_standard_layout_v<Tokens>);
    constexpr auto count = qsizetype(offsetof(Tokens, isDark) / sizeof(QColor));
    static_assert(count == 43);
    for (qsizetype i = 0; i < count; ++i)
        QVERIFY2(light[i].isValid() && dark[i].isValid(), QByteArray::number(int(i)).constData());
    QVERIFY(!lightTokens().isDark && darkTokens().isDark);
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
