#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# layers.sh SOURCE_DIR: fails where an include points the wrong way, and where an include names no
# path from the root. app → ui → models; the services of app/ know no widget.
set -u
cd "$1" || exit 2
failed=0
wrong() { # title, pattern, folders…
    local title=$1 pattern=$2 found; shift 2
    found=$(grep -rnE --include='*.h' --include='*.cpp' "$pattern" "$@" 2>/dev/null)
    [ -z "$found" ] && return
    printf '%s\n%s\n\n' "$title" "$found"; failed=1
}
widgets='#include [<"](Q(Widget|Dialog|Label|Application|GuiApplication|Painter|Icon|Color|Pixmap|Image|Font|Style|Table|List(View|Widget)|PushButton|Menu|Action)\b|Qt(Gui|Widgets))'
wrong 'models/ reaches up:' '#include "(app|ui|tests)/' models
wrong 'models/ leaves Qt6::Core:' "$widgets|#include [<\"](Q(Network|Sql|DBus|SslSo|TcpSo|Coro)|Qt(Network|Sql))|#include <(simdjson|sodium|boost)" models
wrong 'ui/ reaches into app/, the network or the disk:' '#include "(app|tests)/|#include <Q(Network|Sql|SslSo|TcpSo|Settings|File|SaveFile|TemporaryFile)\b|#include <QtSql|#include <QCoro' ui
wrong 'ui/look reaches up:' '#include "ui/(common|shell|scans|agents|activity|connections|settings)/' $(ls ui/look/*.* | grep -v '/sheet') # the sheet shows the controls too
wrong 'what pages share reaches up:' '#include "ui/(shell|scans|agents|activity|connections|settings)/' ui/common
wrong 'a page knows the frame around it:' '#include "ui/shell/' ui/scans ui/agents ui/activity ui/connections ui/settings
wrong 'a service of app/ reaches into ui/ or the widgets:' "#include \"ui/|$widgets" app/service app/account app/store app/changes app/session
wrong 'the emulator reaches into the console:' '#include "(ui|app/(service|account|store|changes|session|commands|console))/' app/emulator
wrong 'the product includes its tests:' '#include "tests/' app ui models
keychain=$(grep -rlE 'qt6keychain|<keychain\.h>' app ui models | grep -v 'app/account/' || true)
[ -z "$keychain" ] || { printf 'QtKeychain outside app/account:\n%s\n' "$keychain"; failed=1; }
wrong 'nested event loops and blocking waits:' '(\.|->)exec\(\)|QEventLoop|waitFor(ReadyRead|BytesWritten|Connected)\(|QThread::(m|u)?sleep|processEvents\(' ui app/service app/account app/store app/changes app/session app/commands
unlicensed=$(grep -rLE --include='*.h' --include='*.cpp' 'SPDX-License-Identifier: GPL-3.0-or-later' app ui models tests || true)
[ -z "$unlicensed" ] || { printf 'no licence line:\n%s\n' "$unlicensed"; failed=1; }
[ $failed = 0 ] && echo 'layers: all arrows point the right way'
exit $failed
