// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class FooterFrame;
class QDialog;

// The foot of a dialog that only tells something: Close, which is its default.
[[nodiscard]] FooterFrame* closeFooter(QDialog* dialog);
