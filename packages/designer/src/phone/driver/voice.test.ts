import { describe, expect, it } from 'vitest';
import { handTimers } from '../testing/hand-timers.ts';
import { createVoice, type Loudspeaker } from './voice.ts';

function set(options: { speaks?: boolean; muted?: boolean } = {}) {
  const timers = handTimers();
  const spoken: string[] = [];
  let over: () => void = () => undefined;
  let stops = 0;
  const loudspeaker: Loudspeaker = {
    speaks: () => options.speaks ?? true,
    speak: (text) => {
      spoken.push(text);
      return new Promise((resolve) => {
        over = resolve;
      });
    },
    stop: () => {
      stops += 1;
      over();
    },
  };
  let ends = 0;
  const voice = createVoice(loudspeaker, timers, options.muted ?? false);
  const say = (text: string) => voice.say(text, 'en', () => (ends += 1));
  return { timers, voice, spoken, say, finish: () => over(), ends: () => ends, stops: () => stops };
}
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
/** 100 signs: 7 seconds. */
const LONG = 'x'.repeat(100);

describe('the voice', () => {
  it('says that a text is over when the loudspeaker does', async () => {
    const { say, spoken, finish, ends } = set();
    say(LONG);
    expect(spoken).toEqual([LONG]);
    expect(ends()).toBe(0);
    finish();
    await settle();
    expect(ends()).toBe(1);
  });

  it('takes the time of a text where it is muted or has no voice', () => {
    for (const options of [{ muted: true }, { speaks: false }]) {
      const { say, spoken, timers, ends } = set(options);
      say(LONG);
      timers.pass(6999);
      expect(ends()).toBe(0);
      timers.pass(1);
      expect(ends()).toBe(1);
      expect(spoken).toEqual([]);
    }
  });

  it('does not wait for ever for a loudspeaker that is stuck', () => {
    const { say, timers, ends } = set();
    say(LONG);
    timers.pass(60_000);
    expect(ends()).toBe(1);
  });

  it('is cut off without a word about the end', async () => {
    const { say, timers, ends, stops } = set();
    const cut = say(LONG);
    cut();
    await settle();
    timers.pass(60_000);
    expect(stops()).toBe(1);
    expect(ends()).toBe(0);
  });

  it('goes on silently when it is muted in the middle', async () => {
    const { voice, say, timers, ends, stops } = set();
    say(LONG);
    timers.pass(3000);
    voice.mute(true);
    await settle();
    expect(stops()).toBe(1);
    expect(ends()).toBe(0);
    timers.pass(4000);
    expect(ends()).toBe(1);
  });
});
