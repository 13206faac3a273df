import { describe, expect, it } from 'vitest';
import { fallbackOf } from './fallback-plan.ts';
import type { NumberFallback } from './number-fallback.ts';
import { twimlFallback } from './twiml-fallback.ts';

const number = '+498999998100';
const fallback: NumberFallback = {
  language: 'de',
  sentence: 'Wir haben <eine> Störung & sind gleich zurück.',
  ring: '+4915112345678',
  seconds: 25,
  voicemail: true,
};
const stepsOf = (more: Partial<NumberFallback>) =>
  fallbackOf({ number, fallback: { ...fallback, ...more } }).map((step) => step.do);

describe('what callers meet while we are down', () => {
  it('is nothing where nobody said anything', () => expect(fallbackOf({ number, fallback: null })).toEqual([]));

  it('begins with the sentence and never ends in silence', () => {
    expect(stepsOf({})).toEqual(['say', 'ring', 'say', 'record', 'say', 'hangUp']);
    expect(stepsOf({ voicemail: false })).toEqual(['say', 'ring', 'say', 'hangUp']);
    expect(stepsOf({ ring: null })).toEqual(['say', 'say', 'record', 'say', 'hangUp']);
    expect(stepsOf({ ring: null, voicemail: false })).toEqual(['say', 'hangUp']);
  });

  it('shows the mobile the number that was called, and speaks the owner’s language', () => {
    const plan = fallbackOf({ number, fallback });
    expect(plan[1]).toEqual({ do: 'ring', to: '+4915112345678', from: number, seconds: 25 });
    expect(plan[2]).toMatchObject({ text: expect.stringContaining('nach dem Ton'), language: 'de' });
    const other = fallbackOf({ number, fallback: { ...fallback, language: 'fr' } });
    expect(other[2]).toMatchObject({ text: expect.stringContaining('after the tone') });
  });
});

describe('as a document at the provider', () => {
  it('says, rings, records; needs no address of ours', async () => {
    const { main, ending } = await twimlFallback(fallbackOf({ number, fallback }), 'twilio', null);
    expect(main).toContain('Wir haben &lt;eine&gt; Störung &amp; sind gleich zurück.');
    expect(main).toMatch(/<Dial timeout="25" callerId="\+498999998100"><Number>\+4915112345678<\/Number><\/Dial>/);
    expect(main).toMatch(/<Record maxLength="180" timeout="5" playBeep="true"\/>/);
    expect(main).not.toContain('/telephony/');
    expect(ending).toMatch(
      /^<\?xml.*<Response><Say[^>]*>Vielen Dank\. Auf Wiederhören\.<\/Say><Hangup\/><\/Response>$/,
    );
  });

  it('leads on to where the ending lies, and needs none without a message', async () => {
    const plan = fallbackOf({ number, fallback });
    const url = 'https://handler.example/ending';
    expect((await twimlFallback(plan, 'signalwire', url)).main).toContain(`action="${url}" method="GET"`);
    const silent = fallbackOf({ number, fallback: { ...fallback, voicemail: false } });
    expect((await twimlFallback(silent, 'telnyx', null)).ending).toBeNull();
  });
});
