import { ApiObject } from 'cdk8s';
import { ComponentChart, type EnvironmentScope } from '../../component';
import type { Manifest } from '../../rendered';

/**
 * Definitions of the kinds by which programs say how they are monitored: ServiceMonitor, PodMonitor, Probe and
 * PrometheusRule. Alloy reads the objects itself, so a cluster needs no operator, but it does need to know the kinds. An
 * application of its own, because deleting a definition deletes every object of its kind.
 */
export class Crds extends ComponentChart {
  constructor(scope: EnvironmentScope) {
    super(scope, { app: 'crds', layer: 'foundation' });
    for (const { apiVersion, kind, metadata, spec } of definitions()) {
      const { name, annotations } = metadata;
      const body = { spec };
      new ApiObject(this, `customresourcedefinition-${name}`, {
        apiVersion,
        kind,
        metadata: { name, ...(annotations && { annotations }) },
        ...body,
      });
    }
  }
}

/** Loaded when first used: not every environment renders them. */
function definitions(): readonly Manifest[] {
  return require('../../../imports/crds/monitoring.coreos.com.json');
}
