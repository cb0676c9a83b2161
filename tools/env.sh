# Sourced by the scripts of this folder: where the project's tools are. Changes PATH, nothing else.
# Emscripten on the PATH is used when it is new enough; otherwise the private copy of tools/setup.

weerzien_cache="${XDG_CACHE_HOME:-${HOME:-/var/tmp}/.cache}/weerzien"
weerzien_emscripten="$weerzien_cache/emscripten-3.1.69"

# Prints the version of the Emscripten whose em++ is given. The text file beside it answers at once;
# asking em++ itself takes a third of a second.
emscripten_version() {
  local folder
  folder="$(dirname "$(readlink -f "$1")")"
  if [ -r "$folder/emscripten-version.txt" ]; then
    tr -d '"\n' <"$folder/emscripten-version.txt"
  else
    "$1" --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p'
  fi
}

# True when version $1 is at least $2.
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# True when the PATH has an Emscripten that can build the module. 3.1.6 of Debian 12 cannot: its Embind
# needs `new Function`, which a strict Content-Security-Policy forbids.
emscripten_on_path() {
  local program
  program="$(command -v em++)" && version_at_least "$(emscripten_version "$program")" 3.1.60
}

weerzien_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export PATH="$weerzien_root/node_modules/.bin:$PATH"
if ! emscripten_on_path && [ -e "$weerzien_emscripten/complete" ]; then
  export PATH="$weerzien_emscripten/tree/usr/share/emscripten:$PATH"
fi
