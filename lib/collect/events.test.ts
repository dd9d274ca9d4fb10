import { examplePlatform } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { collectors, objectOf } from './collectors.fixture';

const { events, gateway, agent } = collectors(examplePlatform());

test('the cluster has one reader of events', () => {
  expect(objectOf(events, 'StatefulSet', 'alloy-events').spec).toMatchObject({ replicas: 1 });
  const texts = [gateway, agent].map((chart) => JSON.stringify(plainObjects(chart)));
  expect(texts.filter((text) => text.includes('kubernetes_events'))).toEqual([]);
});

test('what it has read outlives the pod', () => {
  const set = objectOf(events, 'StatefulSet', 'alloy-events');
  expect(valueAt(set, 'spec', 'volumeClaimTemplates', 0, 'metadata', 'name')).toBe('storage');
  expect(valueAt(set, 'spec', 'template', 'spec', 'containers', 0, 'volumeMounts')).toContainEqual({
    name: 'storage',
    mountPath: '/var/lib/alloy',
  });
});

test('it may read events and nothing else', () => {
  expect(objectOf(events, 'ClusterRole', 'observability-alloy-events').rules).toEqual([
    { apiGroups: [''], resources: ['events'], verbs: ['get', 'list', 'watch'] },
  ]);
});

test('the namespace of an event stays a label, its object becomes metadata', () => {
  const text = valueAt(objectOf(events, 'ConfigMap', 'alloy-events'), 'data', 'config.alloy');
  expect(text).toContain(`	stage.structured_metadata {
		values = {
			kind   = "",
			name   = "",
			reason = "",
			level  = "",
		}
	}

	stage.label_drop {
		values = ["instance"]
	}
`);
});
