#!/usr/bin/env bash
# read-only.sh ROOT FOLDER COMMAND...: runs a command with ROOT as its root file system, as a container with a read-only
# one does: as user 10001, who can write nothing but to an empty /tmp. FOLDER is at /mnt there. Needs root and Linux.
set -euo pipefail
# Mounts of its own, which end with the command.
exec unshare --mount bash -euo pipefail -c '
  root=/mnt/root user=10001
  mount -t tmpfs tmpfs /mnt && mkdir "$root"
  mount --rbind "$1" "$root"
  mkdir -p "$root/tmp" "$root/mnt" "$root/proc" "$root/dev"
  mount -o remount,bind,ro "$root"
  mount --bind "$2" "$root/mnt" && mount -o remount,bind,ro "$root/mnt"
  [ -e "$root/proc/self" ] || mount --rbind /proc "$root/proc"
  [ -e "$root/dev/null" ] || mount --rbind /dev "$root/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
  for folder in / /mnt; do
    ! touch "$root$folder/written" 2>/dev/null || { echo "$folder can be written" >&2 && exit 99; }
  done
  shift 2
  exec chroot --userspec=$user:$user "$root" "$@"
' read-only "$@"
