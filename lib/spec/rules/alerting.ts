import type { DraftPlatform } from '../draft';
import type { Problem } from '../problem';
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
