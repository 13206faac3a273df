import type { Flow, Json } from '@callwright/flow/document';
import type { TimedTrace } from '@callwright/flow/simulation';
import { walkPlaces } from '../../calls/story/walk-places.ts';

/** A variable as a call has it; `set` tells whether the call has set it yet. */
export type HeldValue = {
  readonly flow: string;
  readonly name: string;
  readonly title: string;
  readonly set: boolean;
  readonly value: Json | 'secret';
  readonly secret: boolean;
};

/** The variables of the flows that a call has been in, as the trace knows them: what is secret is nowhere. */
export function valuesOf(flows: readonly Flow[], trace: readonly TimedTrace[]): HeldValue[] {
  const visited = new Set<string>();
  const values = new Map<string, HeldValue>();
  for (const flow of flows.slice(0, 1)) enter(flow);
  for (const [{ entry }, place] of walkPlaces(trace)) {
    const flow = place === null ? undefined : flows.find(({ id }) => id === place.flow);
    if (flow === undefined) continue;
    enter(flow);
    if (entry.kind !== 'set') continue;
    const held = values.get(`${flow.id} ${entry.name}`);
    if (held === undefined) continue;
    const secret = !('personal' in entry.value);
    values.set(`${flow.id} ${entry.name}`, {
      ...held,
      set: true,
      secret,
      value: 'personal' in entry.value ? entry.value.personal : 'secret',
    });
  }
  return [...values.values()];

  function enter(flow: Flow) {
    if (visited.has(flow.id)) return;
    visited.add(flow.id);
    for (const [name, variable] of Object.entries(flow.variables)) {
      const value = (variable.default ?? '') as Json;
      const title = variable.title ?? name;
      values.set(`${flow.id} ${name}`, { flow: flow.id, name, title, set: false, value, secret: false });
    }
  }
}
