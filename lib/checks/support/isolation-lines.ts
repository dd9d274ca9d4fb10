import { isolationReport } from '../../isolation/report';
import { CheckContext, type Rendered } from '../context';
import { isolations } from './isolation';

/** Whose sink each source's data reaches, by environment: what the check `tenants-are-isolated` has proven, for reviewers. */
export function isolationLines(rendered: Rendered): ReadonlyMap<string, readonly string[]> {
  return new Map(
    isolations(new CheckContext(rendered)).map(({ environment, ...of }) => {
      const { tenants, platformNamespaces, foreignNamespaces } = environment;
      const namespaces = [
        ...tenants.flatMap((tenant) => tenant.namespaces),
        ...platformNamespaces,
        ...foreignNamespaces,
      ];
      return [environment.name, isolationReport({ ...of, namespaces })];
    }),
  );
}
