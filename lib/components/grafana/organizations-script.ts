/**
 * The shell program that makes organizations. It runs in Grafana's image, which has `sh`, `curl`, `base64` and `sed`; passwords
 * reach it by the environment and never stand in an argument.
 *
 * Arguments are the organizations. Variables, beside those of Grafana itself: `TEMPLATES` and `SETTINGS` (folders), `ADDRESS`
 * (of a Grafana in this container), `PEERS` (address of those that run already, or nothing), `MEMORY` (folder that outlives
 * the pod, or nothing), `SERVE` (command that starts Grafana), `SET_ADMINISTRATOR` (command that sets the administrator's
 * password to what it reads).
 *
 * Only the database knows the numbers of organizations, and a wrong one would show a team the data of another, so they are
 * asked for at each start and never kept. Where a Grafana runs already, it is asked. Otherwise one is started for a moment,
 * for nobody but this program. It must not see an empty provisioning folder then: Grafana deletes what it provisioned once
 * and finds no more, and with that what people have attached to it. So it finds the data sources as they were provisioned
 * last, and the providers of dashboards by name, without the folders that they read.
 */
export const MAKE_ORGANIZATIONS = String.raw`set -eu
umask 022
work=$(mktemp -d)
log() { echo "organizations: $*"; }
fail() { echo "organizations: $*" >&2; exit 1; }

authorization=$(printf '%s:%s' "$GF_SECURITY_ADMIN_USER" "$GF_SECURITY_ADMIN_PASSWORD" | base64 | tr -d '\n')
call() { # METHOD PATH [BODY]
  {
    printf 'header = "Authorization: Basic %s"\n' "$authorization"
    printf 'header = "Content-Type: application/json"\n'
  } | curl --config - --silent --fail --connect-timeout 5 --max-time 30 --request "$1" \
    ${'$'}{3:+--data} ${'$'}{3:+"$3"} "$server$2"
}

server=
pid=
start() { # PROVISIONING
  GF_PATHS_CONFIG=$TEMPLATES/grafana.ini GF_PATHS_PROVISIONING=$1 GF_SERVER_HTTP_ADDR=127.0.0.1 \
    GF_AUTH_GENERIC_OAUTH_ENABLED=false GF_UNIFIED_ALERTING_EXECUTE_ALERTS=false $SERVE > "$work/log" 2>&1 &
  pid=$!
  server=$ADDRESS
  tries=0
  until curl --silent --fail --max-time 5 --output "$work/health" "$server/api/health"; do
    tries=$((tries + 1))
    if ! kill -0 "$pid" 2> "$work/gone" || [ "$tries" -ge 600 ]; then stop; return 1; fi
    sleep 1
  done
}
stop() {
  [ -n "$pid" ] || return 0
  kill "$pid" 2> "$work/gone" || true
  wait "$pid" || true
  pid=
}
trap stop EXIT
give_up() { tail -n 50 "$work/log" >&2; fail "$*"; }

if [ -n "$PEERS" ] && server=$PEERS && call GET /api/org > "$work/org"; then
  log "asking the Grafana that runs already"
else
  mkdir -p "$work/provisioning/datasources" "$work/provisioning/dashboards"
  for file in "$TEMPLATES"/organizations/*/dashboards.yaml; do
    [ -e "$file" ] || continue
    folder=${'$'}{file%/*}
    sed 's/[$]{org:[^}]*}/1/g' "$file" > "$work/provisioning/dashboards/${'$'}{folder##*/}.yaml"
  done
  if [ -n "$MEMORY" ] && [ -d "$MEMORY" ]; then cp "$MEMORY"/*.yaml "$work/provisioning/datasources/" || true; fi
  if ! start "$work/provisioning"; then
    log "Grafana does not start with the data sources that it had; without them"
    rm -f "$work"/provisioning/datasources/*
    start "$work/provisioning" || give_up "Grafana does not start"
  fi
  if ! call GET /api/org > "$work/org"; then
    log "the administrator has another password in the database than in the Secret; setting that of the Secret"
    stop
    printf '%s' "$GF_SECURITY_ADMIN_PASSWORD" |
      GF_PATHS_CONFIG=$TEMPLATES/grafana.ini $SET_ADMINISTRATOR > "$work/log" 2>&1 || give_up "it cannot be set"
    start "$work/provisioning" || give_up "Grafana does not start"
    call GET /api/org > "$work/org" || give_up "the administrator of the Secret cannot log in"
  fi
fi

number() { call GET "/api/orgs/name/$1" | sed -n 's/^{"id":\([0-9]*\),.*/\1/p'; }
: > "$work/numbers.sed"
for name in "$@"; do
  id=$(number "$name") || id=
  if [ -z "$id" ]; then
    # Fails where another replica was faster, which is as good.
    call POST /api/orgs "{\"name\":\"$name\"}" > "$work/made" || true
    id=$(number "$name") || id=
    [ -n "$id" ] || give_up "$name cannot be made"
    log "$name: made, number $id"
  fi
  [ "$id" != 1 ] || fail "$name is the first organization, which has to stay empty: give it another name in Grafana"
  printf 's/[$]{org:%s}/%s/g\n' "$name" "$id" >> "$work/numbers.sed"
done
call GET '/api/orgs?perpage=10000' > "$work/all" || : > "$work/all"
tr '}' '\n' < "$work/all" | sed -n 's/.*"id":\([0-9]*\),"name":"\(.*\)".*/\1 \2/p' | while read -r id found; do
  case " $* " in
    *" $found "*) ;;
    *) [ "$id" = 1 ] || log "$found: retired; nobody has a role in it, and what people made in it is kept" ;;
  esac
done
stop

rm -rf "$SETTINGS"/*
for kind in datasources dashboards plugins alerting; do mkdir -p "$SETTINGS/provisioning/$kind"; done
sed -f "$work/numbers.sed" "$TEMPLATES/grafana.ini" > "$SETTINGS/grafana.ini"
for name in "$@"; do
  grep "{org:$name}" "$work/numbers.sed" > "$work/one.sed"
  for kind in datasources dashboards; do
    file=$TEMPLATES/organizations/$name/$kind.yaml
    [ ! -e "$file" ] || sed -f "$work/one.sed" "$file" > "$SETTINGS/provisioning/$kind/$name.yaml"
  done
done
if grep -r -l '[$]{org:' "$SETTINGS" >&2; then fail "an organization that nobody asked for is named there"; fi
if [ -n "$MEMORY" ]; then
  rm -rf "$MEMORY"
  mkdir -p "$MEMORY"
  cp "$SETTINGS"/provisioning/datasources/*.yaml "$MEMORY/"
fi
log "$# ready"
`;
