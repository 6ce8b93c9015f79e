#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring-session.sh MODE DIR CMD… runs CMD in a D-Bus session of its own, without a screen.
# MODE  unlocked  a real GNOME keyring with its files below DIR, opened; DIR used again is a
#                 restarted daemon on the same keyring
#       none      a bus on which nobody keeps secrets and nobody can be started
#       nobus     no bus at all
# Ends with CMD's status, 125 when the session could not be started. Needs dbus and gnome-keyring.
set -eu
mode=$1 dir=$2
shift 2
export HOME=$dir XDG_RUNTIME_DIR=$dir/run XDG_DATA_HOME=$dir/data XDG_CONFIG_HOME=$dir/config
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP \
      DESKTOP_SESSION KDE_FULL_SESSION 2>/dev/null || true
mkdir -p -m 700 "$dir/run" "$dir/data" "$dir/config"
command -v dbus-run-session >/dev/null || { echo "keyring-session: dbus-run-session is missing (package dbus)" >&2; exit 125; }

case $mode in
nobus)
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$dir/run/no-such-bus
    exec "$@"
    ;;
none)
    cat >"$dir/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
CONF
    exec dbus-run-session --config-file="$dir/bus.conf" -- "$@"
    ;;
unlocked)
    command -v gnome-keyring-daemon >/dev/null || { echo "keyring-session: gnome-keyring-daemon is missing (package gnome-keyring)" >&2; exit 125; }
    exec dbus-run-session -- bash -c '
        log=$1; shift
        eval "$(printf %s keyring-password | gnome-keyring-daemon --unlock --components=secrets 2>>"$log")" || exit 125
        "$@"' keyring-session "$dir/keyring.log" "$@"
    ;;
*)
    echo "keyring-session: unknown mode $mode" >&2
    exit 125
    ;;
esac
