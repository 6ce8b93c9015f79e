// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

// Where a test finds what is not compiled into it. Only places.cpp is compiled with these paths: a
// test that were would be compiled anew in every checkout.
namespace places {

// The root of the checkout.
[[nodiscard]] QString source();
// What was built: scandeck, scandeck-emulator.
[[nodiscard]] QString programs();
// A file of tests/app/service/data: an answer of the service word for word. Ends the test without
// it.
[[nodiscard]] QByteArray serviceData(const QString& name);

} // namespace places
