# shellcheck shell=bash
# Finds what the other scripts stand on: a JDK 21 or newer, and Maven. Sourced, never run.
#
# After sourcing: $home is the project's folder; say, find_jdk and maven are there.
# Works with bash 3.2 (macOS). Nothing here starts with SPEAN_: those names are settings of the server.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Messages go to standard error: standard output belongs to results.
say() { printf 'spean: %s\n' "$*" >&2; }

# Prints the major version of the JDK in folder $1; nothing if there is no JDK (a JRE cannot build).
jdk_major() {
    local version
    if [ ! -x "$1/bin/javac" ] || [ ! -x "$1/bin/java" ]; then return 0; fi
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p' || true)
    fi
    printf '%s' "$version"
}

is_21_or_newer() {
    local major
    major=$(jdk_major "$1")
    [ -n "$major" ] && [ "$major" -ge 21 ]
}

# The folder of the java on the PATH, which may be a link or macOS's stand-in.
jdk_on_path() {
    if ! command -v java >/dev/null 2>&1; then return 0; fi
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' || true
}

# Sets $jdk and exports JAVA_HOME, or ends with one clear line. Order: JAVA_HOME, PATH, then the newest installed one.
find_jdk() {
    local folder major best=0
    jdk=
    if [ -n "${JAVA_HOME:-}" ] && is_21_or_newer "$JAVA_HOME"; then
        jdk=$JAVA_HOME
    else
        folder=$(jdk_on_path)
        if [ -n "$folder" ] && is_21_or_newer "$folder"; then jdk=$folder; fi
    fi
    if [ -z "$jdk" ]; then
        for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
            "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/*; do
            major=$(jdk_major "$folder")
            if [ -n "$major" ] && [ "$major" -ge 21 ] && [ "$major" -gt "$best" ]; then
                jdk=$folder
                best=$major
            fi
        done
    fi
    if [ -z "$jdk" ]; then
        say "no JDK 21 or newer found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /Library/Java, SDKMAN); install one, for example from https://adoptium.net, or set JAVA_HOME"
        exit 1
    fi
    export JAVA_HOME=$jdk
}

# Runs Maven in the project's folder, with the JDK found: as installed, else through the wrapper.
maven() {
    local mvn=mvn
    if ! command -v mvn >/dev/null 2>&1; then mvn=./mvnw; fi
    # Maven's own libraries make a newer JDK print warnings that are none of ours.
    if [ "$(jdk_major "$jdk")" -ge 24 ]; then
        export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
    fi
    (cd "$home" && "$mvn" "$@")
}
