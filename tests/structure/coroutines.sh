#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# coroutines.sh SOURCE_DIR: fails where a coroutine is written in one of the ways that compile, pass
# most tests, and corrupt memory or data.
#  - A lambda with captures made within a statement that has a co_await: g++ 12 destroys such a
#    temporary twice. Give it a name in a statement of its own.
#  - A lambda with captures that is a coroutine: its captures die with the lambda, before it ends.
#  - co_return of something that lives on: QCoro 0.8 moves from whatever it is given, lvalues too,
#    and leaves it empty. Make the result from it: co_return Result<T>(m_member); or say std::move().
set -u
cd "$1" || exit 2
check() {
perl -e '
use strict; use warnings;
my $failed = 0;
my $nested; $nested = qr/(?:[^(){}\[\]]|\((??{$nested})*\)|\{(??{$nested})*\}|\[(??{$nested})*\])/;
for my $path (@ARGV) {
    open(my $file, "<", $path) or die "$path: $!";
    my $text = do { local $/; <$file> };
    close $file;
    # Comments and literals become blanks: lines keep their numbers.
    $text =~ s{(//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z_])\x27(?:\\.|[^\x27\\\n])+\x27)}
              {my $t = $1; $t =~ s/[^\n]/ /g; $t}gse;
    my $say = sub {
        my ($at, $what) = @_;
        my $line = 1 + (substr($text, 0, $at) =~ tr/\n//);
        print "$path:$line: $what\n";
        $failed = 1;
    };
    my $captures = qr/(?<=[(,={\s&|?:!])\[\s*[^\[\]\s][^\[\]]*\]\s*(?=[({]|mutable)/;
    while ($text =~ /\bco_await\b/g) {
        my ($at, $end) = ($-[0], $+[0]);
        # The statement: back to what opened it, on to the semicolon outside all brackets.
        my $begin = $at;
        while ($begin > 0) {
            my $c = substr($text, $begin - 1, 1);
            last if $c =~ /[;{]/;
            if ($c eq "}") {
                last unless substr($text, $begin, 80) =~ /^\s*[,)]/;
                # The body of an argument: on before it.
                my $open = 0;
                do {
                    my $b = substr($text, --$begin, 1);
                    ++$open if $b eq "}";
                    --$open if $b eq "{";
                } while $open > 0 && $begin > 0;
                next;
            }
            --$begin;
        }
        my ($depth, $stop) = (0, $end);
        for (; $stop < length $text; ++$stop) {
            my $c = substr($text, $stop, 1);
            if ($c =~ /[({\[]/) { last if $c eq "{" && $depth == 0 && substr($text, $begin, $at - $begin) =~ /\b(?:if|while|for|switch)\s*\($/; ++$depth }
            elsif ($c =~ /[)}\]]/) { last if --$depth < -8 }
            elsif ($c eq ";" && $depth <= 0) { last }
        }
        my $statement = substr($text, $begin, $stop - $begin);
        # Of "if (co_await x) {" only what is within the brackets.
        $statement =~ s/^(\s*(?:if|while|switch)\s*)(\((??{$nested})*\)).*/$1$2/s;
        $say->($at, "a lambda with captures within a statement that has a co_await")
            if $statement =~ $captures;
    }
    while ($text =~ /$captures/g) {
        my $at = $-[0];
        my $rest = substr($text, $+[0]);
        next unless $rest =~ /^(?:\((??{$nested})*\))?[^{};()]*(?:->[^{};]*)?\{((??{$nested})*)\}/;
        my $body = $1;
        1 while $body =~ s/(?<=[(,={\s])\[[^\[\]]*\]\s*(?:\((??{$nested})*\))?[^{};()]*\{(??{$nested})*\}//;
        $say->($at, "a coroutine that is a lambda with captures") if $body =~ /\bco_(?:await|return|yield)\b/;
    }
    while ($text =~ /\bco_return\s+\*{0,2}\s*(?:m_\w+|\w+(?:\.|->)[\w.>-]*\w)\s*;/g) {
        $say->($-[0], "co_return moves from what lives on");
    }
}
exit $failed;
' "$@"
}
trap 'rm -rf "$probe"' EXIT
probe=$(mktemp -d)
# What cannot fail says nothing: each of the ways is found, and the right ones are not.
wrong() { printf '%s\n' "$1" >"$probe/probe.cpp"; check "$probe/probe.cpp" >/dev/null && { printf 'coroutines: not found: %s\n' "$1"; exit 1; }; }
right() { printf '%s\n' "$1" >"$probe/probe.cpp"; check "$probe/probe.cpp" || { printf 'coroutines: wrongly found: %s\n' "$1"; exit 1; }; }
wrong 'Task<> f() { auto x = co_await run([path, key] { return g(path, key); }); }'
wrong 'Task<> f() { co_await run(a[1],
    [this](int n) { return n; }); }'
wrong 'Task<> f() { if (co_await run([&] { return 1; })) { go(); } }'
wrong 'Task<> f() { use([x] { return x; }, co_await y()); }'
wrong 'void f() { auto c = [this]() -> QCoro::Task<> { co_await g(); }; }'
wrong 'Task<int> f() { co_return m_value; }'
wrong 'Task<int> f() { co_return *m_value; }'
wrong 'Task<int> f() { co_return state->token; }'
right 'Task<> f() { auto job = [path] { return g(path); }; auto x = co_await run(job); }'
right 'Task<> f() { co_await run([](int n) { return n; }); }'
right 'Task<> f() { if (co_await g()) { h([x] { return x; }); } }'
right 'Task<> f() { const auto a = co_await m_list[n]; call([this] { (void)g(); }); }'
right 'Task<int> f() { co_return Result<int>(m_value); }'
right 'Task<int> f() { co_return m_map.value(key); }'
right 'Task<int> f() { co_return copy; } // co_return m_value;'
mapfile -t files < <(grep -rlE --include='*.h' --include='*.cpp' '\bco_(await|return)\b' app tests/support)
check "${files[@]}" || exit 1
echo "coroutines: ${#files[@]} files, none of the known traps"
