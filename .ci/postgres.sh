# A private PostgreSQL server on loopback, for one step. Sourced by `run`, which sets $work.
# start_postgres sets $postgres_url; stop_postgres may be called again.

postgres_url=
postgres_data=

# PostgreSQL refuses to run as root; `nobody` exists everywhere and owns nothing.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then (cd / && setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/ "$@")
  else "$@"
  fi
}

# The newest of Debian's, or the one on the PATH.
postgres_bin() {
  local found
  found=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
  [ -n "$found" ] || found=$(dirname "$(command -v initdb)")
  printf '%s' "$found"
}

start_postgres() {
  local bin port
  bin=$(postgres_bin) && [ -x "$bin/initdb" ] || { echo 'There is no PostgreSQL server here: apt-get install postgresql' >&2; return 1; }
  port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })") || return 1
  postgres_data=$work/pg
  mkdir -m 700 "$postgres_data"
  [ "$(id -u)" -ne 0 ] || chown 65534:65534 "$postgres_data"
  "$bin/postgres" --version
  as_server "$bin/initdb" -D "$postgres_data" -U hotline -A trust --encoding=UTF8 --locale=C --lc-ctype=C.UTF-8 >/dev/null || return 1
  as_server "$bin/pg_ctl" -D "$postgres_data" -l "$postgres_data/server.log" -w -o "-p $port -h 127.0.0.1 -k ''" start >/dev/null || { tail -n 20 "$postgres_data/server.log" >&2; return 1; }
  postgres_url=postgres://hotline@127.0.0.1:$port/postgres
}

stop_postgres() {
  [ -z "$postgres_url" ] || as_server "$(postgres_bin)/pg_ctl" -D "$postgres_data" -m fast -w stop >/dev/null
  postgres_url=
  [ -z "$postgres_data" ] || rm -rf "$postgres_data"
  postgres_data=
}
