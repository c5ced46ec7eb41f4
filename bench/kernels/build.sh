#!/bin/sh
# Builds the kernels, into elf/ unless another folder is named:
#   build.sh [DIR]         bare metal, with Debian's gcc-riscv64-unknown-elf
#   build.sh --linux DIR   as programs of Linux, linked statically, with Debian's gcc-riscv64-linux-gnu
set -eu
cd "$(dirname "$0")"
linux=
if [ "${1:-}" = --linux ]; then linux=1; shift; fi
out=${1:-elf}
mkdir -p "$out"
common='-std=c11 -O2 -Wall -Wextra -fno-builtin -ffp-contract=off -fno-tree-loop-distribute-patterns
  -march=rv64imafdc -mabi=lp64d -Wl,--build-id=none'
n=0
for name in mix records chain wide heapsort bytecode sieve chase nbody mandelbrot recursion; do
  n=$((n + 1))
  set -- 4 6 4 4 6 4 2 2 1 2 4
  shift $((n - 1))
  # shellcheck disable=SC2086 # several options
  if [ -n "$linux" ]; then
    riscv64-linux-gnu-gcc $common -static -DHOSTED -Dmain=kernel -DKERNEL=$n -DROUNDS="$1" -c -o "$out/$name.o" kernels.c
    riscv64-linux-gnu-gcc $common -static -s -o "$out/$name" "$out/$name.o" hosted.c
    rm "$out/$name.o"
  else
    riscv64-unknown-elf-gcc $common -ffreestanding -nostdlib -mcmodel=medany -DKERNEL=$n -DROUNDS="$1" \
      -T kernels.ld -o "$out/$name.elf" start.s kernels.c
  fi
done
