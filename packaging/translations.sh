#!/bin/sh
# Collect the window's texts into resources/translations/*.ts and the engine's into engine_*.po, and compile both.
# Translate what is new with any editor, Qt Linguist or Poedit, then run it once more.
set -eu
cd "$(dirname "$0")/.."
BIN=${BIN:-.venv/bin}
sources=$(find gui -name '*.py' | sort)
for language in de en es; do
    file=resources/translations/crossread_$language
    # English only chooses between "1 article" and "2 articles".
    plural=$([ $language = en ] && echo -pluralonly || true)
    # shellcheck disable=SC2086 # one word per file
    "$BIN/pyside6-lupdate" $plural -locations none -no-obsolete -source-language en -target-language $language \
        $sources -ts "$file.ts"
    "$BIN/pyside6-lrelease" -silent "$file.ts" -qm "$file.qm"
done
PYTHONPATH=engine:gui "$BIN/python" packaging/catalogues.py
