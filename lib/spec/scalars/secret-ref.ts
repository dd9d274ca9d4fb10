import type { SecretRef } from '../model';
import { parseSubdomain } from './names';
import { good, type Parsed } from './scalar';

const EXPECTED = 'secretName/key, such as grafana-admin/password';

/** A reference to a key of a Secret. The text is never repeated in a message: it may be the secret itself. */
export function parseSecretRef(text: string): Parsed<SecretRef> {
  const [name = '', key, ...rest] = text.split('/');
  if (key === undefined || rest.length > 0) {
    return refuse('no reference to a Secret');
  }
  if (!parseSubdomain(name).ok) {
    return refuse('the part before "/" is no name of a Secret');
  }
  if (!/^[-._a-zA-Z0-9]{1,253}$/.test(key) || key === '.' || key === '..') {
    return refuse('the part after "/" is no key of a Secret');
  }
  return good({ name, key });
}

function refuse(problem: string): Parsed<never> {
  return {
    ok: false,
    problem,
    expected: EXPECTED,
    fix: 'keep the value in a Secret and write its name/key here',
    hide: true,
  };
}
