import type { callbacks } from '@callwright/nodes/services';
import { askedFrom, type Callbacks, msOf, slotsInWindows } from '../../callbacks/index.ts';
import type { Store } from '../../store/store.ts';
import type { Implementation } from '../implementation.ts';
import type { ServiceContext } from '../port.ts';

type Input = Parameters<Implementation<typeof callbacks>>[0];
type Answer = Awaited<ReturnType<Implementation<typeof callbacks>>>;

/** What the service needs of callbacks. */
export type CallbackDesk = Pick<Callbacks, 'keep' | 'check' | 'hours' | 'talk'>;

/** Where nobody can be rung back, as in calls that are made up. */
export const NO_CALLBACK_DESK: CallbackDesk = {
  keep: async () => ({ kind: 'refused', why: 'unknown-queue' }),
  check: async () => null,
  hours: async () => null,
  talk: async () => null,
};

/** Keeps who is to be rung back, once per request. */
export function callbacksService(
  desk: CallbackDesk,
  store: Pick<Store, 'calls' | 'fronts' | 'tickets'>,
): Implementation<typeof callbacks> {
  async function ask(wanted: Extract<Input, { do: 'ask' }>, context: ServiceContext): Promise<Answer> {
    const { queue, number, keepPlace, slot, priority, topic, needs, whisper, acceptKey, language } = wanted;
    const origin = await askedFrom(store, context);
    if (origin === null) return { kind: 'error', code: 'call-unknown' };
    const place = keepPlace
      ? (await store.tickets.ofCall(context.call)).findLast((one) => one.queue === queue)
      : undefined;
    const kept = await desk.keep({
      request: context.key,
      queue,
      number,
      call: context.call,
      since: place?.since ?? context.now - origin.clockOffset,
      // The caller has chosen by the call's clock.
      slot: slot && { from: msOf(slot.from) - origin.clockOffset, until: msOf(slot.until) - origin.clockOffset },
      priority,
      details: { topic, needs, whisper, acceptKey, language },
      note: '',
      origin,
    });
    if (kept.kind === 'kept') return { kind: 'kept', reference: origin.reference };
    if (kept.kind === 'already') return { kind: 'already' };
    return { kind: 'refused', why: kept.why === 'not-allowed' ? 'number' : kept.why };
  }

  return async (input, context) => {
    switch (input.do) {
      case 'ask':
        return ask(input, context);
      case 'slots': {
        const { queue, schedule, windows, count } = input;
        const hours = await desk.hours(queue, schedule);
        if (hours === null) return { kind: 'error', code: 'queue-unknown' };
        return { kind: 'slots', slots: slotsInWindows(hours.schedule, windows, context.now, count) };
      }
      case 'check': {
        const call = await store.calls.find(context.call);
        const number = await desk.check(input.number, call?.provider ?? '');
        return number === null ? { kind: 'refused', why: 'number' } : { kind: 'number', number };
      }
      case 'talk': {
        const leg = await desk.talk(context.call);
        return leg === null ? { kind: 'gone' } : { kind: 'talk', leg };
      }
    }
  };
}
