# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs wholly without a mouse: connections from the first start on, settings, export with its file dialog."""
import csv, json, os
from deck import Deck, Service, alt, focused, keys, popup, same, step, tab_to, type_text, wait, wait_focus
from drive import Error, Picture
from hands import Keys, menus

SECRET_HINT = "Stored in the keychain of this computer"


def switch(name, key="Right", most=8):
    """Of a group of radio buttons: arrows from the one that Tab came to."""
    for _ in range(most):
        at = focused()
        if at and at[1].startswith(name):
            return
        keys(key)
    raise Error(f"the arrows never come to {name!r}; the keyboard is on {focused()}")


def stops(dialog, most=60):
    """Where Tab goes in a dialog until it comes round; each stop has a name."""
    seen = []
    for _ in range(most):
        at = focused()
        if at in seen:
            break
        assert at and at[1], f"after {seen[-1:]} Tab stops at {at}"
        seen.append(at)
        keys("Tab", pause=0.02)
    else:
        raise Error(f"Tab does not come round in {dialog!r}: {seen}")
    return [name for _, name in seen]


def question(deck, begins):
    return wait(lambda: next((w for w in deck.app.windows() if w.name.startswith(begins)), None), 10,
                f"the question {begins!r}")


def connections(service):
    with step("the first start: to the dialog by Tab"):
        deck = Deck(title="ScanDeck")
        deck.win.activate()
        hand = Keys(deck.win)
        hand.press(deck.win, "Add a connection…")
        dialog = deck.dialog("Connections")
        wait_focus("Connection name")

    with step("each field, the colour too"):
        type_text("Laboratory")
        keys("Tab")
        first = focused()
        keys("Right", "Right")
        assert focused()[0] == "radio button" and focused() != first, focused()
        colour = focused()[1]
        hand.pick(dialog, "Cloud", "Custom")
        for name, text in (("API URL", service["api"]), ("Authority", service["authority"]),
                           ("Scope", service["api"] + "/.default"), ("Tenant ID", service["tenant"]),
                           ("Client ID", service["client"])):
            hand.fill(dialog, "text", name, text)
        hand.fill(dialog, "password text", "Client secret", "not-the-secret")
        assert dialog.find("radio button", colour).checked

    with step("Test: the refusal can be read and copied"):
        hand.press(dialog, "Test")
        wait(lambda: any("AADSTS7000215" in t for t in deck.labels(dialog)), 15, "the authority's words")
        names = stops(dialog)
        for wanted in ("Client secret", "Test", "Close", "Save", "Add", "Connections"):
            assert wanted in names, f"Tab does not come to {wanted}: {names}"
        assert any("opy" in n for n in names), f"the refusal cannot be copied: {names}"
        hand.fill(dialog, "password text", "Client secret", service["secret"])
        hand.press(dialog, "Test")
        wait(lambda: any("tried, yes" in t for t in deck.labels(dialog)), 15, "that it works")

    with step("Save"):
        hand.press(dialog, "Save")
        wait(lambda: dialog.find("text", "Client secret").text == SECRET_HINT, 10, "the stored secret to be named")

    with step("another one: Add, and between the two by arrows"):
        hand.press(dialog, "Add")
        wait_focus("Connection name")
        type_text("Second")
        hand.pick(dialog, "Cloud", "Custom")
        for name, text in (("API URL", service["api"]), ("Authority", service["authority"]),
                           ("Tenant ID", service["tenant"]), ("Client ID", service["client"])):
            hand.fill(dialog, "text", name, text)
        hand.fill(dialog, "password text", "Client secret", service["secret"])
        tab_to("Read-only: disable every change in this tenant")
        keys("space")
        hand.press(dialog, "Save")
        wait(lambda: dialog.find("list", "Connections").rows == 2, 10, "two connections")
        tab_to("Connections")
        keys("Up")
        wait(lambda: dialog.find("text", "Connection name").text == "Laboratory", 5, "the first one")
        keys("Down")
        wait(lambda: dialog.find("text", "Connection name").text == "Second", 5, "the second one")
        assert dialog.find("check box", "Read-only: disable every change in this tenant").checked

    with step("unsaved input: Esc asks, and asks again after Keep editing"):
        hand.fill(dialog, "text", "Connection name", "Third")
        keys("Escape")
        question(deck, "Discard")
        wait_focus("Keep editing")
        keys("Return")
        deck.closed("Discard what you entered?")
        same(dialog.find("text", "Connection name").text, "Third")
        keys("Escape")
        question(deck, "Discard")
        keys("Tab", "space")
        deck.closed("Connections")
        wait(lambda: "active" in deck.win.states, 5, "the window to be in front again")

    with step("Replace the secret, and Remove"):
        hand.choose("File", "Connections…")
        dialog = deck.dialog("Connections")
        tab_to("Connections")
        keys("Home", "Down")
        wait(lambda: dialog.find("text", "Connection name").text == "Second", 5, "the second one")
        hand.press(dialog, "Replace…")
        wait_focus("Client secret")
        type_text(service["secret"])
        hand.press(dialog, "Save")
        wait(lambda: dialog.find("text", "Client secret").text == SECRET_HINT, 10, "the stored secret to be named")
        hand.press(dialog, "Remove")
        question(deck, "Remove Second")
        wait_focus("Cancel")
        keys("Tab", "space")
        wait(lambda: dialog.find("list", "Connections").rows == 1, 10, "one connection")
        hand.press(dialog, "Close")
        deck.closed("Connections")
        deck.win = deck.app.window("Laboratory – ScanDeck")
        deck.ready(30)
    return deck


def brightness():
    return Picture.screen().brightness()


def settings(deck):
    hand = Keys(deck.win)
    with step("settings: theme, rows and the limits"):
        tall = deck.table().cell(0, "Name").box[3]
        keys("ctrl+comma")
        dialog = deck.dialog("Settings")
        light = brightness()
        tab_to("System")
        switch("Dark")
        wait(lambda: brightness() < light - 60, 5, "a dark window")
        switch("Light", "Left")
        wait(lambda: brightness() > light - 10, 5, "a light window")
        tab_to("Normal")
        switch("Tall")
        for name, key in (("An agent is stale after", "Up"), ("An agent is lost after", "Down"),
                          ("An agent is idle after", "Up")):
            tab_to(name)
            before = dialog.find("spin button", name).text
            keys(key)
            assert dialog.find("spin button", name).text != before, f"{name}: {key} does nothing"
        stale = dialog.find("spin button", "An agent is stale after").text
        hand.pick(dialog, "Read again by itself", dialog.find("combo box", "Read again by itself").items()[2])
        tab_to("Kept for at most")
        keys("Down")
        kept = dialog.find("spin button", "Kept for at most").text
        names = stops(dialog)
        assert len(names) >= 9, f"Tab goes to {names} only"

    with step("another language, and back"):
        hand.pick(dialog, "Language", "Deutsch")
        german = deck.dialog("Einstellungen")
        deck.win.find("menu bar").find("menu item", "Datei")
        tab_to("Sprache")
        keys("Home", "Down")
        dialog = deck.dialog("Settings")

    with step("closed by Return, they hold and are there again"):
        hand.press(dialog, "Close")
        deck.closed("Settings")
        assert deck.table().cell(0, "Name").box[3] > tall, "the rows are no taller"
        keys("ctrl+comma")
        dialog = deck.dialog("Settings")
        same(dialog.find("spin button", "An agent is stale after").text, stale)
        same(dialog.find("spin button", "Kept for at most").text, kept)
        assert dialog.find("radio button", "Light").checked
        keys("Escape")
        deck.closed("Settings")


def file_dialog(deck):
    return wait(lambda: next((w for w in deck.app.windows() if w.find_all("text", "File name:")), None), 10,
                "the file dialog")


def export(deck):
    hand = Keys(deck.win)
    tab_to("Scan definitions")
    keys("ctrl+Home", "space", "Down", "space")
    deck.says("2 selected")
    path = os.path.join(os.environ["HOME"], "two.json")
    with step("export of what is selected, all columns, as JSON"):
        keys("ctrl+shift+s")
        dialog = deck.dialog("Export")
        tab_to("Selected (2)")
        tab_to("CSV, for spreadsheets")
        switch("JSON", "Down")
        tab_to("As in the list (9)")
        switch("All (", "Down")
        hand.press(dialog, "Export…")
        chooser = file_dialog(deck)
        wait_focus("File name:")
        assert chooser.find("text", "File name:").text.startswith("scans-")

    with step("the file dialog is left and comes again"):
        keys("Escape")
        wait(lambda: not any(w.find_all("text", "File name:") for w in deck.app.windows()), 5, "it to be closed")
        hand.press(dialog, "Export…")
        file_dialog(deck)
        wait_focus("File name:")
        keys("ctrl+a", "BackSpace")
        type_text(path)
        keys("Return")
        deck.closed("Export")
        rows = wait(lambda: os.path.exists(path) and json.load(open(path, encoding="utf-8")), 10, "the file")
        same(len(rows), 2, "the number of exported rows")
        assert len(rows[0]) > 15, f"not all columns: {list(rows[0])}"
        deck.says("2 rows exported")

    with step("what is there already is asked about before it is replaced"):
        keys("ctrl+shift+s")
        dialog = deck.dialog("Export")
        assert dialog.find("radio button", "JSON, for programs").checked
        tab_to("Selected (2)")
        switch("All shown (", "Up")
        hand.press(dialog, "Export…")
        file_dialog(deck)
        wait_focus("File name:")
        keys("ctrl+a", "BackSpace")
        type_text(path)
        keys("Return")
        wait(lambda: focused() and focused()[1].replace("&", "") in ("No", "Yes"), 5, "the question")
        tab_to("Yes")
        keys("space")
        deck.closed("Export")
        wait(lambda: len(json.load(open(path, encoding="utf-8"))) == 30, 10, "all rows in the file")


def main():
    service = Service("--scans", "30", "--seed", "7", "--no-quota")
    deck = connections(service)
    settings(deck)
    export(deck)
    with step("it ends when asked"):
        deck.quit()
    service.end()


main()
