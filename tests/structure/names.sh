#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# names.sh SOURCE_DIR: fails where two headers define a type of the same name in the same namespace.
# Every part compiles, the linker keeps one of the two destructors without a word, and the other
# type's objects are destroyed by it.
set -u
cd "$1" || exit 2
twice=$(find models ui app tests -name '*.h' -print0 | sort -z | xargs -0 awk '
    FNR == 1 { scope = "" }
    /^namespace [A-Za-z_:]+ \{/ { scope = $2 "::" }
    /^(struct|class|enum class) [A-Z]/ && !/;[ \t]*(\/\/.*)?$/ {
        name = $1 == "enum" ? $3 : $2
        sub(/[^A-Za-z0-9_].*/, "", name)
        name = scope name
        if (name in where && where[name] != FILENAME)
            print name ": " where[name] " and " FILENAME
        where[name] = FILENAME
    }')
[ -z "$twice" ] || { printf 'defined twice:\n%s\n' "$twice"; exit 1; }
