import {
  emptyOutbox,
  endTalk,
  freshSimulation,
  hangUp,
  isOver,
  leaveMessage,
  lineArrived,
  type Phones,
  passTime,
  press,
  type Setting,
  type Simulation,
  speak,
} from '@callwright/flow/simulation';
import type { PhoneEvent } from '../../../calls/happening.ts';
import type { Reply } from '../../../calls/reply.ts';
import type { Caller, FarPhone, HeardText } from '../../conformance/bench.ts';
import type { ProviderParts } from '../../provider-parts.ts';
import { postman } from './postman.ts';

export type SimulatedCaller = Caller & {
  readonly take: (reply: Reply) => void;
  readonly pass: (ms: number) => void;
  readonly rang: (number: string) => number;
  readonly stateOf: (number: string) => ReturnType<FarPhone['state']>;
  readonly endTalk: () => void;
};

/** Somebody who rings from a browser: what they do and hear goes through the simulation that the browser's phone uses. */
export function simulatedCaller(options: {
  readonly calls: Pick<ProviderParts['calls'], 'take'>;
  readonly call: string;
  readonly phones: Phones;
  readonly troubled: () => boolean;
}): SimulatedCaller {
  const { call, calls } = options;
  const setting: Setting = {
    program: null,
    flow: 'it',
    world: { caller: {}, clock: '2026-11-23T09:00Z', phones: options.phones },
    speech: 'estimated',
  };
  let here = freshSimulation('it', Date.now());
  const heard: { text: string; how: HeardText['how'] }[] = [];
  let said = 0;
  /** A message that is being spoken: its length, and the timer that ends it by silence. */
  let message: { seconds: number; timer: NodeJS.Timeout } | null = null;
  const post = postman(options.troubled, async (event, n) => {
    const taken = await calls.take(call, event, { n });
    if (taken.kind !== 'unknown') take(taken.reply);
    return taken.kind;
  });

  function see(next: Simulation): void {
    const before = here;
    here = emptyOutbox(next);
    const saying = next.line.stage === 'saying' && next.line.verbs[next.line.index]?.verb === 'say';
    const moments = next.transcript.slice(said);
    said = next.transcript.length;
    for (const moment of moments) {
      if (moment.kind !== 'said') continue;
      close('whole');
      heard.push({ text: moment.text, how: 'playing' });
    }
    if (!saying) close(wasCut(before, next) ? 'cut' : 'whole');
    for (const event of next.outbox) post(event as PhoneEvent);
  }

  function close(how: HeardText['how']): void {
    const last = heard.at(-1);
    if (last?.how === 'playing') last.how = how;
  }

  /** Whether the last text was stopped: its end was still due. */
  function wasCut(before: Simulation, next: Simulation): boolean {
    return before.due.some(({ what, at }) => what.kind === 'verb' && at > next.now);
  }

  function take(reply: Reply): void {
    see(lineArrived(setting, here, reply));
  }

  function endMessage(by: 'key' | 'silence' | 'hangup'): boolean {
    if (message === null) return false;
    clearTimeout(message.timer);
    const { seconds } = message;
    message = null;
    see(leaveMessage(setting, here, seconds, by));
    return true;
  }

  const waiting = () => (here.line.stage === 'waiting' ? here.line.verbs[here.line.index] : undefined);

  return {
    call,
    take,
    pass: (ms) => {
      if (message === null) see(passTime(setting, here, ms));
    },
    heard: () => heard.map((one) => ({ ...one })),
    voices: async () => [],
    press: async (keys) => {
      if (!endMessage('key')) see(press(setting, here, keys));
    },
    say: async (words) => see(speak(setting, here, words)),
    sound: async (seconds) => {
      const verb = waiting();
      if (verb?.verb !== 'record') return;
      if (seconds > verb.maxSeconds) return see(leaveMessage(setting, here, seconds, 'key'));
      message = { seconds, timer: setTimeout(() => endMessage('silence'), verb.silenceSeconds * 1000) };
    },
    hangUp: async () => {
      if (!endMessage('hangup')) see(hangUp(setting, here));
    },
    state: () => (here.line.stage === 'over' || isOver(here) ? 'over' : 'up'),
    rang: (number) =>
      here.transcript.filter((moment) => moment.kind === 'ringing' && moment.targets.includes(number)).length,
    endTalk: () => see(endTalk(setting, here)),
    stateOf: (number) => {
      const last = here.transcript.findLast(({ kind }) =>
        ['ringing', 'talking', 'partyLeft', 'dialled', 'hungUp'].includes(kind),
      );
      if (last?.kind === 'talking') return last.target === number ? 'up' : 'over';
      return last?.kind === 'ringing' ? 'ringing' : 'over';
    },
  };
}
