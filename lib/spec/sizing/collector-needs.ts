import { type Need, together } from './fit';
import { type Load, SMALL_CARRIES } from './load';
import { COLLECTORS, DAY, PROFILES } from './rates';

/** What the collectors need for a load: what passes through each of them. */
export function collectorNeeds(load: Load) {
  const { series, logs, spans, profiles, idleMemory } = COLLECTORS;
  const through = {
    series: unit(load.series / series.amount, series),
    logs: unit(load.logsPerDay / DAY / logs.bytesPerSecond, logs),
    spans: unit(load.spansPerSecond / spans.perSecond, spans),
    profiles: unit((load.nodes * PROFILES.bytesPerSecondOfNode) / profiles.bytesPerSecond, profiles),
  };
  const nothing = Object.values(load).every((amount) => amount === 0);
  const idle: Need = { cores: 0, memory: nothing ? 0 : idleMemory };
  const nodes = Math.max(load.nodes, SMALL_CARRIES.nodes);
  const all = together(Object.values(through));
  return {
    /** Node agents that send to a gateway: their node's share of the logs. */
    agent: together([idle, share(through.logs, nodes)]),
    /** Node agents that do everything themselves. */
    agentAlone: together([idle, share(all, nodes)]),
    /** Everything passes through it. */
    gateway: together([idle, all]),
    scraper: together([idle, through.series]),
  };
}

function unit(amount: number, rate: { readonly cores: number; readonly memory: number }): Need {
  return { cores: amount * rate.cores, memory: amount * rate.memory };
}

function share(need: Need, among: number): Need {
  return { cores: need.cores / among, memory: need.memory / among };
}
