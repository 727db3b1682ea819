#!/bin/sh
# Smoke test of a built program: sh packaging/smoke.sh path/to/crossread
# Runs the program as a stranger's machine would: no Python path, no home of ours, no screen.
set -eu
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
cat >"$work/one.txt" <<'TEXT'
Bridge closes after storm

Two people were injured when a storm tore part of the railing off the Alder Bridge on Monday, the roads office said.
TEXT
cat >"$work/two.txt" <<'TEXT'
Storm shuts Alder Bridge

Four people were injured when a storm tore part of the railing off the Alder Bridge on Monday, the roads office said.
TEXT

run() {
    env -i PATH=/usr/bin:/bin HOME="$work/home" XDG_RUNTIME_DIR="$work/home" LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen \
        SYSTEMROOT="${SYSTEMROOT:-}" TEMP="$work" TMPDIR="$work" "$program" "$@"
}
fail() {
    echo "SMOKE TEST FAILED: $1" >&2
    exit 1
}

run --version >"$work/version" || fail "--version"
grep -q "crossread [0-9]" "$work/version" || fail "--version names no version"
cat "$work/version"

run compare "$work/one.txt" "$work/two.txt" --to json >"$work/told.json" 2>"$work/told.err" || fail "compare --to json: $(cat "$work/told.err")"
grep -q '"schema": "crossread/1"' "$work/told.json" || fail "compare printed no crossread/1"
grep -q '"numbers"' "$work/told.json" || fail "compare did not see that 2 is not 4"
grep -q '"semantic": null' "$work/told.json" && fail "the language model did not take part"
echo "compare: the model took part and the clash was found"

for format in html pdf docx odt rtf md tex svg xlsx; do
    run compare "$work/one.txt" "$work/two.txt" --no-model --language de --to "$work/report.$format" || fail "the report as $format"
    [ -s "$work/report.$format" ] || fail "the report as $format is empty"
done
grep -q "Wo die Artikel abweichen" "$work/report.html" || fail "the report does not speak German"
for format in html pdf docx odt rtf md; do
    run compare "$work/report.$format" "$work/one.txt" --no-model --to json >"$work/read.json" || fail "reading $format"
    grep -q "Alder Bridge" "$work/read.json" || fail "what was read from $format lacks its words"
done
echo "reports written in nine formats, six of them read back"

run open --samples --self-test "$work/self" || fail "the window's self-test"
for file in picture.png comparison.crossread report.html report.pdf; do
    [ -s "$work/self/$file" ] || fail "the self-test left no $file"
done
head -c 5 "$work/self/report.pdf" | grep -q "%PDF-" || fail "the PDF report is none"
echo "window: samples opened, compared, exported, saved and reopened"

sleep 1
if command -v pgrep >/dev/null 2>&1 && pgrep -f "^$program" >/dev/null 2>&1; then
    fail "a process was left behind: $(pgrep -af "^$program")"
fi
echo "SMOKE TEST PASSED: $program"
