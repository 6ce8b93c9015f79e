// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/tenanthold.h"

#include "app/session/tenant.h"

#include <utility>

TenantHold::TenantHold(Tenant* tenant) : m_tenant(tenant) {
    if (m_tenant)
        m_tenant->heldBegan();
}

TenantHold::~TenantHold() {
    if (m_tenant)
        m_tenant->heldEnded();
}

TenantHold::TenantHold(TenantHold&& other) noexcept
    : m_tenant(std::exchange(other.m_tenant, QPointer<Tenant>())) {}

TenantHold& TenantHold::operator=(TenantHold&& other) noexcept {
    TenantHold before(std::move(*this));
    m_tenant.swap(other.m_tenant);
    return *this;
}
