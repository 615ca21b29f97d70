# Picks a JDK new enough for this build. Sourced by ./mvnw and ./nightshift (POSIX sh, starts no JVM).
# JAVA_HOME wins when it is new enough, then the javac on the PATH, then the oldest sufficient JDK in the usual places.
JDK_MIN=25

jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  found=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1)
  echo "${found:-0}"
}

jdk_pick() {
  if [ -n "${JAVA_HOME-}" ] && [ "$(jdk_major "$JAVA_HOME")" -ge "$JDK_MIN" ]; then return 0; fi
  if command -v javac >/dev/null 2>&1; then
    candidate=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    if [ "$(jdk_major "$candidate")" -ge "$JDK_MIN" ]; then JAVA_HOME=$candidate; export JAVA_HOME; return 0; fi
  fi
  best='' best_major=0
  for candidate in "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/* /usr/lib/jvm/* /usr/java/* /opt/java/* \
      /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$candidate" ] || continue
    major=$(jdk_major "$candidate")
    [ "$major" -ge "$JDK_MIN" ] || continue
    if [ "$best_major" -eq 0 ] || [ "$major" -lt "$best_major" ]; then best=$candidate best_major=$major; fi
  done
  if [ -z "$best" ]; then
    echo "Nightshift needs a JDK $JDK_MIN or newer and found none. Install one (https://adoptium.net) or set JAVA_HOME." >&2
    exit 3
  fi
  if [ -n "${JAVA_HOME-}" ]; then echo "JAVA_HOME=$JAVA_HOME is older than JDK $JDK_MIN; using $best" >&2; fi
  JAVA_HOME=$best
  export JAVA_HOME
}

jdk_pick
