import { LOKI_FUNCTIONS } from './functions';
import { checkTemplate } from './parser';

test.each([
  'no action',
  '{{ .Value }}',
  '{{- .Value | ToUpper | printf "%s-%q" "a" -}}',
  '{{ if and .a (eq .b "c") }}x{{ else if .d }}y{{ else }}z{{ end }}',
  '{{ range $i, $e := .list }}{{ $i }}{{ break }}{{ else }}none{{ end }}',
  '{{ with $x := .a }}{{ $x.b }}{{ end }}',
  '{{ define "t" }}{{ . }}{{ end }}{{ template "t" .Value }}',
  '{{/* a comment */}}',
  '{{ (index . "a-b").c }}',
  "{{ 'a' }}{{ 1_000 }}{{ 0x1F }}{{ `raw` }}{{ true }}",
  '{{ Replace .Value "a" "b" -1 }}',
  '{{ default "x" .Value | trunc 3 }}',
])('takes %s', (text) => {
  expect(checkTemplate(text, LOKI_FUNCTIONS)).toBeUndefined();
});

test.each([
  ['{{ .Value', 'unclosed action', 9],
  ['{{ if .a }}x', 'unexpected EOF: an {{end}} is missing', 12],
  ['{{ end }}', 'unexpected {{end}}', 0],
  ['{{ .a }}{{ else }}', 'unexpected {{else}}', 8],
  ['{{ Tolower .Value }}', 'function "Tolower" not defined; did you mean "ToLower"?', 3],
  ['{{ $x := .a }}{{ $y }}', 'undefined variable "$y"', 17],
  ['{{ "a }}', 'unterminated quoted string', 3],
  ['{{/* c }}', 'unclosed comment', 0],
  ['{{ break }}', '{{break}} outside {{range}}', 3],
  ['{{ .a-b }}', 'bad character - after .a', 5],
  ["{{ 'ab' }}", "malformed character constant: 'ab'", 3],
])('refuses %s', (text, message, offset) => {
  expect(checkTemplate(text, LOKI_FUNCTIONS)).toEqual({ message: `template: ${message}`, offset });
});

test('a variable ends with its block', () => {
  expect(checkTemplate('{{ if $x := .a }}{{ $x }}{{ end }}', LOKI_FUNCTIONS)).toBeUndefined();
  expect(checkTemplate('{{ if $x := .a }}{{ end }}{{ $x }}', LOKI_FUNCTIONS)?.message).toContain('undefined variable');
});
