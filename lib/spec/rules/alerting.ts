import * as D from '../defaults';
import type { DraftPlatform } from '../draft';
import type { Problem } from '../problem';
import { ownRules } from '../resolve-alerting';
import type { EnvironmentPair } from './environments';

/** What alerts need on their way to people. */
export function checkAlerting(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [
    ...draft.tenants.flatMap(({ spec: { alerts }, say }) => [
      ...(alerts?.slack !== undefined && draft.spec.alerting?.slack === undefined
        ? [say(['alerts', 'slack'], without('Slack', 'slack: slack/token'))]
        : []),
      ...(alerts?.email !== undefined && draft.spec.alerting?.email === undefined
        ? [say(['alerts', 'email'], without('mail', 'email: { smarthost: …, from: … }'))]
        : []),
    ]),
    ...draft.tenants.flatMap(({ name, spec: { alerts }, say }) =>
      alerts?.rules !== undefined && ownRules(draft, name, alerts).length === 0
        ? [
            say(['alerts', 'rules'], {
              problem: 'there is no such file',
              got: alerts.rules,
              expected: `a file or a pattern below tenants/${name}, such as ${D.OWN_RULES}`,
              fix: 'write the file, or leave the key out',
            }),
          ]
        : [],
    ),
    ...environments.flatMap(({ of, resolved: { backends } }) =>
      of.spec.alerting === 'on' && backends.metrics.kind === 'off'
        ? [
            of.say(['alerting'], {
              problem: 'there is no Alertmanager: it comes with the backend for metrics',
              got: 'on',
              fix: 'write `backends: { metrics: on }`, or leave `alerting` out',
            }),
          ]
        : [],
    ),
  ];
}

function without(what: string, example: string) {
  return {
    on: 'key',
    problem: `platform.yaml does not say how the platform reaches ${what}`,
    fix: `write \`alerting: { ${example} }\` in platform.yaml, or leave it out`,
  } as const;
}
