// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/targets/targetreader.h"

#include "models/targets/hostname.h"
#include "models/text/plaintext.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <bit>

namespace {

struct Targets {
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr qsizetype ShownLength = 60;
// No address, block, range or name comes near it; what is longer was not written by a person.
constexpr qsizetype LongestTarget = 1'000;
// Above this a block is more likely a slip than a wish: a scanner handles 1,500 that answer.
constexpr quint64 ManyAddresses = 65'536;

QString shown(QStringView text) {
    return plain(text.toString(), ShownLength);
}

TargetReading fault(const QString& text, const QString& correction = {}) {
    return {std::nullopt, text, {}, correction};
}

bool isDigits(QStringView text) {
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Digits and dots alone are meant as an address, whatever is wrong with them.
bool isMeantAsV4(QStringView text) {
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

// The rule that keeps digits and dots from being an IPv4 address.
QString v4Rule(QStringView text) {
    const QList<QStringView> parts = text.split(u'.');
    if (parts.size() != 4 || std::ranges::any_of(parts, &QStringView::isEmpty))
        return Targets::tr("%1 is no address. An address has four parts.").arg(shown(text));
    for (const QStringView part : parts) {
        if (part.size() > 1 && part.front() == u'0')
            return Targets::tr("%1 is no address. No part begins with 0.").arg(shown(text));
    }
    return Targets::tr("%1 is no address. Each part ends at 255.").arg(shown(text));
}

QString addressRule(QStringView text) {
    if (isMeantAsV4(text))
        return v4Rule(text);
    if (text.contains(u'%'))
        return Targets::tr("%1 names a zone. A target has none.").arg(shown(text));
    return Targets::tr("%1 is no IPv6 address.").arg(shown(text));
}

Target addressTarget(const IpAddress& address) {
    return {TargetKind::Address, address, address, address.toString()};
}

void warnOfSize(TargetReading& reading) {
    if (!reading.warning.isEmpty() || reading.target->count() <= ManyAddresses)
        return;
    reading.warning = Targets::tr("%1 addresses. A scanner handles up to 1,500 that answer.")
                          .arg(bigFigure(reading.target->count()));
}

// "255.255.255.0" to 24; -1 where it is no mask.
int maskLength(QStringView text) {
    const auto mask = parseIpAddress(text);
    if (!mask || mask->isV6)
        return -1;
    const quint32 bits = quint32(mask->low);
    const int length = std::countl_one(bits);
    return length == 32 || bits << length == 0 ? length : -1;
}

TargetReading readBlock(QStringView text, qsizetype slash) {
    const QStringView left = text.left(slash).trimmed();
    const QStringView right = text.mid(slash + 1).trimmed();
    const auto address = parseIpAddress(left);
    if (!address) {
        if (isMeantAsV4(left) || left.contains(u':'))
            return fault(addressRule(left));
        return fault(Targets::tr("%1 is no target. Enter an address or a host name without a path.")
                         .arg(shown(text)));
    }
    if (!address->isV6) {
        if (const int length = maskLength(right); length >= 0)
            return fault(Targets::tr("The length of a block is a number of bits."),
                         left.toString() + u'/' + QString::number(length));
    }
    const bool isNumber =
        isDigits(right) && right.size() <= 3 && (right.size() == 1 || right.front() != u'0');
    const int length = isNumber ? right.toInt() : -1;
    if (length < 0 || length > address->bits())
        return fault(Targets::tr("%1 is no block. Its length is a number from 0 to %2.")
                         .arg(shown(text), QString::number(address->bits())));
    TargetReading reading;
    const IpAddress first = address->first(length);
    const QString suffix = u'/' + QString::number(length);
    reading.target =
        Target{TargetKind::Block, first, address->last(length), address->toString() + suffix};
    if (first != *address) {
        reading.correction = first.toString() + suffix;
        reading.warning =
            Targets::tr("%1 is an address within a block. The whole block %2 is scanned.")
                .arg(reading.target->text, reading.correction);
    }
    warnOfSize(reading);
    return reading;
}

// `from` is the address before the dash. The short form names the last part of the end alone.
TargetReading readRange(QStringView text, const IpAddress& from, QStringView right) {
    std::optional<IpAddress> to = parseIpAddress(right);
    if (!to && !from.isV6 && isDigits(right)) {
        const bool isPart = right.size() <= 3 && (right.size() == 1 || right.front() != u'0');
        if (!isPart || right.toInt() > 255)
            return fault(
                Targets::tr("%1 is no range. The last part ends at 255.").arg(shown(text)));
        to = from;
        to->low = (from.low & ~quint64(255)) | quint64(right.toUInt());
    }
    if (!to)
        return fault(addressRule(right));
    if (to->isV6 != from.isV6)
        return fault(
            Targets::tr("%1 is no range. Both ends are IPv4 or both are IPv6.").arg(shown(text)));
    const QString whole = from.toString() + u'-' + to->toString();
    if (*to < from)
        return fault(Targets::tr("The range %1 runs backwards.").arg(whole),
                     to->toString() + u'-' + from.toString());
    TargetReading reading;
    reading.target = Target{TargetKind::Range, from, *to, whole};
    warnOfSize(reading);
    return reading;
}

TargetReading hostNameFault(QStringView text, HostNameFault kind) {
    const QString name = shown(text);
    switch (kind) {
    case HostNameFault::None: break;
    case HostNameFault::Character:
        return fault(
            Targets::tr("%1 is no host name. It has letters, digits, hyphens and dots.").arg(name));
    case HostNameFault::Blank:
        return fault(Targets::tr("%1 is no host name. It has no blanks.").arg(name));
    case HostNameFault::NotAscii: {
        // What the name system itself knows such a name by: nothing is lost.
        const QString ascii = QString::fromLatin1(QUrl::toAce(text.toString()));
        const bool isName = !ascii.isEmpty() && checkHostName(ascii) == HostNameFault::None;
        return fault(Targets::tr("%1 is no host name. It has the letters a to z only.").arg(name),
                     isName ? ascii : QString());
    }
    case HostNameFault::EmptyLabel: {
        const bool isRooted = text.endsWith(u'.') && text.size() > 1 &&
                              checkHostName(text.chopped(1)) == HostNameFault::None;
        return fault(
            Targets::tr("%1 is no host name. Something stands before and after a dot.").arg(name),
            isRooted ? text.chopped(1).toString() : QString());
    }
    case HostNameFault::Hyphen:
        return fault(
            Targets::tr("%1 is no host name. No part begins or ends with a hyphen.").arg(name));
    case HostNameFault::LongLabel:
        return fault(
            Targets::tr("%1 is no host name. A part has at most 63 characters.").arg(name));
    case HostNameFault::LongName:
        return fault(Targets::tr("%1 is no host name. It has at most 253 characters.").arg(name));
    case HostNameFault::NumericEnd:
        return fault(
            isMeantAsV4(text)
                ? v4Rule(text)
                : Targets::tr("%1 is no host name. It does not end with a number.").arg(name));
    }
    return {};
}

TargetReading readHostName(QStringView text) {
    if (isMeantAsV4(text))
        return fault(v4Rule(text));
    if (const HostNameFault kind = checkHostName(text); kind != HostNameFault::None)
        return hostNameFault(text, kind);
    TargetReading reading;
    reading.target = Target{TargetKind::HostName, {}, {}, text.toString()};
    if (text.contains(u'_'))
        reading.warning =
            Targets::tr("%1 has an underscore, which name servers may refuse.").arg(shown(text));
    return reading;
}

// Dashes that editors and web pages put in place of a hyphen.
bool isDash(QChar c) {
    return c == u'-' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212);
}

TargetReading readWithoutBlanks(QStringView text) {
    if (text.contains(u"://") || text.contains(u'@'))
        return fault(
            Targets::tr("%1 is a URL. Enter the host name or address alone.").arg(shown(text)));
    if (const qsizetype slash = text.indexOf(u'/'); slash >= 0)
        return readBlock(text, slash);
    const auto dash = std::ranges::find_if(text, isDash);
    if (dash != text.end()) {
        const QStringView left = text.first(dash - text.begin()).trimmed();
        const QStringView right = text.mid(dash - text.begin() + 1).trimmed();
        const auto from = parseIpAddress(left);
        // "10.0.0.1-rack.example" is a name.
        if (from && (isDigits(right) || isMeantAsV4(right) || right.contains(u':')))
            return readRange(text, *from, right);
        if (!from && !left.isEmpty() && isMeantAsV4(left) && isMeantAsV4(right) &&
            left.contains(u'.'))
            return fault(addressRule(left));
    }
    if (const auto address = parseIpAddress(text)) {
        TargetReading reading;
        reading.target = addressTarget(*address);
        return reading;
    }
    if (const qsizetype colon = text.indexOf(u':'); colon >= 0) {
        const bool isPort = text.count(u':') == 1 && isDigits(text.mid(colon + 1)) &&
                            (parseIpAddress(text.left(colon)) ||
                             checkHostName(text.left(colon)) == HostNameFault::None);
        return fault(isPort ? Targets::tr("%1 names a port. A target has none.").arg(shown(text))
                            : addressRule(text));
    }
    return readHostName(text);
}

// "10.20.5.*" to "10.20.5.0/24"; empty where it is no such thing.
QString blockOfStars(QStringView text) {
    QList<QStringView> parts = text.split(u'.');
    if (parts.size() != 4)
        return {};
    qsizetype stars = 0;
    while (stars < 4 && parts[3 - stars] == u"*")
        parts[3 - stars++] = u"0";
    QStringList plainParts;
    for (const QStringView part : std::as_const(parts))
        plainParts += part.toString();
    const QString base = plainParts.join(u'.');
    if (stars == 0 || stars == 4 || !parseIpAddress(base))
        return {};
    return base + u'/' + QString::number(32 - 8 * stars);
}

// Quotes of a spreadsheet or brackets of a URL around it.
QStringView unwrapped(QStringView text) {
    static constexpr QStringView opening = u"\"'[(<“„";
    static constexpr QStringView closing = u"\"'])>”“";
    if (text.size() < 3)
        return {};
    const qsizetype at = opening.indexOf(text.front());
    return at >= 0 && text.back() == closing[at] ? text.mid(1, text.size() - 2).trimmed()
                                                 : QStringView();
}

// Several targets without a comma between them; empty where the pieces could be anything.
QString separated(QStringView text) {
    QStringList pieces;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !text[at].isSpace() && text[at] != u';')
            continue;
        const QStringView piece = text.mid(begin, at - begin);
        begin = at + 1;
        if (piece.isEmpty())
            continue;
        const TargetReading reading = readWithoutBlanks(piece);
        if (!reading.target || (reading.target->isHostName() && !piece.contains(u'.')))
            return {};
        pieces += piece.toString();
    }
    return pieces.size() < 2 ? QString() : pieces.join(QStringLiteral(", "));
}

TargetReading readWithBlanks(QStringView text) {
    // Blanks around a dash or a slash are usual and mean nothing else.
    if (TargetReading reading = readWithoutBlanks(text);
        reading.target && !reading.target->isHostName())
        return reading;
    if (const QString correction = separated(text); !correction.isEmpty())
        return fault(Targets::tr("Separate targets by commas or lines."), correction);
    QString joined;
    std::ranges::copy_if(text, std::back_inserter(joined),
                         [](QChar c) { return !c.isSpace() && c != u';'; });
    const TargetReading reading = readWithoutBlanks(joined);
    if (reading.target && !reading.target->isHostName())
        return fault(Targets::tr("An address has no blanks."), joined);
    // A range backwards and the like: its own fault says more than the blanks.
    if (!reading.correction.isEmpty())
        return reading;
    return readWithoutBlanks(text);
}

// `text` stands in no quotes or brackets, or what they hold is no target.
TargetReading readBare(QStringView text) {
    if (text.contains(u'*')) {
        if (const QString block = blockOfStars(text); !block.isEmpty())
            return fault(Targets::tr("A block is written with its length."), block);
    }
    const bool hasBlanks =
        std::ranges::any_of(text, [](QChar c) { return c.isSpace() || c == u';'; });
    return hasBlanks ? readWithBlanks(text) : readWithoutBlanks(text);
}

} // namespace

TargetReading readTarget(QStringView text) {
    if (text.size() > LongestTarget)
        return fault(Targets::tr("%1 is no target. It is too long for one.").arg(shown(text)));
    // Pairs within pairs come from pasted code. A service may send them by the thousand, so they
    // are taken off in a loop and read once.
    QStringView inner = text;
    for (QStringView next = unwrapped(inner); !next.isEmpty(); next = unwrapped(inner))
        inner = next;
    if (inner.size() < text.size() && readBare(inner).target)
        return fault(Targets::tr("Enter a target without quotes or brackets."), inner.toString());
    return readBare(text);
}
