import { renderedObjects } from '../../test/rendered-objects';
import { persistentClaim } from './claim';

test('a claim of its own is mounted by one node at a time', () => {
  let name = '';
  const [object] = renderedObjects((chart) => {
    name = persistentClaim(chart, { name: 'grafana', identity: { name: 'grafana' }, size: '5Gi' });
  });
  expect(name).toBe('grafana');
  expect(object).toMatchObject({
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'grafana' },
    spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem', resources: { requests: { storage: '5Gi' } } },
  });
});
