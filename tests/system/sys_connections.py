# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start to a kept connection, with a service and a keychain that are real."""
import os, subprocess
from deck import BIN, Deck, Service, keys, same, step, wait

SECRET_HINT = "Stored in the keychain of this computer"


def connect(deck, dialog, service, secret):
    dialog.find("text", "Connection name").type("Laboratory")
    dialog.find("combo box", "Cloud").choose("Custom")
    dialog.find("text", "API URL").type(service["api"])
    dialog.find("text", "Authority").type(service["authority"])
    dialog.find("text", "Scope").type(service["api"] + "/.default")
    dialog.find("text", "Tenant ID").type(service["tenant"])
    dialog.find("text", "Client ID").type(service["client"])
    dialog.find("password text", "Client secret").type(secret)


def test(deck, dialog, wanted):
    dialog.find("push button", "Test").press()
    wait(lambda: any(wanted in t for t in deck.labels(dialog)), 15, f"the answer {wanted!r}")


def offline(deck):
    """The banner that tells of it, and the status bar."""
    wait(lambda: any(a.name.startswith("Offline since") for a in deck.win.find_all("alert")), 15, "the offline banner")
    deck.win.find("push button", "Try now")
    deck.win.find("push button", "Offline")


def kept_files():
    for place in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        for folder, _, names in os.walk(os.environ[place]):
            for name in names:
                yield os.path.join(folder, name)


def main():
    service = Service("--scans", "30", "--seed", "7")

    with step("the first start offers to connect"):
        deck = Deck(title="ScanDeck")
        button = next(b for b in deck.win.find_all("push button") if "onnect" in b.name)
        button.press()
        dialog = deck.dialog("Connections")

    with step("a wrong secret is refused in the authority's words"):
        if dialog.find_all("text", "Connection name") == []:
            dialog.find("push button", "Add").press()
        connect(deck, dialog, service, "not-the-secret")
        test(deck, dialog, "AADSTS7000215")
        assert not any("not-the-secret" in t for t in deck.labels(dialog)), "the secret is shown"

    with step("the right one works"):
        dialog.find("password text", "Client secret").type(service["secret"])
        test(deck, dialog, "Read scans and agents: tried, yes.")
        assert "Change: named in the token, not tried." in deck.labels(dialog)

    with step("saved, it goes to the keychain"):
        dialog.find("push button", "Save").press()
        wait(lambda: dialog.find("text", "Client secret").text == SECRET_HINT, 10, "the stored secret to be named")
        dialog.find("push button", "Close").press()
        deck.closed("Connections")
        deck.win = deck.app.window("Laboratory – ScanDeck")
        deck.ready(30)

    with step("no file holds the secret"):
        deck.quit()
        holders = [f for f in kept_files() if "keyrings" not in f and service["secret"].encode() in open(f, "rb").read()]
        same(holders, [], "the files with the secret")

    with step("the next start reads it from the keychain"):
        deck = Deck(title="Laboratory – ScanDeck")
        deck.ready(30)
        deck.win.keys("F5")
        deck.says("just now")
        deck.win.menu("File", "Connections…")
        dialog = deck.dialog("Connections")
        same(dialog.find("text", "Client secret").text, SECRET_HINT)
        keys("Escape")
        deck.closed("Connections")

    with step("a second start brings the first to the front"):
        second = subprocess.run([os.path.join(BIN, "scandeck")], timeout=20, stderr=subprocess.DEVNULL)
        same(second.returncode, 0, "the second's exit status")
        wait(lambda: "active" in deck.win.states, 5, "the first to be in front")

    with step("one with arguments says that they were not used"):
        path = os.path.join(os.environ["HOME"], "unused")
        with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as f:
            f.write("unused\n")
        second = subprocess.run([os.path.join(BIN, "scandeck"), "--api", service["api"], "--authority",
                                 service["authority"], "--tenant", service["tenant"], "--client", service["client"],
                                 "--secret-file", path], timeout=20, stderr=subprocess.PIPE, text=True)
        same(second.returncode, 0, "the second's exit status")
        said = [line for line in second.stderr.splitlines() if line.startswith("scandeck: ")]
        assert len(said) == 1 and "arguments were not used" in said[0], f"it says {second.stderr!r}"

    with step("a new window shows the same tenant and is closed alone"):
        deck.win.keys("ctrl+shift+n")
        another = wait(lambda: [w for w in deck.app.windows() if w.ref != deck.win.ref], 10, "another window")[0]
        same(another.name, "Laboratory (2) – ScanDeck", "its title")
        wait(lambda: another.find("table", "Scan definitions").rows == 30, 10, "its scans")
        another.keys("alt+F4")
        wait(lambda: len(deck.app.windows()) == 1, 10, "it to be closed")
        deck.ready(30)

    with step("the service goes away: the data stay, and their age is said"):
        service.end()
        deck.win.keys("F5")
        offline(deck)
        same(deck.table().rows, 30, "the rows that stay")
        assert not deck.win.find("push button", "New scan…").enabled, "a scan could be made without a service"
        deck.quit()

    with step("the next start shows what was read last"):
        deck = Deck(title="Laboratory – ScanDeck")
        deck.ready(30)
        offline(deck)

    with step("the connection is removed with its secret"):
        deck.win.menu("File", "Connections…")
        dialog = deck.dialog("Connections")
        dialog.find("push button", "Remove").press()
        question = wait(lambda: next((w for w in deck.app.windows() if w.name.startswith("Remove")), None), 10,
                        "the question")
        deck.press_starting(question, "Remove")
        wait(lambda: dialog.find_all("list", "Connections")[0].rows == 0 or
             "Laboratory" not in str(dialog.find_all("list", "Connections")[0].texts()), 10, "the list to be empty")
        keys("Escape")
        deck.closed("Connections")
        deck.win = deck.app.window("ScanDeck")
        deck.quit()

    with step("a secret from a file, for one run"):
        service = Service("--scans", "12", "--no-quota")
        path = os.path.join(os.environ["HOME"], "secret")
        with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as f:
            f.write(service["secret"] + "\n")
        arguments = ["--api", service["api"], "--authority", service["authority"], "--tenant", service["tenant"],
                     "--client", service["client"], "--secret-file", path]
        deck = Deck(*arguments)
        deck.ready(12)
        deck.quit()
        os.chmod(path, 0o644)
        refused = subprocess.run([os.path.join(BIN, "scandeck"), *arguments], timeout=20, text=True,
                                 stderr=subprocess.PIPE)
        assert refused.returncode != 0 and "chmod 600" in refused.stderr, refused.stderr
        service.end()


main()
