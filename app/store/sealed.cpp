// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sealed.h"

#include <sodium.h>

namespace {

constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Sealed::keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

bool isReady() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

const unsigned char* in(const char* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

unsigned char* out(char* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

} // namespace

QByteArray Sealed::newKey() {
    QByteArray key(keyBytes, Qt::Uninitialized);
    if (!isReady())
        return {};
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

QByteArray Sealed::seal(const QByteArray& plain, const QByteArray& label, const QByteArray& key) {
    if (!isReady() || key.size() != keyBytes)
        return {};
    QByteArray sealed(nonceBytes + plain.size() + tagBytes, Qt::Uninitialized);
    randombytes_buf(sealed.data(), size_t(nonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        out(sealed.data() + nonceBytes), nullptr, in(plain.constData()), quint64(plain.size()),
        in(label.constData()), quint64(label.size()), nullptr, in(sealed.constData()),
        in(key.constData()));
    return sealed;
}

std::optional<QByteArray> Sealed::open(QByteArrayView sealed, const QByteArray& label,
                                       const QByteArray& key) {
    if (!isReady() || key.size() != keyBytes || sealed.size() < nonceBytes + tagBytes)
        return std::nullopt;
    QByteArray plain(sealed.size() - nonceBytes - tagBytes, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        out(plain.data()), nullptr, nullptr, in(sealed.data() + nonceBytes),
        quint64(sealed.size() - nonceBytes), in(label.constData()), quint64(label.size()),
        in(sealed.data()), in(key.constData()));
    return failed ? std::nullopt : std::optional(plain);
}
