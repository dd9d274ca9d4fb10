import { COMBINATIONS, changed, inObject, renderedAs } from '../../test/topologies';
import { formatProblem } from '../spec/problem';
import { CheckContext, type Rendered } from './context';
import { monitorsReachNoProgram } from './monitors-reach-no-program';

const found = (rendered: Rendered) => monitorsReachNoProgram.run(new CheckContext(rendered)).map(formatProblem);

test.each(COMBINATIONS.map((collection) => [collection.join(' + '), collection] as const))(
  'as %s, what reads monitors of tenants reaches the gateways of the backends alone',
  (_, collection) => {
    expect(found(renderedAs(collection))).toEqual([]);
  },
);

test('a policy that lets it reach a program is a problem', () => {
  const open = inObject('NetworkPolicy', 'allow-to-loki-single-binary', (json) =>
    json.replace('"app.kubernetes.io/component":"gateway"', '"app.kubernetes.io/component":"monitors"'),
  );
  expect(found(changed(renderedAs(['two-tier']), open))).toContainEqual(
    expect.stringMatching(
      /alloy-monitors reads monitors of people who are not of the platform, and can connect to port 3100 of loki/,
    ),
  );
});

test('an Alloy that may scrape programs must not read monitors of tenants', () => {
  const others = (object: Parameters<ReturnType<typeof inObject>>[0]) =>
    object.kind === 'ConfigMap' && object.metadata.name === 'alloy-tenants'
      ? {
          ...object,
          data: Object.fromEntries(
            Object.entries(object.data ?? {}).map(([key, text]) => [
              key,
              String(text).replace(
                /(tenant_monitors "infrastructure" \{\s+namespaces = )\[.*\](\s+pattern\s+= )".*"/,
                '$1["team-alpha"]$2"team-alpha"',
              ),
            ]),
          ),
        }
      : object;
  expect(found(changed(renderedAs(['two-tier']), others))).toContainEqual(
    expect.stringMatching(/alloy-gateway reads monitors .* of kube-state-metrics/),
  );
});
