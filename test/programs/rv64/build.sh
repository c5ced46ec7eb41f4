#!/bin/sh
# Builds the programs of this folder for RV64IMAC, or as a line `Built with:` of theirs says, with picolibc and semihosting into elf/,
# with Debian's gcc-riscv64-unknown-elf. The same files run on `qemu-system-riscv64 -M virt -bios none -semihosting`.
#   build.sh           builds all of them
#   build.sh DIR       builds into DIR instead of elf/
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/elf}
mkdir -p "$out"
cd "$here"
for source in *.c; do
  target=$(sed -n 's|^// Built with: ||p' "$source")
  riscv64-unknown-elf-gcc -std=c11 -O2 -Wall -Wextra -Wno-format-truncation -ffile-prefix-map="$here"=. \
    ${target:--march=rv64imac -mabi=lp64} -mcmodel=medany --specs=picolibc.specs --oslib=semihost --crt0=semihost \
    -Wl,--defsym=__flash=0x80000000 -Wl,--defsym=__flash_size=0x200000 \
    -Wl,--defsym=__ram=0x80200000 -Wl,--defsym=__ram_size=0x1000000 \
    -Wl,-z,max-page-size=0x100 -Wl,--build-id=none -s -o "$out/${source%.c}.elf" "$source" -lm
done
