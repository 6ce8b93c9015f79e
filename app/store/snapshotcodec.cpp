// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/snapshotcodec.h"

#include "models/snapshot/snapshotbuilder.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace {

constexpr quint32 bytesOfRow = 9 * 8 + 8 + 4 + 4 + 4 + 5;

// The texts of a row, in the order they are written.
template<class Row>
auto textsOf(Row& row) {
    return std::array{&row.id,        &row.name,           &row.target,
                      &row.createdBy, &row.orgId,          &row.failureReason,
                      &row.typeWord,  &row.targetTypeWord, &row.statusWord};
}

void writeAgent(QDataStream& out, const ScanAgent& agent) {
    out << agent.id << agent.machineId << agent.name << agent.lastSeen.ms << agent.lastCommand.ms
        << agent.applicationId << agent.scannerVersion << agent.clientVersion << agent.unknown;
}

ScanAgent readAgent(QDataStream& in) {
    ScanAgent agent;
    in >> agent.id >> agent.machineId >> agent.name >> agent.lastSeen.ms >> agent.lastCommand.ms >>
        agent.applicationId >> agent.scannerVersion >> agent.clientVersion >> agent.unknown;
    return agent;
}

void writeExtra(QDataStream& out, const ScanExtra& extra) {
    out << extra.authentication.has_value();
    if (const auto& info = extra.authentication; info) {
        out << info->odataType << info->type << info->userName << info->domain << info->groupManaged
            << info->keyVaultUrl << info->keyVaultSecretName;
    }
    out << extra.advancedActiveConfiguration << extra.unknown;
}

ScanExtra readExtra(QDataStream& in) {
    ScanExtra extra;
    bool hasInfo = false;
    in >> hasInfo;
    if (hasInfo) {
        AuthenticationInfo info;
        in >> info.odataType >> info.type >> info.userName >> info.domain >> info.groupManaged >>
            info.keyVaultUrl >> info.keyVaultSecretName;
        extra.authentication = info;
    }
    in >> extra.advancedActiveConfiguration >> extra.unknown;
    return extra;
}

// Rows are most of a reading and lie in one piece, as many bytes each: a stream that is asked for
// every member takes longer to read them than everything else of a start together.
class RowWriter {
public:
    QByteArrayView bytesOf(const ScanRow& row) {
        m_at = m_bytes.data();
        for (const TextRef* text : textsOf(row)) {
            put(text->offset);
            put(text->length);
        }
        put(row.lastRun.ms);
        put(row.intervalHours);
        put(row.scanner);
        put(row.extra);
        for (const quint8 byte : {quint8(row.type), quint8(row.targetType), quint8(row.status),
                                  quint8(row.isActive), quint8(row.isTroubleshootMode)})
            put(byte);
        return {m_bytes.data(), qsizetype(m_bytes.size())};
    }

private:
    template<class Number>
    void put(Number number) {
        qToLittleEndian(number, m_at);
        m_at += sizeof number;
    }
    std::array<char, bytesOfRow> m_bytes{};
    char* m_at = nullptr;
};

class RowReader {
public:
    RowReader(const char* from, quint64 poolSize) : m_at(from), m_poolSize(poolSize) {}

    // False when it refers to what is not there.
    bool read(ScanRow& row) {
        bool isGood = true;
        for (TextRef* text : textsOf(row)) {
            text->offset = take<quint32>();
            text->length = take<quint32>();
            isGood = isGood && quint64(text->offset) + text->length <= m_poolSize;
        }
        row.lastRun.ms = take<qint64>();
        row.intervalHours = take<qint32>();
        row.scanner = take<quint32>();
        row.extra = take<quint32>();
        isGood = takeEnum(row.type, ScanType::Other) && isGood;
        isGood = takeEnum(row.targetType, TargetType::Other) && isGood;
        isGood = takeEnum(row.status, ScanStatus::Other) && isGood;
        row.isActive = take<quint8>() != 0;
        row.isTroubleshootMode = take<quint8>() != 0;
        return isGood;
    }

private:
    template<class Number>
    Number take() {
        const auto number = qFromLittleEndian<Number>(m_at);
        m_at += sizeof number;
        return number;
    }
    template<class Enum>
    bool takeEnum(Enum& value, Enum last) {
        const auto raw = take<quint8>();
        value = Enum(std::min<quint8>(raw, quint8(last)));
        return raw <= quint8(last);
    }
    const char* m_at;
    quint64 m_poolSize;
};

// A count is believed only as far as the bytes behind it could hold it.
bool readCount(QDataStream& in, quint32& count, quint32 leastBytes) {
    in >> count;
    return in.status() == QDataStream::Ok &&
           quint64(count) * leastBytes <= quint64(in.device()->bytesAvailable());
}

// A stream takes an int's worth at once.
void writeLong(QDataStream& out, std::string_view text) {
    constexpr size_t most = 1 << 30;
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), most)))
        out.writeRawData(text.data(), int(std::min(text.size(), most)));
}

// The rows' texts lie in one piece of the pool, which begins with the first of them.
std::string_view poolOf(const Snapshot& snapshot) {
    quint32 end = 0;
    for (const ScanRow& row : snapshot.scans()) {
        for (const TextRef* text : textsOf(row))
            end = std::max(end, text->offset + text->length);
    }
    return snapshot.text({0, end});
}

} // namespace

QByteArray SnapshotCodec::encode(const Snapshot& snapshot) {
    QByteArray bytes;
    const std::string_view pool = poolOf(snapshot);
    bytes.reserve(qsizetype(pool.size() + snapshot.scans().size() * bytesOfRow + 65536));
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << snapshot.readAt().ms << snapshot.readBy() << snapshot.host();
    out << quint32(pool.size());
    writeLong(out, pool);
    out << quint32(snapshot.scanners().size());
    for (const ScanAgent& scanner : snapshot.scanners())
        writeAgent(out, scanner);
    out << quint32(snapshot.extras().size());
    for (const ScanExtra& extra : snapshot.extras())
        writeExtra(out, extra);
    out << quint32(snapshot.scans().size());
    RowWriter writer;
    for (const ScanRow& row : snapshot.scans()) {
        const QByteArrayView written = writer.bytesOf(row);
        out.writeRawData(written.data(), int(written.size()));
    }
    out << quint32(snapshot.agents().size());
    for (const ScanAgent& agent : snapshot.agents())
        writeAgent(out, agent);
    return bytes;
}

SnapshotPtr SnapshotCodec::decode(const QByteArray& bytes) {
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    Instant readAt;
    QString readBy;
    QString host;
    in >> readAt.ms >> readBy >> host;
    // Where the stream stands: what is long is taken from there and not through it.
    const auto here = [&] { return bytes.constData() + in.device()->pos(); };
    quint32 poolSize = 0;
    if (!readCount(in, poolSize, 1))
        return nullptr;
    SnapshotBuilder builder;
    // The first piece of a pool lies at 0, so the rows' references stay as they are.
    const TextRef whole = builder.append({here(), size_t(poolSize)});
    if (whole.offset != 0)
        return nullptr;
    if (!in.device()->seek(in.device()->pos() + qint64(poolSize)))
        return nullptr;
    quint32 count = 0;
    std::vector<quint32> scanners;
    if (!readCount(in, count, 9 * 4))
        return nullptr;
    for (quint32 at = 0; at < count && in.status() == QDataStream::Ok; ++at)
        scanners.push_back(builder.scanner(readAgent(in)));
    std::vector<quint32> extras;
    if (!readCount(in, count, 9))
        return nullptr;
    for (quint32 at = 0; at < count && in.status() == QDataStream::Ok; ++at)
        extras.push_back(builder.extra(readExtra(in)));
    if (!readCount(in, count, bytesOfRow))
        return nullptr;
    builder.expect(count, 0);
    RowReader rows(here(), poolSize);
    for (quint32 at = 0; at < count; ++at) {
        ScanRow row;
        if (!rows.read(row) || row.scanner >= scanners.size() || row.extra >= extras.size())
            return nullptr;
        row.scanner = scanners[row.scanner];
        row.extra = extras[row.extra];
        builder.addScan(row);
    }
    if (!in.device()->seek(in.device()->pos() + qint64(count) * bytesOfRow) ||
        !readCount(in, count, 9 * 4))
        return nullptr;
    for (quint32 at = 0; at < count && in.status() == QDataStream::Ok; ++at)
        builder.addAgent(readAgent(in));
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return nullptr;
    return builder.finish(readAt, readBy, host);
}
