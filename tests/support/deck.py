# SPDX-License-Identifier: GPL-3.0-or-later
"""deck.py - what the tests in tests/system/ share: ScanDeck started, its windows, and steps with a name.

A step that fails prints the window's tree, so that its output says what was there instead.
"""
import contextlib, json, os, subprocess, sys, time, urllib.parse, urllib.request
import drive
from drive import App, Error, keys, popup, shot, type_text, wait

BIN = sys.argv[1] if len(sys.argv) > 1 else "build/debug/bin"
PICTURES = os.environ.get("SCANDECK_PICTURES")  # a folder: where each step leaves a picture


@contextlib.contextmanager
def step(what):
    begin = time.monotonic()
    try:
        yield
    except Exception as e:
        print(f"FAIL  {what}: {e or type(e).__name__}", flush=True)
        for w in drive.windows():
            print("\n".join(line[:200] for line in w.tree().split("\n")), flush=True)
        print("focus:", focused(), flush=True)
        if PICTURES:
            shot(os.path.join(PICTURES, "failed.png"))
        raise
    print(f"ok    {what} ({time.monotonic() - begin:.1f} s)", flush=True)
    if PICTURES:
        shot(os.path.join(PICTURES, what.replace(" ", "-").replace("/", "") + ".png"))


def same(seen, wanted, what="it"):
    assert seen == wanted, f"{what} is {seen!r}, not {wanted!r}"


def focused():
    """Role and name of what has the keyboard: the innermost object that says so."""
    found = None
    for w in drive.windows():
        with contextlib.suppress(Error):
            if "active" not in w.states:
                continue
            for node, role, name, states in w._walk(False):
                # A view's current cell has the focus with its view: the view is what counts. The nameless
                # viewport of a scroll area says that it has its area's.
                if "focused" in states and role not in drive.ITEMS and (name or not found):
                    found = role, (node.labels or [name])[0] if role == "combo box" else name
    return found


def wait_focus(name, what=None):
    wait(lambda: (focused() or ("", ""))[1] == name, 5, what or f"the focus on {name!r}, which is on {focused()}")


def tab_to(name, most=60, key="Tab"):
    """Tab until the keyboard is there, as one without a mouse does."""
    seen = []
    for _ in range(most):
        at = focused()
        if at and at[1] == name:
            return
        seen.append(at)
        keys(key, pause=0.02)
    raise Error(f"{key} never comes to {name!r}; it went through {[s[1] for s in seen if s]}")


def alt(letter):
    """Opens the menu with this letter. Held for as long as a hand does: released in the same instant as the letter,
    Alt sometimes closes what the letter has opened."""
    drive.run("xdotool", "keydown", "alt")
    time.sleep(0.05)
    keys(letter)
    drive.run("xdotool", "keyup", "alt")


class Deck:
    """A running ScanDeck."""

    def __init__(self, *arguments, title="*ScanDeck", timeout=20):
        self.app = App.launch([os.path.join(BIN, "scandeck"), *arguments], stderr=subprocess.DEVNULL)
        self.win = self.app.window(title, timeout)

    def table(self, name="Scan definitions"):
        return self.win.find("table", name)

    def ready(self, rows):
        wait(lambda: self.table().rows == rows, 20, f"{rows} scans")
        return self.table()

    def dialog(self, title):
        return self.app.window(title)

    def closed(self, title):
        self.app.wait_closed(title, 20)

    def labels(self, where=None):
        return [n.name for n in (where or self.win).find_all("label")]

    def says(self, words, timeout=15):
        """Some label of the main window holds these words."""
        wait(lambda: any(words in t for t in self.labels()), timeout, f"a label with {words!r}")

    def page(self, row):
        self.win.find("list", "Navigation").click_row(row)

    def filter(self, text, rows):
        self.win.find("text", "Filter scans").type(text)
        # With no match there is a sentence in the list's place.
        wait(lambda: sum(t.rows for t in self.win.find_all("table", "Scan definitions")) == rows, 5,
             f"{rows} rows for {text!r}")

    def starting(self, where, role, words):
        """The one whose name starts so: counts are part of some names."""
        def look():
            found = [b for b in where.find_all(role) if b.name.startswith(words)]
            assert len(found) < 2, f"{len(found)} times {role} starting with {words!r}"
            return found
        return wait(look, 10, f"a {role} starting with {words!r}")[0]

    def press_starting(self, where, words):
        self.starting(where, "push button", words).press()

    def quit(self):
        self.win.keys("ctrl+q")
        wait(lambda: self.app.process.poll() is not None, 10, "the program to end")
        same(self.app.process.returncode, 0, "the exit status")


class Service:
    """A scandeck-emulator of its own; its line of JSON says how to reach it."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([os.path.join(BIN, "scandeck-emulator"), *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.facts = json.loads(self.process.stdout.readline())

    def __getitem__(self, name):
        return self.facts[name]

    def arguments(self):
        """Of a console that shows it for one run."""
        path = os.path.join(os.environ["HOME"], "secret")
        with open(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as f:
            f.write(self["secret"] + "\n")
        return ["--api", self["api"], "--authority", self["authority"], "--tenant", self["tenant"],
                "--client", self["client"], "--secret-file", path]

    def call(self, path, body=None):
        """Asks it (or posts to it) without the console."""
        # Loopback only, whatever proxy the environment names.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        form = {"grant_type": "client_credentials", "client_id": self["client"], "client_secret": self["secret"],
                "scope": self["api"] + "/.default"}
        url = f"{self['authority']}/{self['tenant']}/oauth2/v2.0/token"
        token = json.load(opener.open(url, urllib.parse.urlencode(form).encode(), 10))["access_token"]
        request = urllib.request.Request(self["api"] + "/api/" + path, body and json.dumps(body).encode(),
                                         {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
        return json.load(opener.open(request, timeout=10))

    def end(self):
        self.process.kill()
        self.process.wait()
