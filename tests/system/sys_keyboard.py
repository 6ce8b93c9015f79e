# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything once more without a mouse: Tab, F6, arrows, Space, Return, Ctrl+K, menus by Alt."""
from deck import Deck, alt, focused, keys, popup, same, step, tab_to, type_text, wait, wait_focus
from drive import Error
from hands import clipboard, forget_clipboard


def by_menu(win, menu, item, letter):
    """Open a menu by Alt and its letter, and choose by the item's letter."""
    alt(menu)
    wait(lambda: win.find("menu bar").find_all("menu item", item), 3, f"a menu with {item!r}")
    keys(letter)


def walk(most=80):
    """Where Tab goes until it comes round."""
    seen = []
    for _ in range(most):
        at = focused()
        if at in seen:
            return seen
        seen.append(at)
        keys("Tab", pause=0.02)
    raise Error(f"Tab does not come round in {most} steps: {seen}")


def main():
    with step("the list has the keyboard at the start"):
        deck = Deck("--demo", "--seed", "1")
        table = deck.ready(180)
        win = deck.win
        win.activate()
        wait_focus("Scan definitions")

    with step("Tab goes through the page and round, and each stop has a name"):
        stops = walk()
        assert all(s and s[1] for s in stops), f"a stop has no name: {stops}"
        names = {s[1] for s in stops}
        for wanted in ("Navigation", "Filter scans", "Type", "Status", "Agent", "Active", "Scan definitions",
                       "Export…", "New scan…", "Columns…", "Tenant", "Refresh", "Find or run anything"):
            assert wanted in names, f"Tab does not come to {wanted}: {sorted(names)}"

    with step("F6 goes through the parts of the window"):
        parts = []
        for _ in range(8):
            keys("F6")
            parts.append((focused() or ("", ""))[1])
        assert "Navigation" in parts and "Scan definitions" in parts, f"F6 went to {parts}"
        keys("shift+F6")
        assert focused() != parts[-1]

    with step("arrows, Space and Ctrl+A in the list"):
        tab_to("Scan definitions")
        keys("Home", "Down", "space", "Down", "Down", "space")
        deck.says("2 selected")
        keys("Escape")
        deck.says("Nothing selected")
        keys("ctrl+a")
        deck.says("180 selected")
        keys("Escape")

    with step("filter by Ctrl+F, Down to the list"):
        keys("ctrl+f")
        wait_focus("Filter scans")
        type_text("fra")
        wait(lambda: 0 < table.rows < 180, 5, "a shorter list")
        keys("Down")
        wait_focus("Scan definitions")
        keys("ctrl+f", "ctrl+a", "BackSpace")
        deck.ready(180)

    with step("a facet by Tab, Space, arrows and Return"):
        tab_to("Status")
        keys("space")
        wait(popup, 3, "the choices")
        keys("Down", "Return")
        wait(lambda: table.rows < 180, 5, "a shorter list")
        if popup():
            keys("Escape")
        chip = wait(lambda: next((b for b in win.find_all("push button") if b.name.startswith("Status:")), None), 3,
                    "the choice in the chip's name")
        wait(lambda: not popup(), 3, "the menu to close")
        tab_to(chip.name)
        keys("space")
        wait(popup, 3, "the choices")
        keys("Down", "Return")
        if popup():
            keys("Escape")
        deck.ready(180)

    with step("a new scan without the mouse"):
        keys("ctrl+n")
        form = deck.dialog("New scan")
        wait_focus("Name")
        type_text("Keyboard scan")
        keys("Tab")
        wait_focus("Network")
        keys("Tab")
        wait_focus("Active")
        keys("Tab")
        wait_focus("Scanner")
        keys("Down")
        keys("Tab")
        wait_focus("Interval")
        keys("Up")
        tab_to("Community string")
        type_text("public")
        tab_to("Targets")
        type_text("10.99.0.1\n10.99.0.2")
        keys("Tab")
        assert focused()[1] != "Targets", "Tab does not leave the targets"
        tab_to("Save")
        keys("space")
        deck.closed("New scan")
        deck.ready(181)

    with step("edit by Return, cancel by Escape"):
        keys("ctrl+f")
        type_text("Keyboard scan")
        wait(lambda: table.rows == 1, 5, "one scan")
        keys("Down", "Return")
        form = deck.dialog("Edit scan: Keyboard scan")
        same(form.find("spin button", "Interval").text, "5 h")
        keys("Escape")
        deck.closed("Edit scan: Keyboard scan")
        wait_focus("Scan definitions")

    with step("switch off by Alt and the menu"):
        keys("space")
        deck.says("1 selected")
        by_menu(win, "s", "Deactivate", "c")
        deck.dialog("Deactivate scans")
        wait_focus("Cancel")
        keys("Tab", "space")
        deck.closed("Deactivate scans")
        wait(lambda: table.texts(0, 1, ["Active"]) == [["Inactive"]], 20, "the scan to be inactive")

    with step("delete by Del, which Return refuses"):
        tab_to("Scan definitions")
        keys("Delete")
        deck.dialog("Delete scans")
        keys("Return")
        deck.closed("Delete scans")
        keys("Delete")
        deck.dialog("Delete scans")
        keys("Tab", "space")
        deck.closed("Delete scans")
        wait(lambda: not win.find_all("table", "Scan definitions"), 20, "no scan to match")
        keys("ctrl+f", "ctrl+a", "BackSpace")
        deck.ready(180)

    with step("keys of their own: copy, duplicate, the agent, on and off, what is hidden"):
        tab_to("Scan definitions")
        keys("ctrl+Home", "Down")
        name, id_ = table.texts(1, 1, ["Name", "Scan id"])[0]
        forget_clipboard()
        keys("ctrl+shift+c")
        wait(lambda: clipboard() == id_, 5, "the id in the clipboard")
        keys("ctrl+d")
        same(deck.dialog("Duplicate scan").find("text", "Name").text, name + " (copy)")
        keys("Escape")
        deck.closed("Duplicate scan")
        keys("space")
        deck.says("1 selected")
        for key, action in (("ctrl+shift+d", "Deactivate"), ("ctrl+shift+a", "Activate")):
            keys(key)
            deck.dialog(f"{action} scans")
            keys("Escape")
            deck.closed(f"{action} scans")
        keys("ctrl+f")
        type_text("no such scan")
        deck.says("1 hidden by the filter")
        keys("ctrl+shift+h")
        deck.ready(1)
        same(table.texts(0, 1, ["Name"])[0][0], name)
        keys("ctrl+g")
        win.find("table", "Scan agents")
        keys("ctrl+3")
        win.find("list", "Activity")
        keys("ctrl+1")
        tab_to("Only what was selected, 1 scan")
        keys("space")
        deck.ready(180)
        tab_to("Scan definitions")
        keys("Escape")

    with step("pages by number, by the rail and from the palette"):
        keys("ctrl+2")
        agents = win.find("table", "Scan agents")
        tab_to("Navigation")
        keys("Down")
        win.find("list", "Activity")
        keys("ctrl+k")
        wait(lambda: win.find_all("list", "Found"), 5, "the palette")
        type_text("Refresh")
        keys("Return")
        wait(lambda: not win.find_all("list", "Found"), 5, "the palette to close")
        keys("ctrl+k", "Escape")
        wait(lambda: not win.find_all("list", "Found"), 5, "the palette to close")
        keys("ctrl+1")
        win.find("table", "Scan definitions")

    with step("settings and connections by Alt"):
        by_menu(win, "f", "Settings…", "t")
        deck.dialog("Settings")
        keys("Escape")
        deck.closed("Settings")
        by_menu(win, "f", "Connections…", "c")
        deck.dialog("Connections")
        keys("Escape")
        deck.closed("Connections")

    with step("details by F4, quit by Ctrl+Q"):
        details = win.find("check box", "Details")
        before = details.checked
        keys("F4")
        wait(lambda: details.checked != before, 3, "the details to change")
        deck.quit()


main()
