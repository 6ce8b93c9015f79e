// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace emulator {

// A refusal with one of the codes of CONTRACT.md, Errors.
struct ApiError {
    int status = 400;
    std::string code;
    std::string message;
};

template<class T>
using Checked = tl::expected<T, ApiError>;

[[nodiscard]] inline tl::unexpected<ApiError> refused(int status, const char* code,
                                                      const std::string& message) {
    return tl::unexpected<ApiError>(ApiError{status, code, message});
}

} // namespace emulator
