import { join } from 'node:path';
import type { PhonePlan } from '@callwright/runtime/conformance';
import { openAri } from './ari-client.ts';
import type { RunningAsterisk } from './asterisk.ts';
import { tonesIn } from './sounds.ts';
import { type TelephoneEnd, telephoneEnd } from './telephone-end.ts';
import { pause, until } from './until.ts';

/** How one telephone's call stands. */
export type Ringing = {
  readonly end: TelephoneEnd;
  state: 'ringing' | 'up' | 'refused' | 'over';
  /** Who is on the other side. */
  readonly number: string;
  /** Q.850 cause of its end. */
  cause: number;
};

/** The other end of the trunk: an Asterisk of its own that is everybody who calls, and everybody who is called. */
export type FarExchange = {
  /** Rings a number; resolves when it was answered, or is over. */
  readonly call: (order: FarCall) => Promise<Ringing>;
  readonly plan: (number: string, plan: PhonePlan) => void;
  /** Calls to a number, in order. */
  readonly callsTo: (number: string) => readonly Ringing[];
  readonly close: () => void;
};
export type FarCall = {
  readonly dialled: string;
  readonly from: string;
  readonly hz: number;
  readonly sounding: boolean;
};

export const FAR_APP = 'telephones';

/** `hasHeard`: whether anything was said yet to a telephone that was rung, by its SIP Call-ID. */
export async function openFarExchange(
  asterisk: RunningAsterisk,
  hzOf: (number: string) => number,
  hasHeard: (callId: string) => boolean = () => true,
): Promise<FarExchange> {
  const ari = await openAri(asterisk, FAR_APP);
  const tones = tonesIn(join(asterisk.recordings, '..', 'tones'));
  const parts = { ari, app: FAR_APP, tones, recordings: asterisk.recordings };
  const plans = new Map<string, PhonePlan>();
  const calls = new Map<string, Ringing[]>();
  const channels = new Map<string, Ringing>();
  const waiting = new Map<string, () => void>();
  const answering = new Set<string>();
  let count = 0;

  ari.on((message) => {
    const id = message.channel?.id ?? '';
    if (message.type === 'StasisStart' && message.channel) {
      const [what = ''] = message.args ?? [];
      if (what === 'caller') void up(id);
      else if (what !== 'snoop') void rung(id, what, message.channel.caller.number);
    }
    if (message.type === 'StasisEnd' || message.type === 'ChannelDestroyed') over(id, message.cause ?? 0);
  });

  async function up(id: string): Promise<void> {
    const call = channels.get(id);
    if (call === undefined || call.state !== 'ringing') return;
    answering.add(id);
    await call.end.answered();
    if (call.state === 'ringing') call.state = 'up';
    waiting.get(id)?.();
  }

  function over(id: string, cause: number): void {
    const call = channels.get(id);
    if (call === undefined) return;
    if (call.state !== 'refused')
      call.state = call.state === 'ringing' && waiting.has(id) && !answering.has(id) ? 'refused' : 'over';
    if (cause !== 0) call.cause = cause;
    waiting.get(id)?.();
  }

  /** Somebody rings one of our telephones. */
  async function rung(id: string, number: string, from: string): Promise<void> {
    const call: Ringing = { end: telephoneEnd(parts, id, hzOf(number)), state: 'ringing', number: from, cause: 0 };
    channels.set(id, call);
    calls.set(number, [...(calls.get(number) ?? []), call]);
    const plan = plans.get(number) ?? { does: 'unknown' };
    const path = `/channels/${id}`;
    if (plan.does === 'unknown') return void (await ari.ask('DELETE', path, { reason_code: '1' }));
    await ari.ask('POST', `${path}/ring`);
    if (plan.does === 'noAnswer') return;
    setTimeout(() => void perform(call, path, plan), 1000 * (plan.after ?? 0.1));
  }

  async function perform(call: Ringing, path: string, plan: PhonePlan): Promise<void> {
    if (call.state !== 'ringing') return;
    if (plan.does === 'busy') return void (await ari.ask('DELETE', path, { reason: 'busy' }));
    if (plan.does === 'refuses') return void (await ari.ask('DELETE', path));
    await ari.ask('POST', `${path}/answer`);
    await up(call.end.channel);
    await call.end.keepSounding();
    if (plan.does === 'answers' && plan.presses !== undefined) {
      await pause(PRESS_AFTER_MS);
      // Where nothing is ever said to it, it presses all the same.
      await until(
        () => hasHeard(call.end.callId()),
        () => '',
        LISTENS_MS,
      ).catch(() => undefined);
      await call.end.press(plan.presses);
    }
    if (plan.does === 'answers' || plan.does === 'mailbox') {
      if (plan.talks !== undefined) setTimeout(() => void call.end.hangUp(), 1000 * plan.talks);
    }
  }

  return {
    call: async ({ dialled, from, hz, sounding }) => {
      const id = `caller-${process.pid}-${count++}.end`;
      const call: Ringing = { end: telephoneEnd(parts, id, hz), state: 'ringing', number: dialled, cause: 0 };
      channels.set(id, call);
      const settled = new Promise<void>((resolve) => waiting.set(id, resolve));
      const query = {
        endpoint: `PJSIP/${dialled}@trunk`,
        app: FAR_APP,
        appArgs: 'caller',
        callerId: from || 'anonymous',
        timeout: PATIENCE_SECONDS,
      };
      const began = performance.now();
      await ari.make(`/channels/${id}`, query);
      await settled;
      waiting.delete(id);
      if (call.state === 'refused' && performance.now() - began >= 1000 * PATIENCE_SECONDS)
        throw new Error(`Who rang ${dialled} was neither answered nor refused, and gave up.`);
      if (sounding && call.state === 'up') await call.end.keepSounding();
      return call;
    },
    plan: (number, plan) => void plans.set(number, plan),
    callsTo: (number) => calls.get(number) ?? [],
    close: () => ari.close(),
  };
}

/** So long a caller lets it ring. */
const PATIENCE_SECONDS = 60;
/** Nobody presses a key before they have heard something. */
const PRESS_AFTER_MS = 700;
const LISTENS_MS = 1500;
