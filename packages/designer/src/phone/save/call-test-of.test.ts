import { compileProgram } from '@callwright/flow/engine';
import { parseCallTest, runCallTest } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { describe, expect, it } from 'vitest';
import { ringDraft } from '../driver/draft-phone.ts';
import type { LivePhone } from '../driver/handset.ts';
import { createVoice } from '../driver/voice.ts';
import { needsOf } from '../plan/needs.ts';
import { FRESH_PLAN, type PhonePlan } from '../plan/phone-plan.ts';
import { worldOf } from '../plan/world-of.ts';
import { type HandTimers, handTimers } from '../testing/hand-timers.ts';
import { practiceFlow } from '../testing/practice-flow.ts';
import { callTestOf } from './call-test-of.ts';

const flows = [practiceFlow()];
const silent = { speaks: () => false, speak: () => Promise.resolve(), stop: () => undefined };

/** Plays a call, saves it, and runs what was saved. */
function replayed(play: (phone: LivePhone, timers: HandTimers) => void, plan: Partial<PhonePlan> = {}) {
  const timers = handTimers();
  const whole = { ...FRESH_PLAN, number: '+498999998123', clock: '2026-12-24T17:59', ...plan };
  const circumstances = {
    needs: needsOf(flows),
    house: {},
    contacts: [],
    now: '2026-11-22T08:00:00.000Z',
    zone: 'UTC',
    language: 'en',
  };
  const voice = createVoice(silent, timers, true);
  const phone = ringDraft(flows, worldOf(whole, circumstances), { timers, voice, onTrace: () => undefined });
  play(phone, timers);
  timers.pass(60_000);
  const test = callTestOf({ flows, plan: whole, circumstances, phone });
  const parsed = parseCallTest(JSON.parse(JSON.stringify(test)));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const program = compileProgram({ flows, types: builtInTypes, services: builtInServices });
  return { test, result: runCallTest(parsed.test, program) };
}

describe('a call saved as a test', () => {
  it('passes, and does what was done', () => {
    const { test, result } = replayed((phone) => {
      phone.skip();
      phone.press('2');
      phone.skip();
    });
    expect(result.failures).toEqual([]);
    expect(test.steps).toContainEqual({ presses: '2' });
    expect(test.world.services).toBeUndefined();
  });

  it('rings again those who answered by hand', () => {
    const { test, result } = replayed((phone, timers) => {
      phone.skip();
      phone.press('1');
      phone.answerDial('answered');
      timers.pass(9_000);
      phone.endTalk();
    });
    expect(test.world.phones).toEqual({ '+49305550101': [{ does: 'answers', talks: 9 }] });
    expect(result.failures).toEqual([]);
  });

  it('has busy telephones, web answers and digits', () => {
    const busy = replayed((phone) => {
      phone.skip();
      phone.press('1');
      phone.answerDial('busy');
      phone.skip();
      phone.hangUp();
    });
    expect(busy.result.failures).toEqual([]);
    expect(busy.test.world.phones).toEqual({ '+49305550101': [{ does: 'busy' }] });
    const file = replayed(
      (phone, timers) => {
        phone.skip();
        phone.press('3');
        for (const key of '4711') phone.press(key);
        timers.pass(1_000);
      },
      { web: { 'practice/file': { mood: 'ok', answer: '{"patient":{"names":["Ada"]}}' } } },
    );
    expect(file.result.failures).toEqual([]);
    expect(file.test.steps).toContainEqual({ presses: '4711' });
    expect(file.test.steps).toContainEqual({ hears: 'You are Ada.' });
  });

  it('says nothing where nothing was said', () => {
    const { test, result } = replayed((phone) => phone.stayQuiet());
    expect(test.steps).toContainEqual({ staysSilent: true });
    expect(result.failures).toEqual([]);
  });
});
