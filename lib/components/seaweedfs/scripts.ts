/**
 * The two shell programs of the store. They run in the weed image, which is Alpine Linux with `sh`, `awk` and `curl`.
 * Secrets reach them by the environment and never stand in an argument.
 */

/** What the keys of an identity may consist of: safe in JSON, in YAML, in a curl configuration and in a signature. */
export const KEY_CONTENT = 'letters and digits only';

/** Fills `@NAME@` in the template `$1` from the environment and writes the result to `$2`. */
export const FILL_TEMPLATE = `set -eu
umask 077
awk '{
  while (match($0, /@[A-Z0-9_]+@/)) {
    name = substr($0, RSTART + 1, RLENGTH - 2)
    value = ENVIRON[name]
    if (value !~ /^[A-Za-z0-9]+$/) {
      print name ": the value in its Secret has to be ${KEY_CONTENT}" | "cat >&2"
      exit 1
    }
    $0 = substr($0, 1, RSTART - 1) value substr($0, RSTART + RLENGTH)
  }
  print
}' "$1" > "$2"
`;

/**
 * Makes the buckets that are named as arguments. Safe to run again: a bucket that is there stays as it is. Waits for the
 * store, so that it may start before it, and fails unless every bucket answers at the end.
 */
export const CREATE_BUCKETS = String.raw`set -eu
call() {
  printf 'user = "%s:%s"\n' "$ACCESS_KEY" "$SECRET_KEY" |
    curl --config - --aws-sigv4 "aws:amz:$REGION:s3" --silent --show-error --max-time 10 \
      --output /tmp/answer --write-out '%{http_code}' "$@" || true
}
tries=0
until [ "$(call "$ENDPOINT/")" = 200 ]; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "no list of buckets from $ENDPOINT after $tries tries" >&2
    cat /tmp/answer >&2 || true
    exit 1
  fi
  sleep 5
done
for bucket in "$@"; do
  made=$(call --request PUT "$ENDPOINT/$bucket")
  found=$(call --head "$ENDPOINT/$bucket")
  # 409: it is there already.
  case "$made $found" in
    '200 200' | '409 200') echo "$bucket: ready ($made)" ;;
    *) echo "$bucket: creation answered $made, a look at it $found" >&2; cat /tmp/answer >&2; exit 1 ;;
  esac
done
`;
