import { WAITED } from '@callwright/nodes/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../calls/testing/manual-clock.ts';
import { createOfferRing, type RingOrder } from './offer-ring.ts';
import type { Done, TicketDetails } from './port.ts';
import { type FakeTelephones, fakeTelephones } from './testing/fake-telephones.ts';

const PLAIN: TicketDetails = { topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' };
const HEARS = [{ text: 'An invoice.', language: 'en' }];
const THREE = ['+49301', '+49302', '+49303'].map((to) => ({ device: { kind: 'number' as const, number: to }, to }));
const TWO = THREE.slice(0, 2);

describe('an offer rings at an agent’s telephones', () => {
  let clock: ManualClock;
  let telephones: FakeTelephones;
  let told: string[];
  let answer: Done;

  beforeEach(() => {
    clock = manualClock();
    telephones = fakeTelephones();
    told = [];
    answer = { done: true };
  });

  function ring(order: Partial<RingOrder>) {
    const { provider, legNews } = telephones.seenBy('pbx', 'command-stream', () => true);
    const { legs } = provider;
    if (legs === null) throw new Error('no telephones');
    return createOfferRing(
      {
        ...{ legs, legNews, clock },
        pickedUp: (leg, ms) => void told.push(`${leg} heard for ${ms > 0}`),
        accepted: async (leg) => {
          told.push(`${leg} taken`);
          return answer;
        },
        declined: () => void told.push('declined'),
        failed: (error) => void told.push(String(error)),
      },
      {
        name: 'o1.ann',
        telephones: TWO,
        together: false,
        from: '+4989',
        call: 'c',
        seconds: 20,
        details: PLAIN,
        since: clock.now(),
        ...order,
      },
    );
  }
  const there = () => [...telephones.there].map(([leg, state]) => `${leg} ${state}`);
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('says how long the caller has waited when somebody picks up, in the language of the text', () => {
    const { provider, legNews } = telephones.seenBy('pbx', 'command-stream', () => true);
    const { legs } = provider;
    if (legs === null) throw new Error('no telephones');
    const said: string[] = [];
    const say: typeof legs.say = async (_leg, texts) => void said.push(...texts.map(({ text }) => text));
    const whisper = [{ text: `Rechnung. Wartezeit: ${WAITED}.`, language: 'de', personal: true }];
    const parts = { legs: { ...legs, say }, legNews, clock, pickedUp: () => {}, declined: () => {}, failed: () => {} };
    createOfferRing(
      { ...parts, accepted: async () => answer },
      {
        ...{ name: 'o1.ann', telephones: TWO.slice(0, 1), together: false, from: '+4989', call: 'c', seconds: 20 },
        ...{ details: { ...PLAIN, whisper }, since: clock.now() - 170_000 },
      },
    );
    clock.pass(10_000);
    telephones.answer('o1.ann.0');
    expect(said).toEqual(['Rechnung. Wartezeit: 3 Minuten.']);
  });

  it('one after the other, each for its share of the time', () => {
    ring({});
    expect(there()).toEqual(['o1.ann.0 ringing']);
    clock.pass(9999);
    expect(there()).toEqual(['o1.ann.0 ringing']);
    clock.pass(1);
    expect(there()).toEqual(['o1.ann.0 ringing', 'o1.ann.1 ringing']);
    telephones.hangUp('o1.ann.0');
    expect(there()).toEqual(['o1.ann.1 ringing']);
    clock.pass(5000);
    expect(told).toEqual([]);
  });

  it('gives the next its turn once, however the one before ends', () => {
    ring({ telephones: THREE, seconds: 30 });
    clock.pass(10_000);
    telephones.hangUp('o1.ann.0');
    expect(there()).toEqual(['o1.ann.1 ringing']);
    clock.pass(10_000);
    expect(there()).toEqual(['o1.ann.1 ringing', 'o1.ann.2 ringing']);
  });

  it('goes on at once where the first says no, and gives up after the last', () => {
    ring({});
    telephones.hangUp('o1.ann.0');
    expect(there()).toEqual(['o1.ann.1 ringing']);
    expect(told).toEqual([]);
    telephones.hangUp('o1.ann.1');
    expect(told).toEqual(['declined']);
  });

  it('all together: the first to answer takes it, the others fall silent', async () => {
    ring({ together: true });
    telephones.answer('o1.ann.1');
    await settled();
    expect(told).toEqual(['o1.ann.1 taken']);
    expect(there()).toEqual(['o1.ann.1 up']);
  });

  it('hangs up on who comes too late', async () => {
    answer = { refused: 'gone' };
    ring({ together: true });
    telephones.answer('o1.ann.0');
    await settled();
    expect(there()).toEqual([]);
  });

  it('is taken after the words for the agent, not before', async () => {
    ring({ telephones: TWO.slice(0, 1), details: { ...PLAIN, whisper: HEARS } });
    telephones.answer('o1.ann.0');
    await settled();
    expect(told).toEqual(['o1.ann.0 heard for true', 'o1.ann.0 taken']);
  });

  it('waits for the key, and takes whoever presses none for absent', async () => {
    ring({ telephones: TWO.slice(0, 1), details: { ...PLAIN, whisper: HEARS, acceptKey: '1' } });
    telephones.answer('o1.ann.0');
    await settled();
    expect(told).toEqual(['o1.ann.0 heard for true']);
    telephones.say('o1.ann.0');
    expect(there()).toEqual([]);
    expect(told).toEqual(['o1.ann.0 heard for true', 'declined']);
  });

  it('is taken by the key, also when the page presses it', async () => {
    const held = ring({ telephones: TWO.slice(0, 1), details: { ...PLAIN, acceptKey: '1' } });
    expect(held.accept()).toBe(false);
    telephones.answer('o1.ann.0');
    expect(held.accept()).toBe(true);
    telephones.press('o1.ann.0', '1');
    await settled();
    expect(told.filter((one) => one.endsWith('taken'))).toEqual(['o1.ann.0 taken']);
  });

  it('falls silent when the caller is gone', () => {
    const one = ring({ together: true });
    one.stop();
    expect(there()).toEqual([]);
    expect(told).toEqual([]);
  });
});
