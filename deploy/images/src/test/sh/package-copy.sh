#!/usr/bin/env bash
# package-copy.sh HOME COPY: packages the sources of HOME, as they are in the working tree, in a folder of their own.
set -euo pipefail
HOME_FOLDER=$1 COPY=$2
cd "$HOME_FOLDER"
# Files that were deleted and are still in the index are no sources.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar --null --files-from=- --create --file=- | tar --extract --file=- --directory="$COPY"
cd "$COPY"
ROOT=$COPY
# shellcheck source=/dev/null
source deploy/toolchain.sh
use_jdk && use_maven
"$MVN" -B -ntp -Pchecks -Dnative.sources.phase=none -pl ingest-service,timeline-service -am package -DskipTests
