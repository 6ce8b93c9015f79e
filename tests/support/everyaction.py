# SPDX-License-Identifier: GPL-3.0-or-later
"""everyaction.py - every action that stands in a menu, chosen with one of the hands, and what it does looked at.

At the end the menus are read: an action that no step has chosen is a failure, so that a new one cannot be forgotten.
"""
import json, os
import drive
from deck import Deck, Service, focused, keys, popup, same, step, tab_to, wait, wait_focus
from drive import Picture
from hands import Keys, clipboard, current, forget_clipboard, menus

NAME = "Reached without a mouse"


def new_scan(service):
    """A body that the service takes, as another console would send it."""
    agent = service.call("DeviceAuthenticatedScanAgents")["value"][0]
    return {"scanName": "From elsewhere", "scanType": "Network", "isActive": True, "target": "10.98.0.1",
            "intervalInHours": 4, "targetType": "Ip", "scannerAgent": {"machineId": agent["machineId"]},
            "scanAuthenticationParams": {"@odata.type": "#microsoft.windowsDefenderATP.api.SnmpAuthParams",
                                         "type": "CommunityString", "communityString": "public"}}


def closes(deck, title, key="Escape"):
    deck.dialog(title)
    keys(key)
    deck.closed(title)


def filter_to(deck, hand, text, rows):
    hand.choose("Edit", "Filter")
    wait_focus("Filter scans")
    keys("ctrl+a", "BackSpace")
    if text:
        drive.type_text(text)
    wait(lambda: deck.table().rows == rows, 10, f"{rows} rows for {text!r}")
    keys("Down")
    wait_focus("Scan definitions")


def of_a_scan(deck, hand):
    table, win = deck.table(), deck.win
    with step("New scan…"):
        hand.choose("Scans", "New scan…")
        form = deck.dialog("New scan")
        hand.fill(form, "text", "Name", NAME)
        hand.pick(form, "Scanner", form.find("combo box", "Scanner").items()[1])
        hand.fill(form, "password text", "Community string", "public")
        hand.fill(form, "text", "Targets", "10.99.0.1")
        hand.press(form, "Save")
        deck.closed("New scan")
        deck.ready(41)

    with step("Filter, and a filter that hides nothing of what was looked for"):
        filter_to(deck, hand, NAME, 1)
        same(current(table), NAME, "the current scan")

    with step("Edit scan…"):
        hand.choose("Scans", "Edit scan…")
        form = deck.dialog(f"Edit scan: {NAME}")
        same(form.find("text", "Name").text, NAME)
        closes(deck, f"Edit scan: {NAME}")

    with step("Duplicate scan…"):
        hand.choose("Scans", "Duplicate scan…")
        form = deck.dialog("Duplicate scan")
        same(form.find("text", "Name").text, NAME + " (copy)")
        hand.fill(form, "password text", "Community string", "public")
        hand.fill(form, "text", "Targets", "10.99.0.2")
        hand.press(form, "Save")
        deck.closed("Duplicate scan")
        wait(lambda: sorted(n for (n,) in deck.table().texts(columns=["Name"])) == [NAME, NAME + " (copy)"], 20,
             "the copy")

    with step("Select all shown, Clear the selection"):
        hand.choose("Edit", "Select all shown")
        deck.says("2 selected")
        hand.choose("Edit", "Clear the selection")
        deck.says("Nothing selected")

    with step("Show selected rows that are hidden"):
        hand.row(table, 0)
        hand.choose("Edit", "Select all shown")
        filter_to(deck, hand, "10.99.0.1", 1)
        deck.says("2 selected")
        hand.choose("Edit", "Show selected rows that are hidden")
        wait(lambda: sorted(n for (n,) in deck.table().texts(columns=["Name"])) == [NAME, NAME + " (copy)"], 10,
             "what is selected, and nothing else")

    for action, word in (("Deactivate", "Inactive"), ("Activate", "Active")):
        with step(action):
            hand.choose("Scans", action)
            question = deck.dialog(f"{action} scans")
            hand.press_starting(deck, question, action)
            deck.closed(f"{action} scans")
            wait(lambda: deck.table().texts(columns=["Active"]) == [[word]] * 2, 20, f"both to be {word}")

    with step("Show agent"):
        agent = table.texts(0, 1, ["Agent"])[0][0].split(",")[0]  # its health follows
        hand.choose("Edit", "Clear the selection")
        hand.choose("Scans", "Show agent")
        agents = win.find("table", "Scan agents")
        wait(lambda: current(agents, "Agent") == agent, 5, f"the agent {agent!r} to be current")
        hand.choose("View", "Scans")

    with step("Copy scan id"):
        wanted = next(s["id"] for s in deck.service.call("DeviceAuthenticatedScanDefinitions")["value"]
                      if s["scanName"] == current(table))
        forget_clipboard()
        hand.choose("Scans", "Copy scan id")
        wait(lambda: clipboard() == wanted, 5, "the id in the clipboard")

    with step("Delete…"):
        hand.choose("Edit", "Select all shown")
        hand.choose("Scans", "Delete…")
        question = deck.dialog("Delete scans")
        hand.press_starting(deck, question, "Delete 2")
        deck.closed("Delete scans")
        deck.says("No scan matches the filter")
        same(len(deck.service.call("DeviceAuthenticatedScanDefinitions")["value"]), 40, "the scans that are left")


def of_an_agent(deck, hand):
    win = deck.win
    hand.choose("View", "Agents")
    agents = win.find("table", "Scan agents")
    row = next(r for r, (n,) in enumerate(agents.texts(columns=["Scans"])) if n not in ("0", "–"))
    name, scans, machine = agents.texts(row, 1, ["Agent", "Scans", "Machine id"])[0]
    hand.row(agents, row)

    with step("Copy machine id"):
        same(current(agents, "Agent"), name, "the current agent")
        forget_clipboard()
        hand.choose("Agents", "Copy machine id")
        wait(lambda: clipboard() == machine, 5, f"{machine!r} in the clipboard")

    with step("Show its scans"):
        hand.choose("Agents", "Show its scans")
        deck.ready(int(scans))
        same({a.split(",")[0] for (a,) in deck.table().texts(columns=["Agent"])}, {name}, "the agents of what is shown")
        hand.press(win, deck.starting(win, "push button", "Agent:").name)
        menu = wait(popup, 3, "the agents to choose from")
        Keys.arrow_to(menu, next(i.name for i in menu.children if i.checked))
        keys("Return")
        if popup():
            keys("Escape")
        deck.ready(40)


def of_a_change(deck, hand):
    win = deck.win
    with step("Stop the change"):
        # The second call waits for minutes: there is time to stop the rest.
        filter_to(deck, hand, "", 40)
        hand.row(deck.table(), 0)
        hand.choose("Edit", "Select all shown")
        hand.choose("Scans", "Deactivate")
        question = deck.dialog("Deactivate scans")
        hand.press_starting(deck, question, "Deactivate")
        deck.closed("Deactivate scans")
        hand.choose("View", "Activity")
        steps = win.find("table", "Steps")
        wait(lambda: any(s == "Sending" for (s,) in steps.texts(columns=["State"])), 10, "a call that is under way")
        hand.choose("Changes", "Stop the change")
        wait(lambda: not {"Waiting", "Sending"} & {s for (s,) in steps.texts(columns=["State"])}, 30, "its end")
        states = [s for (s,) in steps.texts(columns=["State"])]
        assert "Done" in states and states[-1] == "Skipped", f"the steps are {states}"

    with step("Copy report"):
        forget_clipboard()
        hand.choose("Changes", "Copy report")
        last = steps.texts(steps.rows - 1, 1, ["Scan"])[0][0]
        report = wait(lambda: (lambda t: t if last in t else None)(clipboard()), 5, "the report in the clipboard")
        assert "Skipped" in report and report.count("\n") > 3, report
        hand.choose("View", "Scans")


def of_the_view(deck, hand):
    win, table = deck.win, deck.table()
    with step("Scans, Agents, Activity"):
        for page, role, name in (("Agents", "table", "Scan agents"), ("Activity", "list", "Activity"),
                                 ("Scans", "table", "Scan definitions")):
            hand.choose("View", page)
            win.find(role, name)

    with step("Details"):
        details = win.find("check box", "Details")
        before = details.checked
        hand.choose("View", "Details")
        wait(lambda: details.checked != before, 3, "the details to change")
        hand.choose("View", "Details")
        wait(lambda: details.checked == before, 3, "the details to come back")

    with step("Sort by"):
        names = [n for (n,) in table.texts(columns=["Name"])]
        hand.choose("View", "Sort by", "Descending")
        wait(lambda: [n for (n,) in table.texts(columns=["Name"])] == names[::-1], 5, "the other order")
        hand.choose("View", "Sort by", "Ascending")
        wait(lambda: [n for (n,) in table.texts(columns=["Name"])] == names, 5, "the order from before")

    with step("Columns…: show one, move it, widen it"):
        columns(deck, hand)

    with step("Dark, Light, System"):
        light = brightness()
        hand.choose("View", "Theme", "Dark")
        wait(lambda: brightness() < light - 100, 5, "a dark window")
        hand.choose("View", "Theme", "Light")
        wait(lambda: abs(brightness() - light) < 10, 5, "a light window")
        hand.choose("View", "Theme", "System")
        wait(lambda: abs(brightness() - light) < 10, 5, "what the desktop has, which is light")

    with step("Next part of the window, and the one before"):
        tab_to("Scan definitions")
        hand.choose("View", "Next part of the window")
        wait(lambda: focused() and focused()[1] != "Scan definitions", 3, "another part")
        hand.choose("View", "Previous part of the window")
        wait_focus("Scan definitions")


def brightness():
    return Picture.screen().brightness()


def place_of(table, column):
    x, _, width, _ = table.cell(0, column).box
    return x, width


def columns(deck, hand):
    table = deck.table()
    shown = lambda name: "showing" in table.cell(0, name).states and place_of(table, name)[1] > 0
    assert not shown("Created by")

    def opened():
        hand.choose("View", "Columns…")
        return wait(lambda: (lambda m: m if m and any(i.name == "Created by" for i in m.children) else None)(popup()),
                    5, "the columns")

    menu = opened()
    Keys.arrow_to(menu, "Created by")
    keys("Return")
    wait(lambda: shown("Created by"), 5, "the column")
    menu = opened()
    Keys.arrow_to(menu, "Type")
    at, width = place_of(table, "Type")
    keys("alt+Right", "alt+Right")
    wait(lambda: place_of(table, "Type")[1] > width, 5, "a wider column")
    wide = place_of(table, "Type")[1]
    keys("alt+Left")
    wait(lambda: place_of(table, "Type")[1] < wide, 5, "a narrower column")
    neighbour = place_of(table, "Targets")[0]
    assert neighbour > at
    keys("alt+Down")
    wait(lambda: place_of(table, "Type")[0] > place_of(table, "Targets")[0], 5, "the column to be one on")
    keys("alt+Up")
    wait(lambda: place_of(table, "Type")[0] < place_of(table, "Targets")[0], 5, "the column to be back")
    Keys.arrow_to(menu, "Standard columns")
    keys("Return")
    wait(lambda: not shown("Created by"), 5, "the standard columns")
    wait_focus("Scan definitions", "the keyboard in the list again")


def of_the_rest(deck, hand):
    win = deck.win
    with step("Find or run anything…"):
        hand.choose("Edit", "Find or run anything…")
        found = win.find("list", "Found")
        wait_focus("Find or run anything")
        assert found.rows > 30
        keys("Escape")
        wait(lambda: not win.find_all("list", "Found"), 5, "the palette to close")

    with step("Keyboard shortcuts, How to register the app, About ScanDeck"):
        hand.choose("Help", "Keyboard shortcuts")
        help_ = deck.dialog("Keyboard shortcuts")
        assert help_.find("list", "Keyboard shortcuts").rows > 20
        closes(deck, "Keyboard shortcuts")
        hand.choose("Help", "How to register the app")
        dialog = deck.dialog("How to register the app")
        assert any("Machine.Read" in t for t in deck.labels(dialog)), deck.labels(dialog)
        closes(deck, "How to register the app")
        hand.choose("Help", "About ScanDeck")
        assert any("GPL" in t or "General Public" in t for t in deck.labels(deck.dialog("About ScanDeck")))
        closes(deck, "About ScanDeck")

    with step("Export…, Connections…, Settings…"):
        for action, title in (("Export…", "Export"), ("Connections…", "Connections"), ("Settings…", "Settings")):
            hand.choose("File", action)
            closes(deck, title)

    with step("Refresh"):
        rows = deck.table().rows
        deck.service.call("DeviceAuthenticatedScanDefinitions", new_scan(deck.service))
        hand.choose("File", "Refresh")
        deck.ready(rows + 1)

    with step("New window"):
        hand.choose("File", "New window")
        another = wait(lambda: [w for w in deck.app.windows() if w.ref != win.ref], 10, "another window")[0]
        wait(lambda: "active" in another.states, 5, "it to be in front")
        keys("alt+F4")
        wait(lambda: len(deck.app.windows()) == 1, 10, "it to be closed")
        win.activate()


def everything(make_hand):
    faults = os.path.join(os.environ["HOME"], "faults.json")
    with open(faults, "w") as f:
        # The updates before are those of Deactivate and Activate, two each.
        json.dump([{"operation": "update", "nth": 6, "do": "delay", "ms": 4000}], f)
    service = Service("--scans", "40", "--seed", "1", "--no-quota", "--faults", faults)
    deck = Deck(*service.arguments())
    deck.service = service
    deck.ready(40)
    deck.win.activate()
    hand = make_hand(deck.win)
    there = menus(deck.win)
    for steps in (of_a_scan, of_an_agent, of_a_change, of_the_view, of_the_rest):
        steps(deck, hand)

    with step("Quit"):
        hand.choose("File", "Quit")
        wait(lambda: deck.app.process.poll() is not None, 10, "the program to end")
        same(deck.app.process.returncode, 0, "the exit status")

    with step("nothing in the menus was left out"):
        left = {menu: sorted(actions - hand.done.get(menu, set())) for menu, actions in there.items()}
        assert not any(left.values()), f"no step chooses {({m: a for m, a in left.items() if a})}"
        assert sum(map(len, there.values())) > 30, f"the menus hold {there}"
    service.end()
