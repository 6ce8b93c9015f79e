// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Chance that follows from a seed: the same on every machine, and for each object on its own, so
// that nothing has to be kept that can be computed again.
namespace emulator {

// splitmix64's last step; a bijection, undone by unmixed().
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 30U;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27U;
    x *= 0x94d049bb133111ebULL;
    x ^= x >> 31U;
    return x;
}

[[nodiscard]] constexpr std::uint64_t unmixed(std::uint64_t x) {
    x ^= (x >> 31U) ^ (x >> 62U);
    x *= 0x319642b2d24d8ec3ULL;
    x ^= (x >> 27U) ^ (x >> 54U);
    x *= 0x96de1b173f119089ULL;
    x ^= (x >> 30U) ^ (x >> 60U);
    return x;
}

[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t seed, std::uint64_t salt) {
    return mixed(seed + 0x9e3779b97f4a7c15ULL * (salt + 1));
}

// 0 … below-1
[[nodiscard]] constexpr std::uint64_t chance(std::uint64_t seed, std::uint64_t salt,
                                             std::uint64_t below) {
    return mixed(seed, salt) % below;
}

// FNV-1a: std::hash differs from library to library.
[[nodiscard]] constexpr std::uint64_t textSeed(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

inline void appendHex(std::string& out, std::uint64_t value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 15U];
}

// "0335a792-18d2-424b-aeed-559567054570"
[[nodiscard]] inline std::string uuidText(std::uint64_t high, std::uint64_t low) {
    std::string out;
    out.reserve(36);
    appendHex(out, high >> 32U, 8);
    out += '-';
    appendHex(out, high >> 16U, 4);
    out += '-';
    appendHex(out, high, 4);
    out += '-';
    appendHex(out, low >> 48U, 4);
    out += '-';
    appendHex(out, low, 12);
    return out;
}

// One that looks like those made by chance (version 4).
[[nodiscard]] inline std::string uuidFrom(std::uint64_t seed) {
    const std::uint64_t high = (mixed(seed, 11) & ~0xf000ULL) | 0x4000ULL;
    const std::uint64_t low = (mixed(seed, 12) & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    return uuidText(high, low);
}

// From the system's source of randomness: for ids of requests, tokens, secrets.
[[nodiscard]] std::string freshUuid();
[[nodiscard]] std::string freshSecret();

} // namespace emulator
