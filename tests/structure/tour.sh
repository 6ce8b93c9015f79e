#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tour.sh SOURCE_DIR: fails where a dialog or a question has no scene in the tour, and where two
# questions have one name: then the scene of one would pass for that of both.
set -u
cd "$1" || exit 2
failed=0
say() { printf 'tour: %s\n' "$*"; failed=1; }
sources() { find ui app -name '*.cpp' -not -path 'app/console/tour/*'; }
tour=$(cat app/console/tour/*.cpp)
questions=$(sources | xargs grep -ohE '"[a-zA-Z]+Question"' | tr -d '"' | sort)
twice=$(uniq -d <<<"$questions")
[ -z "$twice" ] || say "more than one question is called" $twice
# Those built in code, and those of a form: named like its class. ScanQuestion is what others derive from.
dialogs=$(sources | xargs grep -ohE 'setObjectName\(QStringLiteral\("[a-zA-Z]+Dialog"\)' | grep -oE '[a-zA-Z]+Dialog')
forms=$(grep -hoE '<widget class="QDialog" name="[a-zA-Z]+"' $(find ui -name '*.ui') | sed 's/.*name="//; s/"//' | grep -vx ScanQuestion)
for name in $questions $dialogs $forms; do
    grep -q "untilDialog(QStringLiteral(\"$name\"))" <<<"$tour" || say "no scene shows $name"
done
# What cannot fail says nothing: there are some of each.
[ "$(wc -w <<<"$questions")" -ge 7 ] && [ "$(wc -w <<<"$dialogs")" -ge 6 ] && [ "$(wc -w <<<"$forms")" -ge 4 ] ||
    say "found only: $questions $dialogs $forms"
[ $failed = 0 ] && echo "tour: each of" $(wc -w <<<"$questions $dialogs $forms") "dialogs has a scene"
exit $failed
