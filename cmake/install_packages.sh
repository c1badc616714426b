#!/bin/bash
# SPDX-License-Identifier: AGPL-3.0-or-later
# install_packages.sh GROUP…: installs what is missing of the groups of packages.txt. Asks nothing; says nothing when
# all is there. Needs root or sudo only when something is missing.
set -euo pipefail
list=$(dirname "$0")/packages.txt

wanted=$(awk -v groups="$*" '
  BEGIN { count = split(groups, names, " "); for (i = 1; i <= count; i++) chosen["[" names[i] "]"] = 1 }
  /^\[/ { inside = ($1 in chosen); seen[$1] = 1; next }
  inside && NF && !/^#/ { print $1 }
  END { for (group in chosen) if (!(group in seen)) { print "no such group: " group > "/dev/stderr"; exit 1 } }
' "$list" | sort -u)

if ! command -v dpkg-query >/dev/null; then
  echo "This is no Debian system: please see to it that what $list names for ($*) is there." >&2
  exit 0
fi
missing=()
for package in $wanted; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing, and installing them needs root or sudo:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  # A password can be typed only where somebody sits.
  if [ -t 0 ]; then as_root=(sudo); else as_root=(sudo -n); fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    return 1
  fi
}
echo "Installing ${#missing[@]} packages: ${missing[*]}"
# An old list of packages may still do, so a failed update alone ends nothing.
apt update || echo "The list of packages could not be brought up to date; going on with the old one." >&2
apt install -y --no-install-recommends "${missing[@]}"
