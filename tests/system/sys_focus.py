# SPDX-License-Identifier: GPL-3.0-or-later
"""Wherever Tab comes to, the screen shows it, in light and in dark: each stop is compared with the screen after it."""
import drive
from deck import Deck, keys, step, tab_to, wait_focus
from drive import Error, Picture
from hands import Keys

LEAST = 40  # pixels that look different; a ring of one round a small button has twice as many


def focus():
    """What has the keyboard, as an object: its role, its name and where it is."""
    found = None
    for window in drive.windows():
        if "active" not in window.states:
            continue
        for node, role, name, states in window._walk(False):
            if "focused" in states and role not in drive.ITEMS and (name or not found):
                found = node, role, (node.labels or [name])[0] if role == "combo box" else name
    if not found:
        raise Error("nothing has the keyboard")
    return found


def differing(one, other, x, y, w, h):
    a, b = one.crop(x - 4, y - 4, w + 8, h + 8), other.crop(x - 4, y - 4, w + 8, h + 8)
    return sum(1 for i in range(0, len(a.data), 3) if sum(abs(a.data[i + k] - b.data[i + k]) for k in range(3)) > 60)


def look(where, least, most=70):
    """Once round by Tab. The number of stops, at least `least`, is the proof that something was looked at."""
    seen, unseen = [], []
    node, role, name = focus()
    for _ in range(most):
        if (role, name) in seen:
            break
        assert name, f"{where}: {role} after {seen[-1:]} has no name"
        seen.append((role, name))
        before, box = Picture.screen(), node.box
        left, top = node._pixel(box[0], box[1])
        keys("Tab", pause=0.08)
        node, role, name = focus()
        # Where the next one was scrolled to the same place, its own mark stands there.
        if (role, name) != seen[-1] and node.box != box and \
                differing(before, Picture.screen(), left, top, box[2], box[3]) < LEAST:
            unseen.append(seen[-1])
    assert not unseen, f"{where}: the focus is not seen on {unseen}"
    assert len(seen) >= least, f"{where}: Tab goes to {seen} only"


def dialogs(deck, hand, theme):
    def opened(title, least, how):
        how()
        deck.dialog(title)
        look(f"{title}, {theme}", least)

    opened("Settings", 10, lambda: keys("ctrl+comma"))
    keys("Escape")
    deck.closed("Settings")
    opened("New scan", 10, lambda: keys("ctrl+n"))
    tab_to("Save")
    keys("space")  # with every fault shown
    deck.dialog("New scan").find("label", "Enter a name.")
    look(f"New scan with faults, {theme}", 10)
    tab_to("Cancel")
    keys("space")
    deck.closed("New scan")
    opened("Export", 5, lambda: keys("ctrl+shift+s"))
    keys("Escape")
    deck.closed("Export")
    for menu, action, title, least in (("File", "Connections…", "Connections", 10),
                                       ("Help", "Keyboard shortcuts", "Keyboard shortcuts", 2),
                                       ("Help", "How to register the app", "How to register the app", 2)):
        opened(title, least, lambda: hand.choose(menu, action))
        keys("Escape")
        deck.closed(title)
    tab_to("Scan definitions")
    opened("Delete scans", 3, lambda: keys("Delete"))
    keys("Escape")
    deck.closed("Delete scans")


def main():
    deck = Deck("--demo", "--seed", "1")
    deck.ready(180)
    deck.win.activate()
    wait_focus("Scan definitions")
    # Away from what lights up below it.
    drive.run("xdotool", "mousemove", *(int(n) - 1 for n in drive.run("xdotool", "getdisplaygeometry").split()))
    hand = Keys(deck.win)
    for theme in ("Light", "Dark"):
        with step(f"the pages, {theme}"):
            hand.choose("View", "Theme", theme)
            tab_to("Scan definitions")
            keys("ctrl+Home", "space", "Down", "space")
            deck.says("2 selected")
            look(f"Scans, {theme}", 30)
            keys("ctrl+2")
            deck.win.find("table", "Scan agents")
            tab_to("Scan agents")
            look(f"Agents, {theme}", 15)
            keys("ctrl+3", "F6")
            look(f"Activity, {theme}", 5)
            keys("ctrl+1")
        with step(f"the dialogs, {theme}"):
            dialogs(deck, hand, theme)
            tab_to("Scan definitions")
            keys("Escape")
    deck.quit()


main()
