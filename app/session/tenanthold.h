// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

class Tenant;

// Somebody looks at a tenant, or has a form open on it: while this lives the tenant does. It may
// be closed meanwhile, and then makes no change any more. Lives on the GUI thread.
class TenantHold final {
public:
    TenantHold() = default;
    explicit TenantHold(Tenant* tenant);
    ~TenantHold();
    TenantHold(TenantHold&& other) noexcept;
    TenantHold& operator=(TenantHold&& other) noexcept;
    TenantHold(const TenantHold&) = delete;
    TenantHold& operator=(const TenantHold&) = delete;

    [[nodiscard]] Tenant* tenant() const { return m_tenant; }

private:
    QPointer<Tenant> m_tenant;
};
