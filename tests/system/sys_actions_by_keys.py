# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action of the window, reached by the keyboard alone."""
from everyaction import everything
from hands import Keys

everything(Keys)
