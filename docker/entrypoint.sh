#!/bin/sh
# The first word picks the app; anything else is run as it is (a shell, for example).
set -eu
case "${1:-}" in
  api | worker) exec node "dist/apps/$1/src/main.js" ;;
  migrate | bootstrap | read) exec node dist/apps/cli/src/main.js "$@" ;;
  *) exec "$@" ;;
esac
