import { send } from './agents.ts';

/** What is said about a caller, and who is wanted for them. */
export type LinePlan = {
  readonly topic?: string;
  readonly needs?: readonly { readonly skill: string; readonly level: number }[];
};

/** A call flow that leads straight into the queue, with a sentence after the talk. */
export function lineFlow(id: string, queue: string, { topic = 'Invoice', needs = [] }: LinePlan = {}) {
  const said = (en: string) => ({
    type: 'say',
    version: 1,
    config: { prompt: { text: { en } } },
    next: { done: 'bye' },
  });
  return {
    callwright: 1,
    id,
    title: 'Line',
    languages: ['en'],
    variables: {},
    start: 'line',
    fallback: { number: '+498999' },
    nodes: {
      line: {
        type: 'queue',
        version: 1,
        config: {
          queue,
          topic,
          needs: needs.map((need) => ({ ...need })),
          leaveKeys: [],
          hears: 'music',
          maxSeconds: 600,
          priority: 0,
        },
        next: {
          answered: 'thanks',
          timeout: 'sorry',
          full: 'sorry',
          closed: 'sorry',
          nobody: 'sorry',
          error: 'sorry',
        },
      },
      thanks: said('Thank you for calling.'),
      sorry: said('Sorry, nobody can talk to you now.'),
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
}

/** Lets a number lead into a queue. */
export async function lineAt(origin: string, number: string, queue: string, plan: LinePlan = {}): Promise<void> {
  const id = `line-${number.slice(-3)}`;
  await send(origin, 'POST', '/flows', { flow: lineFlow(id, queue, plan) });
  await send(origin, 'POST', `/flows/${id}/publish`, { version: 1, comment: '' });
  await send(origin, 'PUT', `/numbers/${encodeURIComponent(number)}`, { title: number, flow: id, connection: null });
}

export type Caller = {
  readonly call: string;
  /** What is on the caller's line now. */
  readonly line: () => Promise<{ readonly phase: string; readonly said: string }>;
  readonly hangUp: () => Promise<void>;
};

type Reply = {
  readonly call: string;
  readonly phase: string;
  readonly generation: number;
  readonly verbs: readonly { readonly verb: string; readonly prompt?: { readonly text: string } }[];
};

/** Rings a number in the simulation. */
export async function call(origin: string, dialled: string, caller = '+4915155512345'): Promise<Caller> {
  const begun = await send<Reply>(origin, 'POST', '/simulator/calls', {
    dialled,
    caller: { number: caller, anonymous: false },
  });
  const standing = () => send<Reply>(origin, 'GET', `/simulator/calls/${begun.call}`);
  return {
    call: begun.call,
    line: async () => {
      const { phase, verbs } = await standing();
      return {
        phase,
        said: verbs
          .map(({ prompt }) => prompt?.text ?? '')
          .join(' ')
          .trim(),
      };
    },
    hangUp: async () => {
      const { generation } = await standing();
      const body = { generation, event: { kind: 'hungUp' } };
      await send(origin, 'POST', `/simulator/calls/${begun.call}/events`, body);
    },
  };
}
