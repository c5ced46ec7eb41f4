#!/bin/sh
# Builds the programs of this folder for the machine this runs on: build-native.sh DIR
set -eu
cd "$(dirname "$0")"
mkdir -p "$1"
for source in *.c; do
  # What uses the emulated machine's own instructions and calls has no native build.
  grep -q 'Not a program for other hosts' "$source" && continue
  # Of what it is built with for the emulated machine, the options that are no machine's own.
  options=$(sed -n 's|^// Built with: ||p' "$source" | tr ' ' '\n' | grep '^-f' || true)
  cc -std=c11 -O2 -Wall -Wextra -Wno-format-truncation $options -o "$1/${source%.c}" "$source" -lm
done
