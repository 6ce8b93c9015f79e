// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/svgpath.h"

#include <QtMath>

#include <cmath>

namespace {

// Reads numbers as SVG writes them: "1a.4.4 0 1 0 0 .8" has neither blanks nor zeros to spare.
class Scanner {
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() {
        skipBlanks();
        return m_at >= m_text.size();
    }

    // The next letter, or 0 where a number follows.
    char16_t command() {
        skipBlanks();
        if (m_at < m_text.size() && m_text[m_at].isLetter())
            return m_text[m_at++].unicode();
        return 0;
    }

    bool number(qreal& out) {
        skipBlanks();
        const qsizetype begin = m_at;
        if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+'))
            ++m_at;
        bool hasPoint = false;
        while (m_at < m_text.size() &&
               (m_text[m_at].isDigit() || (m_text[m_at] == u'.' && !hasPoint))) {
            hasPoint = hasPoint || m_text[m_at] == u'.';
            ++m_at;
        }
        bool ok = false;
        out = m_text.sliced(begin, m_at - begin).toDouble(&ok);
        return ok;
    }

    // One digit: the flags of an arc may stand without a blank between them.
    bool flag(bool& out) {
        skipBlanks();
        if (m_at >= m_text.size() || (m_text[m_at] != u'0' && m_text[m_at] != u'1'))
            return false;
        out = m_text[m_at++] == u'1';
        return true;
    }

private:
    void skipBlanks() {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

struct Arc {
    QPointF radii;
    qreal rotation = 0; // degrees
    bool isLarge = false;
    bool isSweep = false;
};

// SVG 1.1, appendix F.6: from end points to centre, then as Bézier curves of 90° at most.
void addArc(QPainterPath& path, const Arc& arc, QPointF to) {
    const QPointF from = path.currentPosition();
    qreal rx = std::abs(arc.radii.x());
    qreal ry = std::abs(arc.radii.y());
    if (from == to)
        return;
    if (rx == 0 || ry == 0) {
        path.lineTo(to);
        return;
    }
    const qreal phi = qDegreesToRadians(arc.rotation);
    const qreal c = std::cos(phi);
    const qreal s = std::sin(phi);
    const QPointF half = (from - to) / 2;
    const QPointF p(c * half.x() + s * half.y(), -s * half.x() + c * half.y());
    const qreal lambda = (p.x() * p.x()) / (rx * rx) + (p.y() * p.y()) / (ry * ry);
    if (lambda > 1) { // too small to reach: SVG grows them
        rx *= std::sqrt(lambda);
        ry *= std::sqrt(lambda);
    }
    const qreal below = rx * rx * p.y() * p.y() + ry * ry * p.x() * p.x();
    qreal factor = std::sqrt(std::max(0.0, (rx * rx * ry * ry - below) / below));
    if (arc.isLarge == arc.isSweep)
        factor = -factor;
    const QPointF centre(factor * rx * p.y() / ry, -factor * ry * p.x() / rx);
    const QPointF middle(c * centre.x() - s * centre.y() + (from.x() + to.x()) / 2,
                         s * centre.x() + c * centre.y() + (from.y() + to.y()) / 2);
    const qreal start = std::atan2((p.y() - centre.y()) / ry, (p.x() - centre.x()) / rx);
    qreal span = std::atan2((-p.y() - centre.y()) / ry, (-p.x() - centre.x()) / rx) - start;
    if (arc.isSweep && span < 0)
        span += 2 * M_PI;
    if (!arc.isSweep && span > 0)
        span -= 2 * M_PI;

    const int pieces = std::max(1, qCeil(std::abs(span) / (M_PI / 2) - 1e-9));
    const qreal step = span / pieces;
    const qreal pull = 4.0 / 3.0 * std::tan(step / 4);
    const auto at = [&](qreal x, qreal y) {
        return QPointF(c * x * rx - s * y * ry + middle.x(), s * x * rx + c * y * ry + middle.y());
    };
    for (int i = 0; i < pieces; ++i) {
        const qreal a = start + i * step;
        const qreal b = a + step;
        path.cubicTo(at(std::cos(a) - pull * std::sin(a), std::sin(a) + pull * std::cos(a)),
                     at(std::cos(b) + pull * std::sin(b), std::sin(b) - pull * std::cos(b)),
                     i + 1 == pieces ? to : at(std::cos(b), std::sin(b)));
    }
}

class Reader {
public:
    explicit Reader(QStringView text) : m_in(text) {}

    std::optional<QPainterPath> read() {
        char16_t command = 0;
        while (!m_in.atEnd()) {
            if (const char16_t next = m_in.command(); next != 0)
                command = next;
            else if (command == u'M' || command == u'm')
                command = command == u'M' ? u'L' : u'l'; // further pairs are lines
            else if (command == 0 || command == u'Z' || command == u'z')
                return std::nullopt;
            if (!step(command))
                return std::nullopt;
        }
        return m_path;
    }

private:
    bool point(QPointF base, QPointF& out) {
        qreal x = 0;
        qreal y = 0;
        if (!m_in.number(x) || !m_in.number(y))
            return false;
        out = base + QPointF(x, y);
        return true;
    }

    bool step(char16_t command) {
        const bool isRelative = command >= u'a';
        const QPointF at = m_path.currentPosition();
        const QPointF base = isRelative ? at : QPointF();
        const QPointF control = m_control;
        m_control = at;
        QPointF to;
        switch (command & ~0x20) {
        case u'M':
            if (!point(base, to))
                return false;
            m_path.moveTo(to);
            m_begin = to;
            break;
        case u'L':
            if (!point(base, to))
                return false;
            m_path.lineTo(to);
            break;
        case u'H': {
            qreal x = 0;
            if (!m_in.number(x))
                return false;
            m_path.lineTo(base.x() + x, at.y());
            break;
        }
        case u'V': {
            qreal y = 0;
            if (!m_in.number(y))
                return false;
            m_path.lineTo(at.x(), base.y() + y);
            break;
        }
        case u'C':
        case u'S': {
            QPointF first = at + (at - control); // smooth: the last control point mirrored
            QPointF second;
            if ((command & ~0x20) == u'C' && !point(base, first))
                return false;
            if (!point(base, second) || !point(base, to))
                return false;
            m_path.cubicTo(first, second, to);
            m_control = second;
            return true;
        }
        case u'A': {
            Arc arc;
            if (!point(QPointF(), arc.radii) || !m_in.number(arc.rotation) ||
                !m_in.flag(arc.isLarge) || !m_in.flag(arc.isSweep) || !point(base, to))
                return false;
            addArc(m_path, arc, to);
            break;
        }
        case u'Z':
            m_path.closeSubpath();
            m_path.moveTo(m_begin); // the next relative part starts there
            break;
        default: return false;
        }
        m_control = m_path.currentPosition();
        return true;
    }

    Scanner m_in;
    QPainterPath m_path;
    QPointF m_begin;
    QPointF m_control;
};

} // namespace

std::optional<QPainterPath> parseSvgPath(QStringView text) {
    return Reader(text).read();
}
