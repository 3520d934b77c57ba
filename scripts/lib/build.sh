# shellcheck shell=bash
# Builds the jar and its start-up archive when they are missing or old. Sourced, never run; brings java.sh along.

# shellcheck source=scripts/lib/java.sh
. "$(dirname "${BASH_SOURCE[0]}")/java.sh"

jar=$home/target/spean.jar

# How the server is run, here and in the benchmark. A hotline needs little heap; the serial collector has the least overhead
# on the small machines it runs on. No heap dumps: memory holds what people wrote. The log of the JVM itself (not ours) is
# kept to errors, so that an archive that does not fit falls back without a word.
java_flags=(
    -XX:+UseSerialGC -Xms24m -Xmx96m -Xss512k
    -XX:MaxDirectMemorySize=48m -XX:ReservedCodeCacheSize=64m
    -XX:-UsePerfData -XX:-HeapDumpOnOutOfMemoryError -XX:+ExitOnOutOfMemoryError
    -Xlog:disable -Xlog:all=error:stderr
    -Dfile.encoding=UTF-8 -Djava.awt.headless=true
)

# True if $1 is missing, or something in the other paths is newer than it.
is_older() {
    local product=$1
    shift
    [ ! -f "$product" ] || [ -n "$(find "$@" -newer "$product" -print 2>/dev/null | head -n 1)" ]
}

# Runs a function while no other of our scripts builds here: two at once would write the same jar. Ends with its exit code.
alone() {
    local lock=$home/target/.building holder told='' code=0
    mkdir -p "$home/target"
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$lock"
            continue
        fi
        if [ -z "$told" ]; then say "another script builds here; waiting for it ..."; fi
        told=yes
        sleep 1
    done
    echo $$ >"$lock/pid"
    ("$@") || code=$?
    rm -rf "$lock"
    if [ "$code" -ne 0 ]; then exit "$code"; fi
}

# Makes target/spean.jar; the tests and checks are for scripts/test.
build_jar() {
    if is_older "$jar" "$home/pom.xml" "$home/src/main"; then alone jar_alone; fi
}

# Another script may have built it while this one waited.
jar_alone() {
    if ! is_older "$jar" "$home/pom.xml" "$home/src/main"; then return 0; fi
    say "building (the first time takes about a minute) ..."
    if ! maven -q -B -ntp -Dmaven.test.skip=true package >&2; then
        say "the build failed; the lines above say why"
        exit 1
    fi
    touch "$jar"
}

# Sets archive_flags to the flag that uses the archive; to nothing where there is none.
find_archive() {
    local release
    release=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release" 2>/dev/null | tr -c 'A-Za-z0-9.\n' '-' || true)
    archive=$home/target/spean-${release:-jdk}
    if [ "$(jdk_major "$jdk")" -ge 25 ]; then
        archive=$archive.aot
        archive_flags=(-XX:AOTCache="$archive")
        training_flags=(-XX:AOTCacheOutput="$archive")
    else
        archive=$archive.jsa
        archive_flags=(-XX:SharedArchiveFile="$archive")
        training_flags=(-XX:ArchiveClassesAtExit="$archive")
    fi
    if [ ! -s "$archive" ] || is_older "$archive" "$jar"; then archive_flags=(); fi
}

# Makes the archive by one training run: start, be ready, exit. Its failure is no failure: the start is only slower.
make_archive() {
    find_archive
    # An empty file says that it was tried with this jar and this JDK, and cannot be had.
    if is_older "$archive" "$jar"; then alone archive_alone; fi
    find_archive
}

archive_alone() {
    local data tries=0 pid
    if ! is_older "$archive" "$jar"; then return 0; fi
    say "making the start-up archive ..."
    rm -f "$archive"
    data=$(mktemp -d)
    (
        cd "$home" || exit
        # Whatever is set for the real server (live mode, a real Redis) is none of the training run's business.
        for name in $(env | sed -n 's/^\(SPEAN_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
        : >"$data/no-settings.yaml"
        SPEAN_DATA_DIR=$data SPEAN_HTTP_PORT=0 SPEAN_MANAGEMENT_PORT=0 \
            exec "$jdk/bin/java" "${java_flags[@]}" "${training_flags[@]}" \
            -jar "$jar" serve --exit-after-ready --config "$data/no-settings.yaml"
    ) >"$home/target/archive.log" 2>&1 &
    pid=$!
    while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 300 ]; do
        sleep 0.2
        tries=$((tries + 1))
    done
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    rm -rf "$data"
    if [ ! -s "$archive" ]; then : >"$archive"; fi
}

# Becomes the JVM (so that signals reach it) with command $1 of the jar and its arguments.
exec_spean() {
    cd "$home" || exit
    find_archive
    exec "$jdk/bin/java" "${java_flags[@]}" ${archive_flags[@]+"${archive_flags[@]}"} -jar "$jar" "$@"
}
