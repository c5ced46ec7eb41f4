#!/bin/sh
# Installs what the oracle tests need, on Debian or Ubuntu: QEMU, the RISC-V cross compiler with picolibc, a native
# compiler, GNU binutils, lspci, GDB and the device tree compiler; and for test/linux, the compiler for Linux on RISC-V.
# Does nothing when all of it is there.
set -eu
packages='qemu-system-misc gcc-riscv64-unknown-elf picolibc-riscv64-unknown-elf binutils-riscv64-unknown-elf
  gcc libc6-dev pciutils gdb-multiarch device-tree-compiler
  gcc-riscv64-linux-gnu libc6-dev-riscv64-cross xz-utils debian-archive-keyring e2fsprogs'

missing=''
for package in $packages; do
  status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
  [ "$status" = 'install ok installed' ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=''
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "install.sh: needs root to install:$missing" >&2; exit 1; }
  as_root='sudo'
fi

# Quiet unless it fails.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# The package lists may be fresh already, or absent: try with what is there first.
install() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; }
if ! install >"$log" 2>&1; then
  if ! { $as_root apt-get update && install; } >>"$log" 2>&1; then
    cat "$log" >&2
    echo "install.sh: could not install:$missing" >&2
    exit 1
  fi
fi
