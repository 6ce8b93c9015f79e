// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/exporter.h"

// Collects bytes and hands them on in pieces.
class ChunkWriter {
public:
    explicit ChunkWriter(const ExportChunk& chunk) : m_chunk(chunk) { m_bytes.reserve(PieceSize); }

    // False once a piece was not taken: nothing more is wanted.
    bool write(const QByteArray& bytes) {
        m_bytes += bytes;
        return m_bytes.size() < PieceSize || flush();
    }
    bool flush() {
        if (m_isTaken && !m_bytes.isEmpty())
            m_isTaken = m_chunk(m_bytes);
        m_bytes.resize(0);
        return m_isTaken;
    }

private:
    static constexpr qsizetype PieceSize = 64 * 1024;
    const ExportChunk& m_chunk;
    QByteArray m_bytes;
    bool m_isTaken = true;
};
