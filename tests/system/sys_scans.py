# SPDX-License-Identifier: GPL-3.0-or-later
"""An analyst's morning on the demo tenant: filter, choose, switch off, create, edit, export, delete."""
import csv, json, os
from deck import Deck, keys, popup, same, step, type_text, wait

def fill_targets(dialog, text):
    dialog.find("text", "Targets").focus()
    keys("ctrl+a", "BackSpace")
    type_text(text)


def export(deck, dialog, path):
    dialog.find("push button", "Export…").press()
    chooser = wait(lambda: next((w for w in deck.app.windows() if w.find_all("text", "File name:")), None), 10,
                   "the file dialog")
    chooser.find("text", "File name:").type(path)
    keys("Return")


def names_of(deck):
    return [name for (name,) in deck.table().texts(columns=["Name"])]


def main():
    with step("the demo tenant opens"):
        deck = Deck("--demo", "--seed", "1")
        table = deck.ready(180)
        win = deck.win
        x, y, w, h = win.box
        bar = win.find("push button", win.find_all("push button")[-1].name).box
        assert y + h <= 800 and x + w <= 1280, f"the window {win.box} does not fit the screen"

    with step("filtering narrows the list and says so"):
        deck.filter("ams", 44)
        deck.says("44 of 180")
        deck.filter("no such scan", 0)
        win.find("push button", "Clear the filter").press()
        deck.ready(180)

    with step("facets and quick filters"):
        for facet in ("Type", "Status", "Agent", "Active"):
            win.find("push button", facet).press()
            wait(popup, 3, f"the choices of {facet}")
            keys("Escape")
            wait(lambda: not popup(), 3, "the menu to close")
        failed = deck.starting(win, "check box", "Fail,")
        failed.check()
        wait(lambda: 0 < deck.table().rows < 60, 5, "only failed scans")
        assert all(t[0].startswith("Fail") for t in deck.table().texts(columns=["Status"]))
        failed.check(False)
        deck.ready(180)

    with step("three are chosen and switched off"):
        table.click_row(1, 3)
        table.click_row(3, 3, hold=["ctrl"])
        table.click_row(5, 3, hold=["ctrl"])
        deck.says("3 selected")
        chosen = [names_of(deck)[i] for i in (1, 3, 5)]
        win.find("push button", "Deactivate").press()
        question = deck.dialog("Deactivate scans")
        same([n for (n,) in question.find("table", "Scans").texts(columns=["Scan"])], chosen, "the names")
        deck.press_starting(question, "Deactivate 3")
        deck.closed("Deactivate scans")
        wait(lambda: [deck.table().texts(r, 1, ["Active"]) for r in (1, 3, 5)] == [[["Inactive"]]] * 3, 20,
             "three scans to be inactive")
        deck.says("3 deactivated")
        keys("Escape")
        deck.says("Nothing selected")

    with step("a network scan is refused, put right and created"):
        win.find("push button", "New scan…").press()
        form = deck.dialog("New scan")
        form.find("push button", "Save").press()
        form.find("label", "Enter a name.")
        form.find("text", "Name").type("Lobby switches")
        scanner = form.find("combo box", "Scanner")
        scanner.choose(scanner.items()[0])
        form.find("password text", "Community string").type("public")
        fill_targets(form, "10.77.0.0/28, host-1.contoso.com\n10.77.1.300\n")
        form.find("push button", "Save").press()
        form.find("push button", "Go to line 2").press()
        fill_targets(form, "10.77.0.0/28, host-1.contoso.com\n")
        form.find("spin button", "Interval")
        assert form.find("check box", "Active").checked
        form.find("push button", "Save").press()
        deck.closed("New scan")
        deck.ready(181)

    with step("a Windows scan is created"):
        keys("ctrl+n")
        form = deck.dialog("New scan")
        form.find("text", "Name").type("Branch servers")
        form.find("radio button", "Windows").press()
        form.find("label", "Microsoft retired Windows authenticated scans in late 2025.")
        assert form.find("check box", "Group managed service account (gMSA)").checked
        scanner = form.find("combo box", "Scanner")
        scanner.choose(scanner.items()[1])
        form.find("combo box", "Authentication").choose("Negotiate")
        form.find("text", "User name").type("svc-scan")
        form.find("text", "Domain").type("contoso")
        fill_targets(form, "10.78.0.1-10.78.0.9")
        form.find("push button", "Save").press()
        deck.closed("New scan")
        deck.ready(182)

    with step("it is edited and duplicated"):
        deck.filter("Branch servers", 1)
        deck.table().click_row(0, 3)
        win.menu("Scans", "Edit scan…")
        form = deck.dialog("Edit scan: Branch servers")
        assert not form.find("check box", "Replace credentials").checked
        form.find("text", "Name").type("Branch servers north")
        form.find("push button", "Save").press()
        deck.closed("Edit scan: Branch servers")
        wait(lambda: names_of(deck) == ["Branch servers north"], 15, "the new name")
        win.menu("Scans", "Duplicate scan…")
        form = deck.dialog("Duplicate scan")
        same(form.find("text", "Name").text, "Branch servers north (copy)")
        form.find("push button", "Cancel").press()
        deck.closed("Duplicate scan")

    with step("what is shown is exported"):
        path = os.path.join(os.environ["HOME"], "scans.csv")
        keys("ctrl+shift+s")
        dialog = deck.dialog("Export")
        export(deck, dialog, path)
        wait(lambda: os.path.exists(path) and os.path.getsize(path), 10, "the file")
        rows = list(csv.DictReader(open(path, encoding="utf-8-sig")))
        same(len(rows), 1, "the number of exported rows")
        assert "Branch servers north" in rows[0].values(), rows

    with step("two are deleted, one of them hidden"):
        win.find("push button", "Clear the selection").press()
        deck.filter("Lobby switches", 1)
        keys("Down", "ctrl+a")
        deck.says("1 selected")
        deck.filter("Branch servers", 1)
        keys("Down", "space")
        deck.says("2 selected")
        deck.table().keys("Delete")
        question = deck.dialog("Delete scans")
        assert any("hid" in t for t in deck.labels(question)), "nothing is said of the hidden one"
        keys("Return")  # Cancel is the default
        deck.closed("Delete scans")
        deck.table().keys("Delete")
        deck.press_starting(deck.dialog("Delete scans"), "Delete 2")
        deck.closed("Delete scans")
        win.find("text", "Filter scans").type("")
        deck.ready(180)

    with step("the agents and one agent's scans"):
        deck.page(1)
        agents = win.find("table", "Scan agents")
        same(agents.rows, 12, "the number of agents")
        win.find("text", "Filter agents")
        agents.click_row(4)
        count = int(agents.texts(4, 1, ["Scans"])[0][0])
        win.menu("Agents", "Show its scans")
        wait(lambda: deck.table().rows == count, 5, f"{count} scans of the agent")

    with step("the activity tells every write"):
        deck.page(2)
        changes = win.find("list", "Activity")
        same(changes.rows, 5, "the number of changes")
        changes.click_row(0)
        steps = win.find("table", "Steps")
        wait(lambda: steps.rows == 2, 5, "two steps")
        same({s for (s,) in steps.texts(columns=["State"])}, {"Done"}, "the states")

    with step("the palette runs commands"):
        keys("ctrl+k")
        wait(lambda: win.find_all("list", "Found"), 5, "the palette")
        type_text("dark")
        keys("Return")
        wait(lambda: not win.find_all("list", "Found"), 5, "the palette to close")
        win.find("push button", "Settings…").press()
        settings = deck.dialog("Settings")
        assert settings.find("radio button", "Dark").checked
        settings.find("radio button", "Light").press()
        for name in ("An agent is stale after", "An agent is lost after", "Kept for at most"):
            settings.find("spin button", name)
        settings.find("combo box", "Language").choose("Deutsch")
        wait(lambda: win.find_all("text", "Agenten filtern") or win.find("menu bar").find("menu item", "Datei"), 5,
             "German words")
        keys("Escape")

    with step("it ends when asked"):
        deck.quit()


main()
