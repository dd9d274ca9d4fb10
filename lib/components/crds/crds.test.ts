import { App } from 'cdk8s';
import { exampleApp, problemsOf, testEnvironment } from '../../../test/example-objects';
import { namesOf } from '../../../test/rendered-objects';
import { objectsMatchTheKubernetesSchema } from '../../checks/objects-match-the-kubernetes-schema';
import { EnvironmentScope } from '../../component';
import { KUBERNETES_VERSIONS } from '../../spec/model';
import { render } from '../../synth/render';
import { Crds } from './crds';

const [rendered] = render([new Crds(new EnvironmentScope(new App(), testEnvironment()))]);
const objects = rendered?.objects ?? [];

test('the kinds that Alloy reads are defined, in no namespace', () => {
  expect(namesOf(objects)).toEqual([
    'CustomResourceDefinition podmonitors.monitoring.coreos.com',
    'CustomResourceDefinition probes.monitoring.coreos.com',
    'CustomResourceDefinition prometheusrules.monitoring.coreos.com',
    'CustomResourceDefinition servicemonitors.monitoring.coreos.com',
  ]);
  expect(objects.filter(({ metadata }) => metadata.namespace !== undefined)).toEqual([]);
});

test.each(KUBERNETES_VERSIONS)('Kubernetes %s takes the definitions', (kubernetes) => {
  const { cluster } = testEnvironment();
  const environment = testEnvironment({ cluster: { ...cluster, kubernetes } });
  expect(problemsOf(objectsMatchTheKubernetesSchema, exampleApp({ environment, objects }))).toEqual([]);
});
