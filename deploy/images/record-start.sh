#!/bin/sh
# record-start.sh JAVA_HOME APP: starts the service once, without a database, and writes the JVM's ahead-of-time cache to
# APP/start.aot. The options are those of the image's entry point: a cache is good for no others.
set -eu
JAVA_HOME=$1 APP=$2 LOG=$(mktemp)
cd "$APP"
# The profile is the laptop's, because there is no secret here; the port is any that is free.
QUARKUS_PROFILE=prod,laptop QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 QUARKUS_FLYWAY_MIGRATE_AT_START=false \
  LINIMASA_RELAY_ENABLED=false QUARKUS_LOG_CONSOLE_JSON_ENABLED=false \
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput="$APP/start.aot" \
  -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError -jar "$APP/quarkus-run.jar" >"$LOG" 2>&1 &
SERVICE=$!
waited=0
until grep 'Listening on' "$LOG" >/dev/null; do
  waited=$((waited + 1))
  if [ $waited -gt 1200 ] || ! kill -0 $SERVICE 2>/dev/null; then
    cat "$LOG" >&2
    kill $SERVICE 2>/dev/null || true
    exit 1
  fi
  sleep 0.5
done
kill -TERM $SERVICE
wait $SERVICE || true
rm -f "$LOG"
[ -s "$APP/start.aot" ] || { echo "no cache was written" >&2; exit 1; }
