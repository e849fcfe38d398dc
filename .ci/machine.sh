#!/usr/bin/env bash
# What pip cannot bring: Python with its venv module (`machine.sh venv`), Chromium and a Chinese font for the pages (`machine.sh browser`).
# Root, or sudo without a password, installs it with apt-get; otherwise one line names it with the command.
set -euo pipefail

PYTHON=${PYTHON:-python3}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get && as_root true
} >/dev/null 2>&1

# install WHAT PACKAGE…: whether the packages are there afterwards.
install() {
    local what=$1
    shift
    if may_install; then
        echo "installing $*" >&2
        as_root apt-get update -qq >&2 && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 && return
    fi
    echo "kg: $what missing; as root: apt-get update && apt-get install -y $*" >&2
    return 1
}

venv() {
    if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "kg: '$PYTHON' is no Python 3.11 or newer; name one: make PYTHON=python3.12" >&2
        return 1
    fi
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null ||
        install "Python's venv module is" "$("$PYTHON" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
}

browser_is_here() {
    [ -n "${KG_CHROMIUM:-}" ] || command -v chromium || command -v chromium-browser || command -v google-chrome
} >/dev/null

font_is_here() {
    [ "$(uname)" != Linux ] || [ -n "$(fc-list :lang=zh 2>/dev/null)" ]
}

# Without a browser the tests in it are skipped, or fail where CI is set: that is theirs to say.
browser() {
    local packages=()
    browser_is_here || packages+=(chromium)
    font_is_here || packages+=(fontconfig fonts-wqy-microhei)
    [ ${#packages[@]} -eq 0 ] || install "Chromium or a Chinese font is" "${packages[@]}" || true
}

case ${1:-} in
    venv | browser) "$1" ;;
    *) echo "usage: machine.sh venv|browser" >&2; exit 2 ;;
esac
