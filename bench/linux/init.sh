#!/bin/sh
# The first process of a system that is measured from outside: does pieces of work, and says when each begins and ends. What a piece
# prints must be the same wherever this runs. `bench.only=NAME` on the kernel's command line: this piece alone; `boot` is none of them.
export PATH=/bin
mount -t proc proc /proc
mount -t devtmpfs devtmpfs /dev
mount -t tmpfs tmpfs /tmp

only=$(busybox sed -n 's/.*bench\.only=\([^ ]*\).*/\1/p' /proc/cmdline)
# piece NAME COMMAND…
piece() {
  name=$1; shift
  if [ -n "$only" ] && [ "$only" != "$name" ]; then return; fi
  echo "MARK begin $name"
  result=$("$@" 2>&1)
  echo "MARK end $name $? $result"
}
times() { n=$1; shift; while [ "$n" -gt 0 ]; do "$@"; n=$((n - 1)); done; }

echo "MARK init $(uname -r)"
# shellcheck disable=SC2162 # the list has no backslashes
while read name count; do piece "$name" "/kernels/$name" "$count"; done </kernels/list
gzip_all() { times 2 busybox gzip -c /data/binary | busybox wc -c; }
hash_all() { times 12 busybox sha256sum /data/binary | busybox sort -u; }
words() { busybox awk '{ for (i = 1; i <= NF; i++) { count[$i]++; if ($i ~ /^a.*f$/) s += i * NR / (NF + 0.5) } } END { for (w in count) n++; printf "%d words, %.6f", n, s }' /data/text; }
piece gzip gzip_all
piece sha256sum hash_all
piece awk words
echo "MARK done"
poweroff -f
while true; do sleep 1000; done
