import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import type { Manifest, RenderedApp } from '../rendered';
import { objectsAreSmallEnough } from './objects-are-small-enough';

const KIBIBYTE = 1024;

function withData(kibibytes: number): RenderedApp {
  return exampleWith('ConfigMap web', 'data', { 'web.conf': 'x'.repeat(kibibytes * KIBIBYTE) });
}

function argocd(syncOptions: readonly string[]): RenderedApp {
  const application: Manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'test-shop', namespace: 'argocd' },
    spec: { source: { path: 'dist/test/shop' }, syncPolicy: { syncOptions } },
  };
  return exampleApp({ app: 'argocd', objects: [application], connections: [], secrets: [] });
}

test('small objects pass', () => {
  expect(problemsOf(objectsAreSmallEnough, exampleApp(), withData(199))).toEqual([]);
});

test('an object over 200 KiB needs server-side apply, of its own or of its Application', () => {
  const annotated = withData(201).objects.map((object) => ({
    ...object,
    metadata: { ...object.metadata, annotations: { 'argocd.argoproj.io/sync-options': 'ServerSideApply=true' } },
  }));
  expect(problemsOf(objectsAreSmallEnough, exampleApp({ objects: annotated }))).toEqual([]);
  expect(problemsOf(objectsAreSmallEnough, withData(201), argocd(['ServerSideApply=true']))).toEqual([]);
  expect(problemsOf(objectsAreSmallEnough, withData(201), argocd(['Prune=true']))).toEqual([
    'dist/test/shop/configmap.shop.web.yaml: metadata.annotations: the object is too large for client-side apply (got 202 KiB, expected at most 200 KiB, or ServerSideApply=true) → annotate it with argocd.argoproj.io/sync-options: ServerSideApply=true',
  ]);
});

test('an object over 1 MiB is found however it is applied', () => {
  expect(problemsOf(objectsAreSmallEnough, withData(1024), argocd(['ServerSideApply=true']))).toEqual([
    'dist/test/shop/configmap.shop.web.yaml: the object is too large for Kubernetes (got 1025 KiB, expected at most 1024 KiB) → split it into several objects',
  ]);
});
