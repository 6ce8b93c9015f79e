# SPDX-License-Identifier: GPL-3.0-or-later
"""hands.py - two ways to use the window: by the keyboard alone, and by accessible names as assistive technology does.

What a test does with the one it can do with the other. `done` says which actions of the menus were chosen.
"""
import subprocess
from deck import alt, keys, tab_to, type_text, wait
from drive import Bus, Error, run


def clipboard():
    return run("xclip", "-selection", "clipboard", "-out")


def forget_clipboard():
    # On a pipe of ours xclip, which stays to serve it, would make us wait.
    subprocess.run(["xclip", "-selection", "clipboard"], input=b"(nothing yet)", stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=True)


def current(table, column="Name"):
    """The text in the current row: the cell that says it has the focus."""
    for row in table.visible_rows():
        if any("focused" in table.cell(row, c).states for c in (column, 0)):
            return table.texts(row, 1, [column])[0][0]
    return None


def menu_of(item):
    """The menu that an entry of a menu opens; None where it opens none."""
    return next((c for c in item.children if c.role == "popup menu"), None)


def menus(win):
    """What stands in the menus: {"File": {"Refresh", …}, "View": {…, "Theme > Dark", …}, …}. The columns that
    "Sort by" offers are those of the list, and no actions."""
    def entries(menu, before=""):
        for item in menu.children:
            if item.role == "separator":
                continue
            below = menu_of(item)
            if below and item.name != "Sort by":
                yield from entries(below, before + item.name + " > ")
            else:
                yield before + item.name
    return {top.name: set(entries(menu_of(top))) for top in win.find("menu bar").children}


class Hand:
    def __init__(self, win):
        self.win = win
        self.done = {}  # menu: actions that were chosen

    def top(self, menu):
        return self.win.find("menu bar").find("menu item", menu)

    def choose(self, menu, *path):
        """An action of the menu bar."""
        action = path[0] if path[0] == "Sort by" else " > ".join(path)
        self.done.setdefault(menu, set()).add(action)
        self._choose(menu, path)


class Keys(Hand):
    """Alt and a letter open a menu, arrows go through it, Tab through a dialog: no mouse, nothing behind the scenes."""

    LETTERS = {"File": "f", "Edit": "e", "View": "v", "Scans": "s", "Agents": "a", "Changes": "c", "Help": "h"}

    def _choose(self, menu, path):
        alt(self.LETTERS[menu])
        place = menu_of(self.top(menu))
        for n, name in enumerate(path):
            wait(lambda: place.showing, 3, f"the menu with {name!r}")
            self.arrow_to(place, name)
            if n + 1 == len(path):
                return keys("Return")
            item = next(i for i in place.children if i.name == name)
            keys("Right")
            place = menu_of(item)

    @staticmethod
    def arrow_to(menu, name):
        """Down until the entry is lit. What is disabled is stepped over and never comes."""
        for _ in range(len(menu.children) + 2):
            if any("focused" in i.states for i in menu.children if i.name == name):
                return
            keys("Down", pause=0.02)
        keys("Escape", "Escape", "Escape")
        raise Error(f"the arrows never come to {name!r} in {menu!r}")

    def press(self, where, name):
        tab_to(name)
        keys("space")

    def press_starting(self, deck, where, words):
        self.press(where, deck.starting(where, "push button", words).name)

    def fill(self, where, role, name, text):
        tab_to(name)
        keys("ctrl+a", "BackSpace")
        type_text(text)

    def pick(self, where, name, item):
        """In a combo box: arrows, from the first on."""
        tab_to(name)
        keys("Home")
        box = where.find("combo box", name)
        for _ in range(len(box.items())):
            if box.text == item:
                return
            keys("Down")
        raise Error(f"{name!r} never says {item!r}")

    def row(self, table, row):
        """Makes it the current one."""
        tab_to(table.name)
        keys("ctrl+Home", *["Down"] * row, pause=0.02)


class Names(Hand):
    """Role and accessible name, and the action that the object itself offers."""

    def _choose(self, menu, path):
        place = menu_of(self.top(menu))
        for n, name in enumerate(path):
            item = next((i for i in place.children if i.name == name), None)
            if not item:
                raise Error(f"no {name!r} in {place!r}, only {[i.name for i in place.children]}")
            if n + 1 < len(path):
                place = menu_of(item)
                continue
            if not item.enabled:
                raise Error(f"{name!r} is disabled")
            # Its answer may come when a dialog closes.
            r = Bus.get().many([(item.ref, "Action", "DoAction", "(i)", item.actions.index("Press"))],
                               timeout=600, patience=0.4)[0]
            if isinstance(r, Error) and "no answer" not in str(r):
                raise r

    def press(self, where, name):
        where.find("push button", name).press()

    def press_starting(self, deck, where, words):
        deck.press_starting(where, words)

    def fill(self, where, role, name, text):
        where.find(role, name).type(text)

    def pick(self, where, name, item):
        where.find("combo box", name).choose(item)

    def row(self, table, row):
        table.click_row(row, "Name" if "Name" in table.headers() else 1)
