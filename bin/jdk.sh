# Sourced by the scripts of this folder: puts a JDK 25 or newer in JAVA_HOME, or says in one line what is missing.
ruhui_jdk_fits() {
  [ -x "$1/bin/javac" ] || return 1
  v=$("$1/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  [ "$v" -ge 25 ] 2>/dev/null
}
ruhui_jdk() {
  path_javac=$(command -v javac 2>/dev/null) && path_javac=$(dirname "$(dirname "$(readlink -f "$path_javac")")")
  for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${path_javac:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] && ruhui_jdk_fits "$home" && { JAVA_HOME=$home; export JAVA_HOME; PATH="$JAVA_HOME/bin:$PATH"; export PATH; return 0; }
  done
  echo "Ruhui needs JDK 25 or newer: install one, or set JAVA25_HOME. 需要 JDK 25 或更新版本：请安装，或设置 JAVA25_HOME。" >&2
  return 1
}
ruhui_jdk || exit 1
# Maven 3 still touches what JDK 25 warns of.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
