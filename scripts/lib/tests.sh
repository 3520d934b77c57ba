# shellcheck shell=bash
# Builds what lives in the test sources and is run by scripts: benchmarks, fake gateway. Sourced, never run; brings build.sh along.
#
# After build_tests: $test_classpath, and quiet holds the flags that keep a newer JDK silent.

# shellcheck source=scripts/lib/build.sh
. "$(dirname "${BASH_SOURCE[0]}")/build.sh"

# $1 says what is built, for the message.
build_tests() {
    libraries=$home/target/bench.classpath
    if tests_are_old; then alone tests_alone "$1"; fi
    test_classpath=$home/target/test-classes:$home/target/classes:$(cat "$libraries")
    quiet=(--enable-native-access=ALL-UNNAMED)
    if [ "$(jdk_major "$jdk")" -ge 24 ]; then quiet+=(--sun-misc-unsafe-memory-access=allow); fi
}

tests_are_old() {
    is_older "$libraries" "$home/pom.xml" "$home/src/main" "$home/src/test/java/org/spean/bench" \
        "$home/src/test/java/org/spean/fake" "$home/src/test/java/org/spean/app" || [ ! -f "$jar" ]
}

# Another script may have built it while this one waited.
tests_alone() {
    if ! tests_are_old; then return 0; fi
    say "building $1 ..."
    if ! maven -q -B -ntp -DskipTests package dependency:build-classpath \
        -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test >&2; then
        say "the build failed; the lines above say why"
        exit 1
    fi
    touch "$jar" "$libraries"
}
