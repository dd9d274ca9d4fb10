import { RESERVED_TENANTS } from '../model';
import type { Problem } from '../problem';
import { isLegalTenantId, labelLike, parseLabel } from '../scalars/names';

/** Environment names that mean something else in `dist/<environment>/`. */
const RESERVED_ENVIRONMENTS: readonly string[] = ['argocd'];

/** Names of Argo CD Applications are `<environment>-<app>` and are also label values of at most 63 characters. */
const MAX_ENVIRONMENT = 30;

interface Named {
  readonly name: string;
  readonly file: string;
}

/** The names that file names give to environments and tenants. */
export function checkNames(files: {
  readonly environments: readonly Named[];
  readonly tenants: readonly Named[];
}): readonly Problem[] {
  return [
    ...files.environments.flatMap(checkEnvironment),
    ...files.tenants.flatMap(checkTenant),
    ...collisions(files.environments, 'environments'),
    ...collisions(files.tenants, 'tenants'),
  ];
}

function checkEnvironment(of: Named): readonly Problem[] {
  if (RESERVED_ENVIRONMENTS.includes(of.name.toLowerCase())) {
    return [say(of, 'the name is reserved', 'another name', 'rename the file')];
  }
  const legal = checkLabel(of, 'environment');
  if (legal.length === 0 && of.name.length > MAX_ENVIRONMENT) {
    return [
      say(of, 'the name of the environment is too long', `at most ${MAX_ENVIRONMENT} characters`, 'rename the file'),
    ];
  }
  return legal;
}

function checkTenant(of: Named): readonly Problem[] {
  if ((RESERVED_TENANTS as readonly string[]).includes(of.name.toLowerCase())) {
    return [say(of, 'the name is reserved', `none of ${RESERVED_TENANTS.join(', ')}`, 'rename the file')];
  }
  return checkLabel(of, 'tenant');
}

function checkLabel(of: Named, what: 'environment' | 'tenant'): readonly Problem[] {
  const answer = parseLabel(of.name);
  if (answer.ok) {
    return [];
  }
  const problem =
    what === 'tenant' && !isLegalTenantId(of.name)
      ? 'the name is no legal tenant id'
      : `the name of the ${what} is no DNS label`;
  const nearest = labelLike(of.name);
  return [say(of, problem, answer.expected, nearest === '' ? 'rename the file' : `rename the file to ${nearest}.yaml`)];
}

/** Names that become one where case, `-`, `_` and `.` are not told apart: in Alloy labels, metrics and some file systems. */
function collisions(files: readonly Named[], folder: string): readonly Problem[] {
  const first = new Map<string, Named>();
  return files.flatMap((of) => {
    const key = of.name.toLowerCase().replace(/[^a-z0-9]/g, '_');
    const other = first.get(key);
    if (other !== undefined) {
      return [
        say(
          of,
          `the name is the same as ${folder}/${other.name}.yaml but for case or punctuation`,
          'a name of its own',
          'rename one of the two files',
        ),
      ];
    }
    first.set(key, of);
    return [];
  });
}

function say(of: Named, problem: string, expected: string, fix: string): Problem {
  return { at: { file: of.file, line: 1, column: 1 }, path: '', problem, got: of.name, expected, fix };
}
