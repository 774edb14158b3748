# A throwaway PostgreSQL on a socket in a temporary folder, for the tests and benchmarks. Sourced, not run.

# Starts it and sets MIMAMORI_TEST_POSTGRES; stop_postgres ends and removes it. Debian's package need not have a cluster of its own.
start_postgres() {
    local bin as=()
    bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || stop "PostgreSQL's server is missing: apt-get install postgresql"
    postgres_folder=$(mktemp -d /tmp/mimamori-postgres.XXXXXX)
    if [ "$(id -u)" -eq 0 ]; then
        # initdb refuses to run as root.
        chown postgres "$postgres_folder"
        as=(runuser -u postgres --)
    fi
    "${as[@]}" "$bin/initdb" -D "$postgres_folder/data" -A trust -U mimamori -E UTF8 --locale=C.UTF-8 -N >"$postgres_folder.log" 2>&1 \
        || stop "initdb failed, see $postgres_folder.log"
    # Each test makes and drops a schema of some hundred tables, many at a time: more locks than the default has room for.
    # On loopback too, so that tests can cut the connection; the port is the first free one from 54320.
    local port=54320
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    # Nothing in it outlives the tests, so it keeps no promises.
    local hasty="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off"
    "${as[@]}" "$bin/pg_ctl" -w -s -D "$postgres_folder/data" -l "$postgres_folder/server.log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder $hasty -c max_connections=500 \
            -c max_locks_per_transaction=512" start \
        || stop "PostgreSQL did not start, see $postgres_folder/server.log"
    export MIMAMORI_TEST_POSTGRES="postgres://mimamori@127.0.0.1:$port/postgres"
    postgres_bin=$bin
    trap stop_postgres EXIT
}

stop_postgres() {
    local as=()
    [ "$(id -u)" -eq 0 ] && as=(runuser -u postgres --)
    "${as[@]}" "$postgres_bin/pg_ctl" -s -m immediate -D "$postgres_folder/data" stop 2>/dev/null || true
    rm -rf "$postgres_folder" "$postgres_folder.log"
}
