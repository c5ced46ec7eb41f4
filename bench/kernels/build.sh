#!/bin/sh
# Builds the kernels with Debian's gcc-riscv64-unknown-elf: build.sh [DIR], into elf/ without one.
set -eu
cd "$(dirname "$0")"
out=${1:-elf}
mkdir -p "$out"
n=0
for name in mix records chain wide heapsort bytecode sieve chase nbody mandelbrot recursion; do
  n=$((n + 1))
  set -- 4 6 4 4 6 4 2 2 1 2 4
  shift $((n - 1))
  riscv64-unknown-elf-gcc -std=c11 -O2 -Wall -Wextra -ffreestanding -nostdlib -fno-builtin -ffp-contract=off \
    -fno-tree-loop-distribute-patterns -march=rv64imafdc -mabi=lp64d -mcmodel=medany -DKERNEL=$n -DROUNDS="$1" \
    -Wl,--build-id=none -s -T kernels.ld -o "$out/$name.elf" start.s kernels.c
done
