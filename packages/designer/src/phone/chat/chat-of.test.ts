import { describe, expect, it } from 'vitest';
import { ringDraft } from '../driver/draft-phone.ts';
import { createVoice } from '../driver/voice.ts';
import { handTimers } from '../testing/hand-timers.ts';
import { practiceFlow } from '../testing/practice-flow.ts';
import { chatOf, sideOf } from './chat-of.ts';

function rung() {
  const timers = handTimers();
  const silent = { speaks: () => false, speak: () => Promise.resolve(), stop: () => undefined };
  return ringDraft(
    [practiceFlow()],
    { caller: {}, clock: '2026-12-24T17:59' },
    { timers, voice: createVoice(silent, timers, true), onTrace: () => undefined },
  );
}

describe('the conversation', () => {
  it('tells which step says what, also where a key cut texts off', () => {
    const phone = rung();
    // "Good day." is cut off, and the menu's text never begins.
    phone.press('3');
    phone.press('47');
    phone.press('11');
    const { transcript, trace } = phone.view().simulation;
    const chat = chatOf(transcript, trace);
    expect(chat.map(({ moment, place }) => [moment.kind, place?.node ?? ''])).toEqual([
      ['said', 'welcome'],
      ['pressed', ''],
      ['said', 'number'],
      ['pressed', ''],
    ]);
    expect(chat.at(-1)?.moment).toMatchObject({ keys: '4711' });
  });

  it('has callers on one side, the flow on the other', () => {
    expect(sideOf({ kind: 'said', at: 0, text: 'x', language: 'en' })).toBe('heard');
    expect(sideOf({ kind: 'silent', at: 0 })).toBe('did');
    expect(sideOf({ kind: 'beep', at: 0 })).toBe('between');
  });

  it('keeps keys while it grows', () => {
    const phone = rung();
    const keys = () => {
      const { transcript, trace } = phone.view().simulation;
      return chatOf(transcript, trace).map(({ key }) => key);
    };
    const before = keys();
    phone.skip();
    phone.press('1');
    expect(keys().slice(0, before.length)).toEqual(before);
  });
});
