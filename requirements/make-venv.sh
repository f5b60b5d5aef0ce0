#!/bin/sh
# Make a virtual environment: make-venv.sh PYTHON FOLDER. Debian keeps a part of Python's venv in a package of its own.
set -eu
python=$1 folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Sparring needs Python 3.11 or newer; name it with: make PYTHON=python3.12" >&2
    exit 1
fi

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

install_venv() {
    command -v apt-get >/dev/null || return 1
    echo "Installing python3-venv ..."
    { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes python3-venv; } \
        >/dev/null 2>&1
}

"$python" -m venv "$folder" >/dev/null 2>&1 && exit
rm -rf "$folder"
if install_venv && "$python" -m venv "$folder"; then exit; fi
rm -rf "$folder"
echo "Python's venv is missing; install it with: sudo apt-get install python3-venv" >&2
exit 1
