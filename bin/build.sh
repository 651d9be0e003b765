# Sourced by the scripts of this folder: puts the application in target/app when a source is newer, and trains its start once.
ruhui_fail() {
  echo "$1" >&2
  exit 1
}

# Serial GC and 256 MB carry the full load; the cache of the JDK halves the start (docs/decisions).
ruhui_flags="-XX:+UseSerialGC -Xmx${RUHUI_HEAP:-256m} -XX:+ExitOnOutOfMemoryError -Duser.timezone=Asia/Shanghai -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

ruhui_build() {
  if [ -f target/app/built ] && [ -z "$(find src pom.xml bin/build.sh -newer target/app/built -print -quit)" ]; then return; fi
  started=$(mktemp)
  ruhui_unpack
  ruhui_train
  touch -r "$started" target/app/built
  rm -f "$started"
}

ruhui_maven() {
  command -v mvn >/dev/null 2>&1 && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || ruhui_fail "Maven is missing: install it (mvn). 缺少 Maven：请先安装（mvn）。"
  echo "Installing Maven 正在安装 Maven"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends maven; } >/dev/null 2>&1 ||
    ruhui_fail "Maven could not be installed: install it (mvn). 无法安装 Maven：请自行安装（mvn）。"
}

ruhui_unpack() {
  ruhui_maven
  bin/fonts
  echo "Building Ruhui (once after each change) 正在构建"
  rm -rf target/app
  mvn -B -ntp -q package -Dmaven.test.skip=true -Dspotless.check.skip -Dcyclonedx.skip || ruhui_fail "The build failed: see the lines above. 构建失败：请看上面的输出。"
  java -Djarmode=tools -jar target/ruhui-*.jar extract --destination target/app --application-filename ruhui.jar >/dev/null ||
    ruhui_fail "The build could not be unpacked. 构建结果无法解开。"
}

# One start and a few pages on a database that is thrown away. Without the cache everything works, only later.
ruhui_train() {
  echo "Training the start (once after each build) 正在预热启动"
  home=target/app/training
  mkdir -p "$home"
  RUHUI_HOME=$home RUHUI_PORT=0 RUHUI_DB_URL="" java $ruhui_flags -XX:AOTCacheOutput=target/app/ruhui.aot -jar target/app/ruhui.jar >"$home/out" 2>&1 &
  trained=$!
  until grep -qs 'Ruhui is ready' "$home/out" || ! kill -0 $trained 2>/dev/null; do sleep 0.2; done
  url=$(sed -n 's/^Ruhui is ready at //p' "$home/out")
  if [ -n "$url" ] && command -v curl >/dev/null 2>&1; then
    for page in / /en/ /join /login /en/login /register /verify /app.css; do curl -s -o "$home/page" --max-time 10 "$url$page" || true; done
  fi
  kill $trained 2>/dev/null || true
  wait $trained || true
  [ -f target/app/ruhui.aot ] || echo "The start could not be trained, it will be slower ($home/out). 未能预热，启动会慢一些。" >&2
  [ ! -f target/app/ruhui.aot ] || rm -rf "$home"
}
