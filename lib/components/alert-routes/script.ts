/**
 * The shell program that keeps the Alertmanager's configurations as they are in files. It runs in nginx's image, which has `sh`,
 * `curl` and `awk`.
 *
 * `$1`: folder of templates, `<tenant>.yaml`; `$2`: folder of secrets, `<Secret>/<key>`; `$3`: folder for what is in between;
 * `$4`: address that takes configurations; `$5`: user; `$6`: file with the password, or nothing.
 *
 * Each round looks at every tenant anew. A configuration is sent when what was sent last was different, and when the
 * Alertmanager has none. A Secret that is missing keeps back the tenant that needs it, and nobody else; the file `ready` is there
 * while nothing is kept back. Secrets are in files that nobody else can read, and in no argument.
 */
export const SEND_ROUTES = String.raw`set -u
umask 077
templates=$1 secrets=$2 work=$3 address=$4 user=$5 password_file=$6
complain() { echo "alert-routes: $*" >&2; complaints=$((complaints + 1)); }

call() { # TENANT CURL-ARGUMENTS…
  tenant=$1
  shift
  {
    printf 'header = "X-Scope-OrgID: %s"\n' "$tenant"
    [ -z "$password_file" ] || printf 'user = "%s:%s"\n' "$user" "$(cat "$password_file")"
  } | curl --config - --silent --max-time 30 --output "$work/answer" --write-out '%{http_code}' "$@" "$address"
}

fill() { # TEMPLATE FILLED
  cp "$1" "$2"
  for place in $(grep -o '@{[^}]*}' "$1" | sort -u); do
    file=${'$'}{place#@?}
    file=$secrets/${'$'}{file%?}
    if [ ! -s "$file" ]; then complain "${'$'}{1##*/}: there is no Secret ${'$'}{file#"$secrets"/}"; return 1; fi
    value=$(sed 's/[\\"]/\\&/g' "$file")
    case $value in
      *[[:cntrl:]]*) complain "${'$'}{1##*/}: ${'$'}{file#"$secrets"/} has to be one line"; return 1 ;;
    esac
    PLACE=$place VALUE=$value awk '{
      line = $0
      done = ""
      while ((at = index(line, ENVIRON["PLACE"])) > 0) {
        done = done substr(line, 1, at - 1) ENVIRON["VALUE"]
        line = substr(line, at + length(ENVIRON["PLACE"]))
      }
      print done line
    }' "$2" > "$2.next" && mv "$2.next" "$2" || return 1
  done
}

send() { # TENANT TEMPLATE
  filled=$work/$1.yaml
  fill "$2" "$filled" || return
  status=$(call "$1")
  case $status in
    200) [ "$(sha256sum < "$filled")" = "$(cat "$work/$1.sent" 2>> "$work/log")" ] && return ;;
    404) ;;
    *) complain "$1: the Alertmanager does not answer ($status)"; return ;;
  esac
  status=$(call "$1" --request POST --data-binary "@$filled")
  case $status in
    2*) sha256sum < "$filled" > "$work/$1.sent"; echo "alert-routes: $1 sent" ;;
    *) complain "$1: the Alertmanager refuses the configuration ($status): $(head -c 500 "$work/answer")" ;;
  esac
}

round() {
  complaints=0
  : > "$work/log"
  for template in "$templates"/*.yaml; do
    [ -e "$template" ] || continue
    name=${'$'}{template##*/}
    send "${'$'}{name%%.*}" "$template"
  done
  if [ "$complaints" = 0 ]; then touch "$work/ready"; else rm -f "$work/ready"; fi
  touch "$work/alive"
}
`;

/** Rounds for ever. */
export const SEND_AGAIN_AND_AGAIN = `${SEND_ROUTES}trap 'exit 0' TERM
while :; do
  round
  sleep 30 &
  wait "$!"
done
`;
