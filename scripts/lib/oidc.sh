# A throwaway OpenID provider on loopback, for the tests. Sourced, not run.

# Starts it and sets MIMAMORI_TEST_OIDC; stop_oidc ends it. Its people are what the tests expect. Without a package index the tests are skipped and say so.
start_oidc() {
    if [ ! -x .build-oidc/bin/oidc-provider-mock ]; then
        say "setting up an OpenID provider in .build-oidc"
        /usr/bin/python3 -m venv .build-oidc
        if ! .build-oidc/bin/pip install --quiet --disable-pip-version-check 'oidc-provider-mock>=0.3.4'; then
            echo "the OpenID provider could not be installed (no package index?): the tests that need it will be skipped and say so" >&2
            return 0
        fi
    fi
    local port=54420
    while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    oidc_log=$(mktemp /tmp/mimamori-oidc.XXXXXX)
    .build-oidc/bin/oidc-provider-mock --host 127.0.0.1 --port "$port" --require-nonce true \
        --user-claims '{"sub":"u-1","preferred_username":"psirt","name":"佐藤 健","email":"psirt@example.com","email_verified":true}' \
        --user-claims '{"sub":"u-2","preferred_username":"stranger"}' >"$oidc_log" 2>&1 &
    oidc_process=$!
    for _ in $(seq 100); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
        kill -0 "$oidc_process" 2>/dev/null || stop "the OpenID provider did not start, see $oidc_log"
        sleep 0.1
    done
    export MIMAMORI_TEST_OIDC="http://127.0.0.1:$port"
}

stop_oidc() {
    [ -z "${oidc_process:-}" ] || kill "$oidc_process" 2>/dev/null || true
    rm -f "${oidc_log:-}"
}
