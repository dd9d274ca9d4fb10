/** What templates of Loki 3.7 can call: Go's own functions, Loki's, and some of Sprig's. */
export const TEMPLATE_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'and call eq ge gt html index js le len lt ne not or print printf println slice urlquery ' +
    'ToLower ToUpper Replace Trim TrimLeft TrimRight TrimPrefix TrimSuffix TrimSpace regexReplaceAll ' +
    'regexReplaceAllLiteral count urldecode urlencode bytes duration duration_seconds unixEpochMillis unixEpochNanos ' +
    'toDateInZone unixToTime alignLeft alignRight __line__ __timestamp__ ' +
    'b64enc b64dec lower upper title trunc substr contains hasPrefix hasSuffix indent nindent replace repeat trim trimAll ' +
    'trimSuffix trimPrefix int float64 add sub mul div mod addf subf mulf divf max min maxf minf ceil floor round ' +
    'fromJson date toDate now unixEpoch default'
  ).split(' '),
);
