// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/snapshotcodec.h"

#include "models/snapshot/snapshotbuilder.h"

#include <QDataStream>
#include <QIODevice>

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

template<class Enum>
bool readEnum(QDataStream& in, Enum& value, Enum last) {
    quint8 raw = 0;
    in >> raw;
    value = Enum(std::min<quint8>(raw, quint8(last)));
    return raw <= quint8(last);
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

void writeRow(QDataStream& out, const ScanRow& row) {
    for (const TextRef* text : textsOf(row))
        out << text->offset << text->length;
    out << row.lastRun.ms << row.intervalHours << row.scanner << row.extra << quint8(row.type)
        << quint8(row.targetType) << quint8(row.status) << row.isActive << row.isTroubleshootMode;
}

// False when it refers to what is not there.
bool readRow(QDataStream& in, ScanRow& row, quint64 poolSize) {
    bool isGood = true;
    for (TextRef* text : textsOf(row)) {
        in >> text->offset >> text->length;
        isGood = isGood && quint64(text->offset) + text->length <= poolSize;
    }
    in >> row.lastRun.ms >> row.intervalHours >> row.scanner >> row.extra;
    isGood = readEnum(in, row.type, ScanType::Other) && isGood;
    isGood = readEnum(in, row.targetType, TargetType::Other) && isGood;
    isGood = readEnum(in, row.status, ScanStatus::Other) && isGood;
    in >> row.isActive >> row.isTroubleshootMode;
    return isGood && in.status() == QDataStream::Ok;
}

// A count is believed only as far as the bytes behind it could hold it.
bool readCount(QDataStream& in, quint32& count, quint32 leastBytes) {
    in >> count;
    return in.status() == QDataStream::Ok &&
           quint64(count) * leastBytes <= quint64(in.device()->bytesAvailable());
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
    out << QByteArray::fromRawData(pool.data(), qsizetype(pool.size()));
    out << quint32(snapshot.scanners().size());
    for (const ScanAgent& scanner : snapshot.scanners())
        writeAgent(out, scanner);
    out << quint32(snapshot.extras().size());
    for (const ScanExtra& extra : snapshot.extras())
        writeExtra(out, extra);
    out << quint32(snapshot.scans().size());
    for (const ScanRow& row : snapshot.scans())
        writeRow(out, row);
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
    QByteArray pool;
    in >> readAt.ms >> readBy >> host >> pool;
    SnapshotBuilder builder;
    // The first piece of a pool lies at 0, so the rows' references stay as they are.
    const TextRef whole = builder.append({pool.constData(), size_t(pool.size())});
    if (whole.offset != 0)
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
    for (quint32 at = 0; at < count; ++at) {
        ScanRow row;
        if (!readRow(in, row, quint64(pool.size())) || row.scanner >= scanners.size() ||
            row.extra >= extras.size())
            return nullptr;
        row.scanner = scanners[row.scanner];
        row.extra = extras[row.extra];
        builder.addScan(row);
    }
    if (!readCount(in, count, 9 * 4))
        return nullptr;
    for (quint32 at = 0; at < count && in.status() == QDataStream::Ok; ++at)
        builder.addAgent(readAgent(in));
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return nullptr;
    return builder.finish(readAt, readBy, host);
}
