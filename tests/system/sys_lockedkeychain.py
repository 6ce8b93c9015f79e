# SPDX-License-Identifier: GPL-3.0-or-later
"""A real keychain that is locked when the console starts, and is opened while it shows that."""
import time
from gi.repository import Gio, GLib
from deck import Deck, Service, keys, same, step, wait

STORED = "Stored in the keychain of this computer"
COLLECTION = "/org/freedesktop/secrets/aliases/default"
BUS = Gio.bus_get_sync(Gio.BusType.SESSION)  # held: the daemon drops a session with the connection that opened it


def secrets(interface, method, arguments, answer):
    return BUS.call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", interface, method, arguments,
                         GLib.VariantType(answer), Gio.DBusCallFlags.NONE, 5000, None)


def lock():
    secrets("org.freedesktop.Secret.Service", "Lock", GLib.Variant("(ao)", ([COLLECTION],)), "(aoo)")


def unlock(password=b"desktop"):
    """As the person does in the keyring's own window: the same daemon, its password."""
    _, session = secrets("org.freedesktop.Secret.Service", "OpenSession",
                         GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))), "(vo)")
    secrets("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
            GLib.Variant("(o(oayays))", (COLLECTION, (session, b"", password, "text/plain"))), "()")


def banner(deck, words):
    return any(words in a.name for a in deck.win.find_all("alert")) or any(words in t for t in deck.labels())


def main():
    service = Service("--scans", "30", "--seed", "7")

    with step("a connection is saved, its secret in the keychain"):
        deck = Deck(title="ScanDeck")
        next(b for b in deck.win.find_all("push button") if "onnect" in b.name).press()
        dialog = deck.dialog("Connections")
        dialog.find("text", "Connection name").type("Laboratory")
        dialog.find("combo box", "Cloud").choose("Custom")
        dialog.find("text", "API URL").type(service["api"])
        dialog.find("text", "Authority").type(service["authority"])
        # The scope is the API's own unless another is entered.
        dialog.find("text", "Tenant ID").type(service["tenant"])
        dialog.find("text", "Client ID").type(service["client"])
        dialog.find("password text", "Client secret").type(service["secret"])
        dialog.find("push button", "Save").press()
        wait(lambda: dialog.find("text", "Client secret").text == STORED, 10, "the stored secret to be named")
        dialog.find("push button", "Close").press()
        deck.closed("Connections")
        deck.win = deck.app.window("Laboratory – ScanDeck")
        deck.ready(30)
        deck.quit()

    with step("locked: the window says so and what to do, and stays alive"):
        lock()
        deck = Deck(title="Laboratory – ScanDeck")
        wait(lambda: banner(deck, "locked"), 40, "the banner to say that the keychain is locked")
        wait(lambda: banner(deck, "Unlock it"), 5, "what to do")
        wait(lambda: not banner(deck, "not found"), 5, "locked not to be called not found")
        begin = time.monotonic()
        deck.page(2)
        deck.page(0)
        deck.win.menu("File", "Settings…")
        deck.dialog("Settings")
        keys("Escape")
        deck.closed("Settings")
        assert time.monotonic() - begin < 10, "the window is slow while the keychain is locked"

    with step("locked is not empty: no other secret is asked for"):
        deck.win.menu("File", "Connections…")
        dialog = deck.dialog("Connections")
        wait(lambda: dialog.find("text", "Client secret").text == "The keychain is locked", 30, "the dialog to say so")

    with step("opened, the console goes on by itself"):
        unlock()
        wait(lambda: dialog.find("text", "Client secret").text == STORED, 30, "the dialog to know the secret again")
        keys("Escape")
        deck.closed("Connections")
        deck.ready(30)
        wait(lambda: not banner(deck, "locked"), 10, "the banner to go")
        deck.quit()
        service.end()


main()
