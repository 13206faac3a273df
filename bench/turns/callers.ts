import type { Caller, Post } from './load.ts';

/** A Twilio-like caller of the hand-written app: form posts, XML replies. */
export function formCaller(post: Post, index: number): Caller {
  let turn = 0;
  return {
    async turn() {
      const body = new URLSearchParams({
        CallSid: `CA${index}`,
        From: '+498999998100',
        ...(turn++ > 0 ? { Digits: '1' } : {}),
      });
      const reply = await post('/voice', body.toString(), 'application/x-www-form-urlencoded');
      if (!reply.includes('<Gather')) throw new Error(`no menu in the reply: ${reply.slice(0, 200)}`);
    },
  };
}

/** A caller of the bare server: the same JSON as ours, nothing behind it. */
export function bareCaller(post: Post): Caller {
  const event = JSON.stringify({ generation: 1, event: { kind: 'keys', keys: '1' } });
  return {
    async turn() {
      await post('/voice', event, 'application/json');
    },
  };
}

type Reply = { call: string; generation: number; phase: string };

/** A caller on the simulator's line: rings once, then presses 1 in every menu. */
export async function callwrightCaller(post: Post, dialled: string): Promise<Caller> {
  const ring = { dialled, caller: { number: '+498999998100', anonymous: false }, world: {} };
  const { call, ...first } = JSON.parse(
    await post('/api/simulator/calls', JSON.stringify(ring), 'application/json'),
  ) as Reply;
  let { generation } = first;
  return {
    async turn() {
      const body = JSON.stringify({ generation, event: { kind: 'keys', keys: '1' } });
      const reply = JSON.parse(await post(`/api/simulator/calls/${call}/events`, body, 'application/json')) as Reply;
      if (reply.generation === generation || reply.phase !== 'live')
        throw new Error(`the call did not go on: ${JSON.stringify(reply).slice(0, 200)}`);
      generation = reply.generation;
    },
  };
}
