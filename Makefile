# Each target does its own set-up: a fresh machine needs only Python 3.11+ and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready-dev

.PHONY: run test lint bench translations package package-test lock clean

run: $(STAMP)
	@sh packaging/linux/system-libraries.sh
	@$(BIN)/python -m crossread open --samples

test: $(STAMP)
	@sh packaging/linux/system-libraries.sh
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)
	$(BIN)/python -m benchmarks $(ARGS)

package: $(STAMP)
	sh packaging/build.sh

package-test: package
	sh packaging/test-built.sh

# Pin what is shipped and what builds it; needs uv.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"
lock:
	$(LOCK) pyproject.toml -o packaging/lock.txt
	$(LOCK) packaging/build-tools.in -c packaging/lock.txt -o packaging/build-lock.txt

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(STAMP)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .import_linter_cache

translations: $(STAMP)
	BIN=$(BIN) sh packaging/translations.sh
