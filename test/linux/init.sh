#!/bin/sh
# The first process of the test system: checks the machine it runs on from inside, prints a result, powers off.
# The kernel's command line says what to expect; a check whose word is missing there is left out, and says so:
#   check.isa=rv64imafdc_zba_zbb    the extensions that every hart must list (and, with =exactly:…, no other)
#   check.harts=2                   how many harts must be there
#   check.disk=vda check.mib=64     a disk to make a file system on, and the size of the file written to it
#   check.url=http://… check.sha=…  a file to fetch, and its SHA-256; check.ping=ADDRESS
#   check.hub=10.0.3.1,10.0.3.2     the addresses of two machines on a hub, the first one's for a hardware address ending in :56
#   check.only=clock,fork           these checks alone;  check.then=shell  a shell at the end in place of power-off
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
mount -t tmpfs tmpfs /tmp
passed=0 failed=0 skipped=0

say() { echo "CHECK $*"; }
word() { for w in $(cat /proc/cmdline); do case $w in "check.$1="*) echo "${w#check."$1"=}"; return 0 ;; esac; done; return 1; }
load() { # modules with what they need, in order
  for name; do
    for module in $(sed -n "s/^$name: //p" /modules/order); do
      [ -d "/sys/module/$(echo "$module" | tr - _)" ] || insmod "/modules/$module.ko" || return 1
    done
  done
}
# Without zeros in front, which would make it octal in the first second.
uptime_centiseconds() { cut -d' ' -f1 /proc/uptime | tr -d . | /bin/busybox sed 's/^0*\([0-9]\)/\1/'; }

# check NAME FUNCTION: the function prints what it found, and fails if that is wrong.
check() {
  if only=$(word only); then case ",$only," in *",$1,"*) ;; *) return ;; esac; fi
  if found=$("$2" 2>&1); then
    say "$1: ok: $found"; passed=$((passed + 1))
  elif [ "$found" = SKIP ]; then
    say "$1: left out"; skipped=$((skipped + 1))
  else
    say "$1: FAILED: $found"; failed=$((failed + 1))
  fi
}
skip() { echo SKIP; return 1; }

# What /proc/cpuinfo says as `isa` in the form rv64imafdc_zba_…; `hart isa` is there too, in later kernels.
extensions() { # of one isa string, one a line
  s=${1#rv64}; letters=${s%%_*}
  while [ -n "$letters" ]; do rest=${letters#?}; echo "${letters%"$rest"}"; letters=$rest; done
  case $s in *_*) echo "${s#*_}" | tr _ '\n' ;; esac
}
check_isa() {
  wanted=$(word isa) || { skip; return 1; }
  exactly=; case $wanted in exactly:*) exactly=1; wanted=${wanted#exactly:} ;; esac
  grep '^isa' /proc/cpuinfo | sed 's/.*: *//' >/tmp/isa
  [ -s /tmp/isa ] || { echo 'no isa line in /proc/cpuinfo'; return 1; }
  while read -r isa; do
    extensions "$isa" | sort >/tmp/there
    extensions "$wanted" | sort >/tmp/wanted
    for extension in $(cat /tmp/wanted); do
      grep -qx "$extension" /tmp/there || { echo "$extension is not in $isa"; return 1; }
    done
    for extension in ${exactly:+$(cat /tmp/there)}; do
      grep -qx "$extension" /tmp/wanted || { echo "$extension is in $isa"; return 1; }
    done
  done </tmp/isa
  head -n1 /tmp/isa
}
check_harts() {
  wanted=$(word harts) || { skip; return 1; }
  there=$(grep -c '^processor' /proc/cpuinfo)
  echo "$there"; [ "$there" = "$wanted" ]
}
check_clock() {
  t0=$(uptime_centiseconds); d0=$(date +%s)
  sleep 2
  t1=$(uptime_centiseconds); d1=$(date +%s)
  echo "$((t1 - t0)) centiseconds, $((d1 - d0)) seconds of the calendar in a sleep of 2 s, source $(cat /sys/devices/system/clocksource/clocksource0/current_clocksource)"
  [ $((t1 - t0)) -ge 200 ] && [ $((t1 - t0)) -lt 400 ] && [ $((d1 - d0)) -ge 1 ] && [ $((d1 - d0)) -le 4 ]
}
check_fork() {
  i=0; sum=0
  while [ $i -lt 30 ]; do
    sum=$((sum + $(echo $i | /bin/busybox cat | /bin/busybox sed 's/$/0/')))
    i=$((i + 1))
  done
  echo "sum $sum"; [ $sum = 4350 ]
}
check_awk() {
  # Square roots by Newton, and a sum: no more than IEEE 754 arithmetic, so that every bit is known beforehand.
  found=$(awk 'BEGIN { for (i = 1; i <= 1000; i++) { r = i; for (k = 0; k < 12; k++) r = (r + i / r) / 2; x += r / (i * 1.7 + 0.3) - i % 7 / 3.1 } printf "%.17g", x }')
  echo "$found"; [ "$found" = "$(cat /expected/awk)" ]
}
check_signals() {
  got=$(/bin/busybox sh -c 'trap "got=\$got:usr1" USR1; kill -USR1 $$; kill -USR1 $$; echo $got')
  sleep 100 & kill -TERM $!; wait $! 2>/dev/null; term=$?
  /bin/busybox sh -c 'kill -SEGV $$' 2>/dev/null; segv=$?
  /bin/busybox sh -c 'trap "exit 7" ALRM; (sleep 0.2; kill -ALRM $$) & while true; do :; done'; busy=$?
  echo "handler $got, TERM $term, SEGV $segv, out of a loop $busy"
  [ "$got" = :usr1:usr1 ] && [ $term = 143 ] && [ $segv = 139 ] && [ $busy = 7 ]
}
check_threads() {
  [ -x /bin/threads ] || { skip; return 1; }
  /bin/threads
}
check_disk() {
  [ -x /bin/disk-file ] && disk=$(word disk) || { skip; return 1; }
  mib=$(word mib) || mib=64
  load crc32c_generic ext4 virtio_mmio virtio_blk || return 1
  tries=0; while [ ! -b "/dev/$disk" ]; do tries=$((tries + 1)); [ $tries -lt 50 ] || { echo "no /dev/$disk"; return 1; }; sleep 0.1; done
  mke2fs -F "/dev/$disk" >/dev/null || return 1
  mkdir -p /mnt; mount -t ext4 "/dev/$disk" /mnt || return 1
  /bin/disk-file write /mnt/file "$mib" && sync && umount /mnt || return 1
  # Nothing of it may be left in memory when it is read back.
  echo 3 >/proc/sys/vm/drop_caches
  mount -t ext4 -o ro "/dev/$disk" /mnt || return 1
  sum=$(/bin/disk-file check /mnt/file "$mib") || { echo "$sum"; return 1; }
  umount /mnt
  echo "$mib MiB, sha256 $sum"
}
check_network() {
  url=$(word url) || { skip; return 1; }
  load virtio_mmio virtio_net || return 1
  ip link set lo up
  ip addr add 10.0.2.15/24 dev eth0 && ip link set eth0 up && ip route add default via 10.0.2.2 || return 1
  if address=$(word ping); then ping -c 3 "$address" >/tmp/ping || { cat /tmp/ping; return 1; }; fi
  sum=$(wget -q -O - "$url" | sha256sum | cut -d' ' -f1)
  echo "sha256 $sum"; [ "$sum" = "$(word sha)" ]
}
check_hub() {
  both=$(word hub)
  load virtio_mmio virtio_net || return 1
  case $(cat /sys/class/net/eth0/address) in *:56) own=${both%,*} other=${both#*,} ;; *) own=${both#*,} other=${both%,*} ;; esac
  ip addr add "$own/24" dev eth0 && ip link set eth0 up || return 1
  # The other one may still be on its way; nor does it hear the last answer if this one leaves at once.
  tries=0; until ping -c 1 -W 1 "$other" >/tmp/ping; do tries=$((tries + 1)); [ $tries -lt 300 ] || { cat /tmp/ping; return 1; }; done
  ping -c 3 -s 1400 "$other" >/tmp/ping || { cat /tmp/ping; return 1; }
  sleep 5
  echo "$own to $other: $(grep received /tmp/ping)"
}
check_entropy() {
  load virtio_mmio virtio-rng || return 1
  [ -c /dev/hwrng ] && [ "$(cat /sys/class/misc/hw_random/rng_current)" != none ] || { skip; return 1; }
  a=$(head -c 16 /dev/hwrng | od -An -tx1 | tr -d ' \n'); b=$(head -c 16 /dev/hwrng | od -An -tx1 | tr -d ' \n')
  echo "$a $b"; [ ${#a} = 32 ] && [ "$a" != "$b" ]
}

say "Linux $(uname -r), $(cat /proc/cmdline)"
check isa check_isa
check harts check_harts
check clock check_clock
check fork check_fork
check awk check_awk
check signals check_signals
check threads check_threads
check entropy check_entropy
check disk check_disk
check network check_network
# Not for a machine that is alone.
word hub >/dev/null && check hub check_hub
if [ $failed = 0 ] && [ $passed != 0 ]; then result=PASSED; else result=FAILED; fi
say "RESULT $result: $passed passed, $failed failed, $skipped left out"
if [ "$(word then)" = shell ]; then setsid cttyhack sh; fi
sync
poweroff -f
# Only a machine that does not power off comes here; without a first process the kernel panics.
while true; do sleep 1000; done
