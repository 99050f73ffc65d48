#!/usr/bin/env bash
# The step of action.yml. Reads CHECK, PATHS, OPTIONS and SARIF, and ends with the status of the command line.
set -euo pipefail

action="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

fail() {
  echo "::error::$1"
  exit 2
}

command -v node > /dev/null || fail 'bk-job-errors needs Node.js 20.19 or later: add actions/setup-node before this step.'

# A checkout of the action has no build. Both go to stderr, since stdout may be SARIF.
if [ ! -f "$action/dist/cli.js" ]; then
  (
    cd "$action"
    [ -e node_modules ] || npm ci --no-audit --no-fund --ignore-scripts
    node esbuild.mjs
  ) >&2
fi

case "$CHECK" in
  migrate) command=(migrate --check) ;;
  lint) command=(lint) ;;
  *) fail "The input check is \"migrate\" or \"lint\"." ;;
esac

while IFS= read -r option; do
  if [ -n "$option" ]; then command+=("$option"); fi
done <<< "$OPTIONS"

command+=(--github)
if [ -n "$SARIF" ]; then command+=(--sarif); fi

command+=(--)
while IFS= read -r path; do
  if [ -n "$path" ]; then command+=("$path"); fi
done <<< "$PATHS"

if [ -n "$SARIF" ]; then
  node "$action/dist/cli.js" "${command[@]}" > "$SARIF"
else
  node "$action/dist/cli.js" "${command[@]}"
fi
