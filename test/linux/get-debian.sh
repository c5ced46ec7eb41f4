#!/bin/sh
# get-debian.sh [FOLDER [SUITE]]: Debian's riscv64 kernel, its modules, OpenSBI, u-boot and a static busybox.
#
# Packages are downloaded and unpacked, never installed. apt works on a state of its own inside FOLDER, so the machine's
# configuration, package lists and architectures stay as they are; only the mirror and the keys are the machine's.
# FOLDER (default: .cache/linux in the project) then holds
#   Image, config, version   the kernel as in its package, how it was built, its release
#   modules/                 its modules
#   fw_dynamic.bin fw_jump.bin fw_dynamic.elf fw_jump.elf    OpenSBI for generic platforms
#   u-boot/                  u-boot for QEMU's machines
#   busybox                  linked statically
# Does nothing where all of it is there already.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=${1:-$here/../../.cache/linux}
# The first release of Debian with riscv64 among its architectures.
suite=${2:-trixie}
architecture=riscv64

fail() { echo "get-debian.sh: $*" >&2; exit 1; }
[ -f "$folder/complete-$suite" ] && exit 0
for tool in apt-get apt-cache dpkg-deb flock; do
  command -v $tool >/dev/null || fail "needs $tool: this works on Debian and its kin only"
done

mkdir -p "$folder"
folder=$(CDPATH='' cd -- "$folder" && pwd)
# One at a time: who waits for another finds all of it there.
exec 9>"$folder/lock"
flock 9
[ -f "$folder/complete-$suite" ] && exit 0
state=$folder/apt
mkdir -p "$state/lists/partial" "$state/archives/partial" "$state/sources" "$folder/debs" "$folder/root"

# Where the machine gets Debian from, security updates aside; both formats of sources are in use.
sources() { cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed -n 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p'
            cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
              sed -n 's/^deb[[:space:]]\{1,\}\(\[[^]]*\][[:space:]]\{1,\}\)\{0,1\}\([^[:space:]]*\).*/\2/p'; }
mirror=$(sources | grep '/debian/*$' | head -n 1 || true)
[ -n "$mirror" ] || fail "/etc/apt names no Debian mirror"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -f $keys ] || fail "needs the package debian-archive-keyring"
printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' "$mirror" "$suite" $keys \
  >"$state/sources/debian.sources"

private() {
  program=$1; shift
  "$program" -qq -oAPT::Architecture=$architecture -oAPT::Architectures=$architecture \
    -oDir::State::Lists="$state/lists" -oDir::State::status=/dev/null \
    -oDir::Cache="$state" -oDir::Cache::archives="$state/archives" \
    -oDir::Etc::SourceList=/dev/null -oDir::Etc::SourceParts="$state/sources" \
    -oAcquire::Languages=none -oAcquire::Retries=3 -oAPT::Sandbox::User="$(id -un)" "$@"
}
depends() { private apt-cache depends "$1" | sed -n "s/^ *|\{0,1\}Depends: \($2\)\$/\1/p" | sort -u; }

private apt-get update
# The metapackage stands for today's kernel; later releases split that into parts.
kernel=$(depends linux-image-$architecture 'linux-image-[0-9].*' | head -n 1)
[ -n "$kernel" ] || fail "$suite has no kernel for $architecture"
parts=$(depends "$kernel" 'linux-\(binary\|modules\|base\)-[0-9].*')
rm -f "$folder"/debs/*.deb
# shellcheck disable=SC2086 # several packages
(cd "$folder/debs" && private apt-get download "$kernel" $parts busybox-static opensbi u-boot-qemu)
for package in "$folder"/debs/*.deb; do dpkg-deb -x "$package" "$folder/root"; done

release=${kernel#linux-image-}
first() { for candidate; do if [ -e "$candidate" ]; then echo "$candidate"; return; fi; done; fail "no ${candidate##*/} in Debian's packages"; }
cd "$folder"
cp "$(first root/boot/vmlinuz-"$release" root/boot/vmlinux-"$release" root/usr/lib/modules/"$release"/vmlinuz root/usr/lib/modules/"$release"/vmlinux)" Image
cp "$(first root/boot/config-"$release" root/usr/lib/modules/"$release"/config root/usr/lib/linux/"$release"/config)" config
cp "$(first root/usr/bin/busybox root/bin/busybox)" busybox
cp root/usr/lib/riscv64-linux-gnu/opensbi/generic/fw_dynamic.* root/usr/lib/riscv64-linux-gnu/opensbi/generic/fw_jump.* .
rm -rf modules u-boot
mv "$(first root/usr/lib/modules/"$release" root/lib/modules/"$release")" modules
mkdir u-boot
cp -r root/usr/lib/u-boot/qemu-riscv64* u-boot/
echo "$release" >version
rm -rf root debs apt
: >"complete-$suite"
