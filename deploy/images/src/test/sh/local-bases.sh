#!/usr/bin/env bash
# local-bases.sh JDK JDK_IMAGE BASE_IMAGE: makes the two images that ours are built from out of this machine's own files,
# where no registry can be reached: one with the JDK and what the build calls, one with the libraries that Java loads.
set -euo pipefail
JDK=$(cd "$1" && pwd -P) JDK_IMAGE=$2 BASE_IMAGE=$3
FOLDER=$(mktemp -d)
trap 'rm -rf "$FOLDER"' EXIT

# libraries FOLDER FILE...: copies what these programs and libraries are linked with, and is not beside them.
libraries() {
  local into=$1
  shift
  ldd "$@" 2>/dev/null | grep -o '/[^ )]*' | grep -v -e ':$' -e "^$JDK/" | sort -u |
    xargs -I {} cp -L --parents {} "$into"
}

# image FOLDER NAME: an image of this folder.
image() {
  local container
  mkdir -p "$1/tmp" && chmod 1777 "$1/tmp"
  container=$(buildah from scratch)
  buildah copy -q "$container" "$1" / >/dev/null
  buildah commit -q "$container" "$2" >/dev/null
  buildah rm "$container" >/dev/null
}

mapfile -t PARTS < <(find "$JDK/lib" -name '*.so'; echo "$JDK/bin/java")
mkdir "$FOLDER/base" "$FOLDER/jdk"
libraries "$FOLDER/base" "${PARTS[@]}"
image "$FOLDER/base" "$BASE_IMAGE"

for program in sh find touch mktemp grep sleep cat rm; do
  program=$(command -v $program)
  cp -L --parents "$program" "$FOLDER/jdk"
  libraries "$FOLDER/jdk" "$program"
done
# The build says `sh` and `RUN`, which is /bin/sh.
[ -e "$FOLDER/jdk/bin/sh" ] || { mkdir -p "$FOLDER/jdk/bin" && cp -L /bin/sh "$FOLDER/jdk/bin/sh"; }
libraries "$FOLDER/jdk" "${PARTS[@]}"
mkdir -p "$FOLDER/jdk/opt" "$FOLDER/jdk/usr/local/bin"
# Some systems keep parts of it elsewhere and link to them.
cp -rL --preserve=mode "$JDK" "$FOLDER/jdk/opt/jdk"
for tool in java jlink; do ln -s "/opt/jdk/bin/$tool" "$FOLDER/jdk/usr/local/bin/$tool"; done
image "$FOLDER/jdk" "$JDK_IMAGE"
