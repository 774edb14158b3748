# Shared by scripts/demo and scripts/test: makes a fresh Debian machine with a Swift toolchain ready. Sourced, not run.

say() { printf '\n== %s\n' "$*"; }

# Stops with one plain sentence: what is missing and what to do.
stop() {
    printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 2
}

need_swift() {
    command -v swift >/dev/null 2>&1 || stop "Swift 6.2 or newer is missing: install a toolchain for Debian from swift.org and put its usr/bin on PATH."
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case "$version" in
    6.[2-9]* | 6.1[0-9]* | [7-9].* | [1-9][0-9].*) ;;
    *) stop "Swift 6.2 or newer is needed, and 'swift --version' says '${version:-nothing}'." ;;
    esac
}

# Installs the Debian packages that are missing, and only those.
need_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    command -v apt-get >/dev/null 2>&1 || stop "these Debian packages are missing and there is no apt-get to install them: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || stop "these Debian packages are missing; install them as root: apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq || stop "apt-get update failed; is there a network or a package mirror?"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
        || stop "apt-get could not install: ${missing[*]}"
}

# What every build links against.
build_packages=(git libexpat1-dev libsqlite3-dev libyaml-dev pkg-config)
# What the program loads when it needs it (archives, XSD, network, PostgreSQL, PDF, the texts of a catalogue), and a font with Japanese letters.
run_packages=(ca-certificates libarchive13 libxml2 libcurl4 libpq5 libzstd1 libpango-1.0-0 libpangocairo-1.0-0 fonts-ipaexfont)
# The headers that our own declarations of those libraries are held against.
header_packages=(libarchive-dev libxml2-dev libcurl4-openssl-dev libpango1.0-dev libpq-dev libzstd-dev)
jobs=$(nproc 2>/dev/null || echo 2)
