import type { Service } from '../../sdk/index.ts';
import type { Call } from '../call.ts';
import { ownFaults } from '../faults.ts';
import { playExample } from '../play-example.ts';
import type { Rule } from '../subject.ts';
import { takeStep } from '../take-step.ts';

const MOST_REQUESTS = 20;

/** What was begun and never given back. */
function leaks(call: Call): readonly string[] {
  const { state } = call;
  const released = new Set(call.trace.flatMap((entry) => (entry.kind === 'released' ? [entry.handle] : [])));
  const stopped = call.turns.flatMap((turn) =>
    turn.side.flatMap((order) =>
      order.verb === 'drop' || (order.verb === 'recording' && order.do === 'stop') ? [order.handle] : [],
    ),
  );
  const held = call.turns.flatMap((turn) => [...turn.state.held, ...turn.state.frames.flatMap((frame) => frame.held)]);
  const still = [...state.held, ...state.frames.flatMap((frame) => frame.held)].map(({ handle }) => handle);
  const ended = new Set([...released, ...stopped, ...endedByPartner(call)]);
  return [...new Set([...still, ...held.map(({ handle }) => handle).filter((handle) => !ended.has(handle))])];
}

/** A leg whose party hung up is gone by itself; a request that failed left nothing. */
function endedByPartner(call: Call): readonly string[] {
  const failed = call.trace.flatMap((entry) =>
    entry.kind === 'answered' && entry.answer === 'error' ? [entry.id] : [],
  );
  const before = call.turns.map((turn) => turn.state.frames.flatMap((frame) => frame.held.map(({ handle }) => handle)));
  const left = call.turns.flatMap((turn, i) =>
    turn.trace.some(({ kind }) => kind === 'partyLeft') ? (before[i - 1] ?? []) : [],
  );
  return [...failed, ...left];
}

function hangUp(stop: Call, services: readonly Service[], fails: boolean): Call {
  const call = stop.branch();
  takeStep(call, { hangsUp: true });
  for (let i = 0; i < MOST_REQUESTS && call.state.phase !== 'ended'; i++) {
    const { pending } = call.state;
    if (pending?.on !== 'request') break;
    const answer = services.find(({ name }) => name === pending.service)?.answers[0];
    takeStep(call, { answer: answer === undefined || fails ? { kind: 'error', code: 'down' } : answer });
  }
  return call;
}

/** Wherever the caller hangs up, the call ends, and nothing that the node began is left behind. */
export const hangUpEnds: Rule = ({ type, services }) =>
  type.examples.flatMap((example) =>
    playExample(type, services, example).stops.flatMap((stop, at) => {
      if (stop.state.phase !== 'live') return [];
      const where = `example "${example.title}", hung up before step ${at + 1}`;
      return [false, true].flatMap((fails) => {
        const call = hangUp(stop, services, fails);
        const { phase, pending } = call.state;
        return [
          ...(phase === 'ended' ? [] : [`${where}: the call goes on and waits (${pending?.on ?? 'for nothing'})`]),
          ...leaks(call).map((handle) => `${where}: ${handle} is never given back`),
          ...ownFaults(call).map((fault) => `${where}: ${fault}`),
        ];
      });
    }),
  );
