#!/bin/sh
# Builds the programs of this folder for the machine this runs on: build-native.sh DIR
set -eu
cd "$(dirname "$0")"
mkdir -p "$1"
for source in *.c; do
  # What uses the emulated machine's own instructions and calls has no native build.
  grep -q 'Not a program for other hosts' "$source" && continue
  cc -std=c11 -O2 -Wall -Wextra -Wno-format-truncation -o "$1/${source%.c}" "$source"
done
