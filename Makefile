# SPDX-License-Identifier: AGPL-3.0-or-later
# What a person types. Each line works on a bare Debian 12: missing packages are installed first (as root or through
# sudo), nothing is asked. The building itself is CMake's: see CMakeLists.txt.
#
#   make run                 build, read a made-up mailbox, show today's list
#   make run MAIL=~/Maildir  build, read your mail into your own book, show today's list
#   make test                build and run all tests
#   make build | install     the program alone: build/closeknit | into PREFIX (/usr/local)
#   make page | page-test    the page of `closeknit serve` alone: web/dist | its stories in Chromium on the real server
#   make pictures            the pictures of the page in docs/pictures, from made-up mail
#   make asan | tsan         the tests under sanitizers: all | those of the import pipeline (or TSAN_TESTS, TSAN_TARGETS)
#   make tsan TSAN_TARGETS='closeknit server_test' TSAN_TESTS='^server'    the server's, imports while it answers: minutes
#   make fuzz                every fuzz target for FUZZ_SECONDS each, from its kept seeds
#   make bench               closeknit beside mu, notmuch and mairix on BENCH_MESSAGES made-up messages
#   make format | format-check | tidy
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := build
MAKEFLAGS += --no-print-directory

PREFIX ?= /usr/local
FUZZ_SECONDS ?= 20
TSAN_TESTS ?= ^intake$$
TSAN_TARGETS ?= intake_test
BENCH_MESSAGES ?= 20000
CORES := $(shell nproc)

# ThreadSanitizer of g++ 12 loses its way where the kernel scatters addresses widely.
STEADY = $(shell setarch -R true 2>/dev/null && echo setarch -R)
# The page needs Node 18 or newer: Debian's, where none is there.
PAGE := $(shell command -v npm >/dev/null || echo page)
CONFIGURE = cmake -G Ninja -Wno-dev --log-level=WARNING -S .
SOURCES = $(shell find src stories fuzz bench -name '*.cpp' -o -name '*.hpp')

.PHONY: run build test page page-test pictures asan tsan fuzz bench format format-check tidy install clean
.PHONY: build-packages test-packages fuzz-packages bench-packages format-packages tidy-packages page-packages

build-packages:
	@cmake/install_packages.sh build $(PAGE)
test-packages:
	@cmake/install_packages.sh build $(PAGE) test
fuzz-packages:
	@cmake/install_packages.sh build fuzz
bench-packages:
	@cmake/install_packages.sh build $(PAGE) test bench
format-packages:
	@cmake/install_packages.sh format
tidy-packages:
	@cmake/install_packages.sh build test tidy
page-packages:
	@cmake/install_packages.sh $(PAGE)

# A folder that was once made with tests keeps them; a new one does without, since their packages may not be there.
build: build-packages
	@$(CONFIGURE) -B build -DCMAKE_BUILD_TYPE=Release $(if $(wildcard build/build.ninja),,-DCLOSEKNIT_TESTS=OFF)
	ninja -C build closeknit

# The environment's MAIL names a spool nobody asked to read: only the one on make's own command line counts.
ifeq ($(origin MAIL),command line)
run: build
	@mail=$$MAIL
	case $$mail in '~/'*) mail=$$HOME/$${mail#'~/'};; esac
	build/closeknit import "$$mail"
	echo
	build/closeknit today
else
run: build
	@place=$${XDG_CACHE_HOME:-$${HOME:-/tmp}/.cache}/closeknit/sample
	mkdir -p "$$place"
	rm -rf "$$place"/mail "$$place"/truth.jsonl "$$place"/book.sqlite*
	build/closeknit sample "$$place/mail" --messages 20000 --until "$$(date -u +%F)"
	build/closeknit --book "$$place/book.sqlite" import "$$place/mail"
	echo
	build/closeknit --book "$$place/book.sqlite" today
	printf '%s\n' '' 'That was made-up mail. Look further into it with' \
	  "  build/closeknit --book $$place/book.sqlite people" \
	  'or in a browser with' \
	  "  build/closeknit --book $$place/book.sqlite serve" \
	  'and read your own (a Maildir, an mbox, a folder of either) with' \
	  '  make run MAIL=~/Maildir'
endif

test: test-packages
	@$(CONFIGURE) -B build -DCMAKE_BUILD_TYPE=Release -DCLOSEKNIT_TESTS=ON
	ninja -C build
	ctest --test-dir build --output-on-failure -j$(CORES)

web/node_modules/.package-lock.json: web/package-lock.json | page-packages
	@npm --prefix web ci --no-audit --no-fund --loglevel=error
	touch $@
page: web/node_modules/.package-lock.json
	@npm --prefix web run build --silent -- --logLevel warn
page-test: build page
	@cmake/install_packages.sh page-test
	npm --prefix web run check --silent
	log=$$(mktemp)
	trap 'rm -f "$$log"' EXIT
	status=0
	npm --prefix web test --silent 2>&1 | tee "$$log" || status=$$?
	awk '$$2 == "pass" {good = $$3} $$2 == "fail" {bad = $$3} END {print good + 0 " passed, " bad + 0 " failed"}' "$$log"
	exit "$$status"
pictures: build page
	@cmake/install_packages.sh page-test
	npm --prefix web run pictures --silent

asan: test-packages
	@$(CONFIGURE) -B build-asan -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCLOSEKNIT_SANITIZE=address
	ninja -C build-asan
	ctest --test-dir build-asan --output-on-failure -j$(CORES)

tsan: test-packages
	@$(CONFIGURE) -B build-tsan -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCLOSEKNIT_SANITIZE=thread
	ninja -C build-tsan $(TSAN_TARGETS)
	$(STEADY) ctest --test-dir build-tsan --output-on-failure -R '$(TSAN_TESTS)'

fuzz: fuzz-packages
	@$(CONFIGURE) -B build-fuzz -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_C_COMPILER=clang-19 \
	  -DCMAKE_CXX_COMPILER=clang++-19 -DCLOSEKNIT_SANITIZE=address -DCLOSEKNIT_FUZZ=ON -DCLOSEKNIT_TESTS=OFF
	ninja -C build-fuzz fuzz
	fuzz/run.sh build-fuzz/fuzz $(FUZZ_SECONDS)

bench: bench-packages
	@$(CONFIGURE) -B build -DCMAKE_BUILD_TYPE=Release -DCLOSEKNIT_TESTS=ON
	ninja -C build closeknit floor
	bench/run.sh build $(BENCH_MESSAGES)

format: format-packages
	@clang-format-19 -i $(SOURCES)
format-check: format-packages
	@clang-format-19 --dry-run --Werror $(SOURCES)

# Compiler warnings are g++'s to give, so clang's own are off; its limit of nesting is raised for our long tables.
tidy: tidy-packages
	@$(CONFIGURE) -B build-tidy -DCMAKE_BUILD_TYPE=Release -DCLOSEKNIT_TESTS=OFF
	find src -name '*.cpp' ! -name '*_test.cpp' ! -name '*_bench.cpp' -print0 |
	  xargs -0 -n 2 -P $(CORES) clang-tidy-19 -p build-tidy --quiet --extra-arg=-w --extra-arg=-fbracket-depth=4096

install: build
	@cmake --install build --prefix '$(PREFIX)'

clean:
	@rm -rf build build-asan build-tsan build-fuzz build-tidy
