/** Ingesters that Loki writes each stream to. With two copies a write needs both: that loses more than one copy does. */
export function lokiReplicationFactor(ingesters: number): number {
  return ingesters >= 3 ? 3 : 1;
}
