# SPDX-License-Identifier: GPL-3.0-or-later
"""A console that is killed, one that hangs, and one that may write nothing: what the next start says."""
import contextlib, json, os, signal
from deck import Deck, Service, same, step, wait


def count(service):
    """How many scans the service has, asked without the console."""
    return len(service.call("DeviceAuthenticatedScanDefinitions")["value"])


def create(deck, name):
    deck.win.find("push button", "New scan…").press()
    form = deck.dialog("New scan")
    form.find("text", "Name").type(name)
    scanner = form.find("combo box", "Scanner")
    scanner.choose(scanner.items()[0])
    form.find("password text", "Community string").type("public")
    form.find("text", "Targets").type("10.77.0.0/28")
    form.find("push button", "Save").press()


@contextlib.contextmanager
def environment(**values):
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    yield
    for name, value in before.items():
        os.environ[name] = value


def main():
    faults = os.path.join(os.environ["HOME"], "faults.json")
    with open(faults, "w") as f:
        json.dump([{"operation": "create", "nth": 1, "do": "delay", "ms": 120000}], f)
    service = Service("--scans", "12", "--no-quota", "--faults", faults)

    with step("a console is killed while a new scan is on its way"):
        deck = Deck(*service.arguments())
        deck.ready(12)
        create(deck, "Cut off")
        wait(lambda: count(service) == 13, 10, "the scan to reach the service")
        deck.app.process.kill()
        same(deck.app.process.wait(10), -signal.SIGKILL, "the exit status")

    with step("the next start reads and says what became of it"):
        deck = Deck(*service.arguments())
        deck.says("The console ended in the middle of a change.")
        deck.says("“Cut off”: The answer was lost. Reading again found the scan: it was created.")
        deck.ready(13)
        deck.page(2)
        same(deck.win.find("list", "Activity").rows, 1, "the number of changes")
        same(deck.win.find("table", "Steps").texts(columns=["State", "Scan"]), [["Done", "Cut off"]], "the step")
        same(count(service), 13, "the number of scans")
        deck.page(0)

    with step("beside one that hangs, a second only shows, and says so"):
        deck.app.process.send_signal(signal.SIGSTOP)
        second = Deck(*service.arguments())
        second.says("Another ScanDeck has these files and does not answer.")
        second.says("End the other one, then start again.")
        second.ready(13)
        assert not second.win.find("push button", "New scan…").enabled, "the second could change something"
        second.quit()
        deck.app.process.send_signal(signal.SIGCONT)
        deck.quit()

    # Not even root makes a folder there.
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        with step(f"without a folder to write to ({name}) it only shows, and says so"):
            with environment(**{name: "/proc/none"}):
                deck = Deck(*service.arguments())
            deck.says("could not be made.")
            deck.says("This console only shows, and changes nothing.")
            deck.page(0)
            deck.ready(13)
            assert not deck.win.find("push button", "New scan…").enabled, "something could be changed"
            deck.quit()
    service.end()


main()
