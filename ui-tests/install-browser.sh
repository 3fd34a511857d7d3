#!/bin/sh
# Installs Chromium, its driver and a Chinese font when they are missing and this user may.
# Elsewhere Selenium Manager fetches a browser of its own.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v chromedriver >/dev/null 2>&1 || missing="$missing chromium-driver"
if command -v fc-list >/dev/null 2>&1; then
  [ -n "$(fc-list :lang=zh-cn family)" ] || missing="$missing fonts-noto-cjk"
else
  missing="$missing fontconfig fonts-noto-cjk"
fi
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "Not installed:$missing. Selenium will look for a browser itself." >&2
fi
