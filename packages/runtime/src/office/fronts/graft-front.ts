import type { Flow, FlowNode } from '@callwright/flow/document';

/** What stands before a call flow for a while. */
export type Front = {
  /** The flow plays no special announcements itself, so the front does. */
  readonly announcements: boolean;
  readonly divert: {
    readonly to: string;
    readonly seconds: number;
    readonly text: Readonly<Record<string, string>>;
  } | null;
};

export const NO_FRONT: Front = { announcements: false, divert: null };

export function isFront({ announcements, divert }: Front): boolean {
  return announcements || divert !== null;
}

/** Ids that the front's steps have, unless the flow has them. */
export const FRONT_STEPS = { announcements: 'front-announcements', divert: 'front-divert', end: 'front-end' } as const;

const BESIDE = 320;

/**
 * The flow with a front before its first step. It stays the same flow: what happens when a caller hangs up, when
 * something fails, in which languages and on which line is its own, and every step of its own is as it was.
 */
export function graftFront(flow: Flow, front: Front): Flow {
  const ids = freeIds(flow);
  const added: [string, FlowNode][] = [];
  let next = flow.start;
  if (front.divert !== null) {
    const { to, seconds, text } = front.divert;
    const others = { noAnswer: next, busy: next, notAccepted: next, failed: next, error: next };
    const before = Object.values(text).some((one) => one.trim() !== '') ? { before: { text: literal(text) } } : {};
    const config = {
      ...before,
      targets: [{ number: to }],
      ring: 'inOrder',
      seconds,
      hears: 'ringing',
      callerId: 'line',
    };
    added.push([ids.end, { type: 'hangup', version: 1, config: {}, next: {} }]);
    added.push([ids.divert, { type: 'transfer', version: 1, config, next: { answered: ids.end, ...others } }]);
    next = ids.divert;
  }
  if (front.announcements) {
    added.push([
      ids.announcements,
      { type: 'announcements', version: 1, config: {}, next: { done: next, error: next } },
    ]);
    next = ids.announcements;
  }
  const { x, y } = flow.canvas[flow.start] ?? { x: 0, y: 0 };
  const places = added.map(([id], nth) => [id, { x: x - BESIDE * (nth + 1), y }] as const);
  return {
    ...flow,
    start: next,
    nodes: { ...flow.nodes, ...Object.fromEntries(added) },
    canvas: { ...flow.canvas, ...Object.fromEntries(places) },
  };
}

/** What office users write is said as it is: braces in it are no expressions. */
function literal(text: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(text).map(([language, one]) => [language, one.replaceAll('{{', '{{ "{{" }}')]),
  );
}

function freeIds({ nodes }: Flow): { readonly [S in keyof typeof FRONT_STEPS]: string } {
  const free = (id: string): string => (Object.hasOwn(nodes, id) ? free(`${id}-x`) : id);
  return {
    announcements: free(FRONT_STEPS.announcements),
    divert: free(FRONT_STEPS.divert),
    end: free(FRONT_STEPS.end),
  };
}
