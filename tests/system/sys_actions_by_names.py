# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action of the window, reached by its accessible name."""
from everyaction import everything
from hands import Names

everything(Names)
