/** Texts that are secrets by their form, whatever they are called. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/, 'an AWS access key'],
  [/\bxox[abeoprs]-[0-9A-Za-z-]{10,}/, 'a Slack token'],
  [/hooks\.slack\.com\/(services|workflows)\/[A-Z0-9]+\/[A-Z0-9]+/, 'a Slack webhook address'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\bgl(sa|c)_[0-9A-Za-z_=+/-]{20,}/, 'a Grafana token'],
  [/\b(gh[opsur]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{30,})/, 'a GitHub token'],
  [/\bglpat-[0-9A-Za-z_-]{20,}/, 'a GitLab token'],
  [/\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\./, 'a JSON web token'],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'${}]+:[^\s/@"'${}]+@/i, 'an address with a password'],
];

/** Names of settings whose value is a secret. */
const NAMES =
  /(^|[_.\-\s])(password|passwd|passphrase|secret|secret_?key|secret_?access_?key|access_?key(_?id)?|api_?key|private_?key|(auth|access|bearer|refresh|api)_?token|token|client_?secret|routing_?key|service_?key|integration_?key)$/i;

/** `name = value` and `name: value` of YAML, INI, TOML, JSON lines and Alloy. */
const SETTING = /^\s*(?:-\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*(?:[:=]|:=)\s*(\S.*?)[,;]?\s*$/;

export function isSecretName(name: string): boolean {
  return NAMES.test(snake(name));
}

/** `secretKey` → `secret_key`, so that one list of names does for all styles. */
function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
}

/**
 * Whether a setting's value is no secret itself: nothing, a switch, a variable or placeholder (`${X}`, `$X`, `$(X)`, `$__file{x}`, `@X@`, `@{x/y}`), the path
 * of a file, an expression that reads one, or the start of a block.
 */
export function isReference(value: string): boolean {
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').trim();
  const isQuoted = bare !== value.trim();
  return (
    /^(|true|false|null|~|[|>][+-]?|[[{].*|\/.*|\*)$/s.test(bare) ||
    /^\$\w+$|^@[A-Z][A-Z0-9_]*@$|^@\{[\w./-]+\}$|\$\{|\$\(|\$__(file|env)\{|\{\{/.test(bare) ||
    (!isQuoted && /^[a-z_]\w*(\.\w+)*(\[.*\]|\(.*\))?(\.\w+)*$/.test(bare) && /[.(]/.test(bare))
  );
}

/** What in a text looks like a secret, said without repeating it. */
export function findSecrets(text: string): readonly string[] {
  const forms = FORMS.filter(([form]) => form.test(text)).map(([, what]) => what);
  const json = jsonOf(text);
  const settings = json === undefined ? text.split('\n').flatMap(settingOf) : jsonSettings(json);
  return [...forms, ...settings];
}

function settingOf(line: string): readonly string[] {
  const [, name = '', value = ''] = SETTING.exec(line) ?? [];
  return isSecretName(name) && !isReference(value) ? [`setting ${name}`] : [];
}

function jsonOf(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Something else that begins with a bracket, such as INI; its lines are read instead.
    return undefined;
  }
}

function jsonSettings(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(jsonSettings);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    if (typeof child !== 'string') return jsonSettings(child);
    return isSecretName(name) && !isReference(child) ? [`setting ${name}`] : [];
  });
}
