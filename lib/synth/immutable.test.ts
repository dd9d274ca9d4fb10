import { exampleApp } from '../../test/example-objects';
import { formatProblem } from '../spec/problem';
import { handwork, immutableProblems } from './immutable';
import type { Change } from './tree';
import { printObjects } from './yaml';

const PATH = 'test/shop/statefulset.observability.shop.yaml';
const FILE = `dist/${PATH}`;

function text(serviceName: string): string {
  const spec = { replicas: 1, serviceName, volumeClaimTemplates: [{ metadata: { name: 'data' } }] };
  return printObjects([
    { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'shop', namespace: 'observability' }, spec },
  ]);
}

function props(accepted: readonly string[], changes: readonly Change[]) {
  return { changes, apps: [exampleApp()], accepted, shown: (path: string) => `dist/${path}` };
}

const RENAMED: readonly Change[] = [{ path: PATH, before: text('a'), after: text('b') }];

test('a change that the cluster will refuse says what to do', () => {
  expect(immutableProblems(props([], RENAMED)).map(formatProblem)).toEqual([
    `${FILE}: spec.serviceName: the cluster will refuse this change of a StatefulSet that is there already (got b, expected a, as committed) → undo it; or, if it is meant, run npm run synth -- --accept-immutable ${FILE}, and after the merge: (1) kubectl --namespace observability delete statefulset shop --cascade=orphan (2) when Argo CD has made it again: kubectl --namespace observability rollout restart statefulset shop [immutable-fields-stay]`,
  ]);
});

test.each([FILE, 'dist/test/shop', './dist/test/', 'dist'])(
  '%s accepts it, and what is to be done is noted',
  (accepted) => {
    expect(immutableProblems(props([accepted], RENAMED))).toEqual([]);
    expect(handwork(props([accepted], RENAMED))).toEqual([expect.stringContaining('after the merge: (1) kubectl')]);
  },
);

test.each(['dist/test/sho', 'dist/prod', 'test'])('%s accepts nothing of it', (accepted) => {
  expect(immutableProblems(props([accepted], RENAMED))).toHaveLength(1);
});

test('volumes that stay behind are noted', () => {
  expect(handwork(props([], [{ path: PATH, before: text('a') }]))).toEqual([
    `${FILE}: volumes stay behind with their data; when nobody needs them: kubectl --namespace observability delete pvc data-shop-0`,
  ]);
});

test('reports, roots and files that are no objects any more have nothing to compare', () => {
  const changes = [
    { path: 'test/images.txt', before: 'a', after: 'b' },
    { path: 'argocd/test.yaml', before: text('a'), after: text('b') },
    { path: PATH, before: '{', after: text('b') },
    { path: PATH, before: '', after: text('b') },
  ];
  expect(immutableProblems(props([], changes))).toEqual([]);
});
