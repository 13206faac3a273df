import type { Json } from '@callwright/flow/document';
import type { ArrivedLine, Happening, World } from '@callwright/flow/simulation';
import type { RingingPhone } from '@callwright/runtime/api';
import { getJson, sendJson } from './request.ts';

/** What stands on the line of a call of the runtime. */
export type LineReply = ArrivedLine;

export type RingOrder = {
  readonly dialled: string;
  readonly caller: {
    readonly number: string;
    readonly anonymous: boolean;
    /** Absent: the address book is asked. */
    readonly contact?: Readonly<Record<string, Json>> | null;
  };
  readonly language?: string;
  /** When the call begins by its own clock, by the wall clock of `zone` (IANA); absent: now. */
  readonly clock?: string;
  readonly zone?: string;
  /** What the services answer from. */
  readonly world: { readonly services: NonNullable<World['services']> };
};

export type RungCall = LineReply & {
  readonly call: string;
  readonly reference: string;
  readonly flow: string;
  readonly revision: number;
};

const pathOf = (call: string) => `/simulator/calls/${encodeURIComponent(call)}`;

/** The simulator: rings what is live, and tells its calls what happens on the phone. */
export const simulatorApi = {
  ring: (order: RingOrder) => sendJson<RungCall>('POST', '/simulator/calls', order),
  /** Telephones of customers that ring: they are called back. */
  ringing: () => getJson<{ readonly phones: readonly RingingPhone[] }>('/simulator/ringing'),
  /** Picks one of them up. */
  pickUp: (call: string) => sendJson<RungCall>('POST', `/simulator/ringing/${encodeURIComponent(call)}/answer`, {}),
  /** `n` counts the phone's events within the generation, so that one that is sent twice is taken once. */
  tell: (call: string, generation: number, n: number, happening: Happening) => {
    const { generation: _, ...event } = { generation, ...happening };
    // Whoever closes the page hangs up: that word still has to get out.
    const options = { keepalive: event.kind === 'hungUp' };
    return sendJson<LineReply>('POST', `${pathOf(call)}/events`, { generation, n, event }, options);
  },
};
