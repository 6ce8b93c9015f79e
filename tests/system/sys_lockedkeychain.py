# SPDX-License-Identifier: GPL-3.0-or-later
"""A real keychain that is locked when the console starts, and is opened while it shows that."""
import os, subprocess, time
from deck import Deck, Service, keys, same, step, wait

STORED = "Stored in the keychain of this computer"
SECRETS = ("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets")


def lock():
    subprocess.run([*SECRETS, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                    "array:objpath:/org/freedesktop/secrets/aliases/default"], check=True, stdout=subprocess.DEVNULL)


def unlock():
    # As the desktop does at sign-in. The daemon that takes over goes with the desktop of this test.
    return subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--replace", "--components=secrets", "--unlock"],
                            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


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
        assert banner(deck, "Unlock it"), "what to do is not said"
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
        daemon = unlock()
        daemon.stdin.write(b"desktop")
        daemon.stdin.close()
        wait(lambda: dialog.find("text", "Client secret").text == STORED, 30, "the dialog to know the secret again")
        keys("Escape")
        deck.closed("Connections")
        deck.ready(30)
        wait(lambda: not banner(deck, "locked"), 10, "the banner to go")
        deck.quit()
        daemon.kill()
        daemon.wait()
        service.end()


main()
