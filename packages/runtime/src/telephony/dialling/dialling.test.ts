import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../../calls/testing/manual-clock.ts';
import type { Store } from '../../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import type { DialOrder } from './dialling-rules.ts';
import { DEFAULT_DIALLING, type DiallingSettings, diallingStore } from './dialling-settings.ts';
import { createDiallingRules } from './index.ts';
import { effectiveRules, judgeDestination } from './judge-destination.ts';

const OWN = '+498999998100';
const german = (settings: Partial<DiallingSettings> = {}) =>
  effectiveRules({ ...DEFAULT_DIALLING, ...settings }, [{ number: OWN, real: true }]);

describe('what may be rung', () => {
  const verdict = (to: string, settings: Partial<DiallingSettings> = {}) => {
    const judged = judgeDestination(to, german(settings));
    return judged.kind === 'refused' ? judged.code : `${judged.kind} ${judged.to}`;
  };

  it.each([
    ['+49 30 1234567', 'outside +49301234567'],
    ['030 1234567', 'outside +49301234567'],
    ['0049 (30) 1234567', 'outside +49301234567'],
    ['+36 1 2345678', 'country'],
    ['+1 876 555 1234', 'country'],
    ['0900 1234567', 'premium'],
    ['+49 900 1234567', 'premium'],
    ['0180 1234567', 'premium'],
    ['0900 123456', 'not-a-number'],
    ['118000', 'not-a-number'],
    ['+881612345678', 'country'],
    ['+870773111111', 'country'],
    ['6001', 'internal 6001'],
    ['browser:anna', 'internal browser:anna'],
    ['hello', 'not-a-number'],
    ['', 'not-a-number'],
    ['+49301234567;ext=1', 'not-a-number'],
    ['sip:mallory@evil.example', 'not-a-number'],
    ['PJSIP/1@trunk', 'not-a-number'],
  ])('%s: %s', (to, expected) => expect(verdict(to)).toBe(expected));

  it.each(['112', '110', '911', '999', '1-1-2', '+49112', '0049 110', '0112'])(
    'never an emergency number: %s',
    (to) => {
      expect(verdict(to)).toBe('emergency');
      expect(verdict(to, { allow: ['+'.concat('49')], premium: true })).toBe('emergency');
    },
  );

  it('takes emergency numbers of the own country for such, and leaves them extensions elsewhere', () => {
    expect(verdict('107', { home: 'HU' })).toBe('emergency');
    expect(verdict('107')).toBe('internal 107');
  });

  it('goes by the list', () => {
    expect(verdict('+36 1 2345678', { allow: ['HU'] })).toBe('outside +3612345678');
    expect(verdict('+49301234567', { allow: ['HU'] })).toBe('country');
    expect(verdict('+49301234567', { allow: ['+4930'] })).toBe('outside +49301234567');
    expect(verdict('+49891234567', { allow: ['+4930'] })).toBe('country');
    expect(verdict('+18765551234', { allow: ['US'] })).toBe('country');
    expect(verdict('+881612345678', { allow: ['+881'], premium: true })).toBe('outside +881612345678');
    expect(verdict('+881612345678', { allow: ['+881'] })).toBe('premium');
    expect(verdict('+3690123456', { allow: ['HU'] })).toBe('premium');
    expect(verdict('+3690123456', { allow: ['HU'], premium: true })).toBe('outside +3690123456');
  });

  it('rings the own block whatever the plan says of it', () => {
    const rules = effectiveRules(DEFAULT_DIALLING, [{ number: '+353209100100', real: false }]);
    expect(judgeDestination('+353209100411', rules)).toEqual({ kind: 'outside', to: '+353209100411' });
    expect(judgeDestination('+353209101411', rules)).toEqual({ kind: 'refused', code: 'not-a-number' });
  });

  it('counts samples’ numbers only while there is no real one', () => {
    const numbers = [
      { number: '+3699000100', real: false },
      { number: OWN, real: false },
    ];
    expect(effectiveRules(DEFAULT_DIALLING, numbers).allow).toEqual(['HU', 'DE']);
    expect(effectiveRules(DEFAULT_DIALLING, [...numbers, { number: OWN, real: true }]).allow).toEqual(['DE']);
  });

  it('is never fooled by how a number is written: whatever is allowed begins with what is allowed', () => {
    const sign = fc.constantFrom(...'0123456789+ -()/.*#;,');
    const texts = fc.oneof(
      fc.string({ unit: sign, maxLength: 24 }),
      fc.string({ unit: 'binary', maxLength: 24 }),
      fc.integer({ min: 0, max: 999_999_999 }).map((n) => `0${n}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const judged = judgeDestination(text, german());
        if (judged.kind === 'outside') expect(judged.to).toMatch(/^\+49[0-9]+$/);
        if (judged.kind === 'internal') expect(judged.to).toMatch(/^([0-9]{1,5}|browser:[\w.-]+)$/);
        if (judged.kind === 'outside') expect(judged.to).not.toMatch(/^\+49(900|180|11[0258])/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each(DATABASES)('dialling by the rules on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let clock: ManualClock;
  let days = 0;
  const lines: [object, string][] = [];
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    await store.numbers.put(OWN, { title: 'Main', flow: null, connection: 'lab' });
  });
  afterAll(() => database.remove());
  beforeEach(async () => {
    lines.length = 0;
    clock = manualClock();
    // Counts stay in the database: each test has days of its own.
    days += 10;
    clock.pass(days * 86_400_000);
    await rules().rules.write(DEFAULT_DIALLING);
    await rules().rules.stop(false);
  });

  function rules(of: Store = store) {
    const kept = diallingStore(of.installation);
    const note = (about: object, message: string) => void lines.push([about, message]);
    const dialling = createDiallingRules({
      rules: kept,
      counts: of.dialCounts,
      numbers: of.numbers,
      line: (name) =>
        name === 'lab'
          ? { ownNumber: OWN, extensions: true }
          : name === 'cloud'
            ? { ownNumber: '', extensions: false }
            : undefined,
      clock,
      log: { info: note, warn: note, error: note },
    });
    return { rules: kept, dialling };
  }
  const order = (more: Partial<DialOrder> = {}): DialOrder => ({
    to: '+49301234567',
    from: null,
    connection: 'lab',
    call: 'c1',
    ...more,
  });

  it('allows what it may, and shows an own number', async () => {
    expect(await rules().dialling.ask(order())).toEqual({ kind: 'allowed', to: '+49301234567', from: OWN });
  });

  it('refuses with a line in the log that names the call and the code', async () => {
    expect(await rules().dialling.ask(order({ to: '+881612345678' }))).toEqual({ kind: 'refused', code: 'country' });
    expect(lines).toEqual([
      [{ call: 'c1', connection: 'lab', to: '+881612345678', code: 'country' }, 'Not dialled: the rules refuse it'],
    ]);
  });

  it('counts across processes and never lets more through than the limit', async () => {
    const other = await database.open();
    await rules().rules.write({ ...DEFAULT_DIALLING, perMinute: 10 });
    const [one, two] = [rules().dialling, rules(other).dialling];
    const verdicts = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? one : two).ask(order())));
    expect(verdicts.filter((verdict) => verdict.kind === 'allowed')).toHaveLength(10);
    expect(verdicts.find((verdict) => verdict.kind === 'refused')).toEqual({ kind: 'refused', code: 'per-minute' });
    clock.pass(60_000);
    expect(await one.ask(order())).toMatchObject({ kind: 'allowed' });
  });

  it('has a limit for the day, and none at all means none', async () => {
    await rules().rules.write({ ...DEFAULT_DIALLING, perDay: 1 });
    expect(await rules().dialling.ask(order())).toMatchObject({ kind: 'allowed' });
    clock.pass(60_000);
    expect(await rules().dialling.ask(order())).toEqual({ kind: 'refused', code: 'per-day' });
    clock.pass(86_400_000);
    expect(await rules().dialling.ask(order())).toMatchObject({ kind: 'allowed' });
    await rules().rules.write({ ...DEFAULT_DIALLING, perMinute: 0 });
    clock.pass(60_000);
    expect(await rules().dialling.ask(order())).toEqual({ kind: 'refused', code: 'per-minute' });
  });

  it('rings telephones of the house without counting, but not where there are none', async () => {
    await rules().rules.write({ ...DEFAULT_DIALLING, perMinute: 0 });
    const colleague = order({ to: '6001', from: '+4915112345678' });
    expect(await rules().dialling.ask(colleague)).toEqual({ kind: 'allowed', to: '6001', from: '+4915112345678' });
    expect(await rules().dialling.ask(order({ to: '6001', connection: 'cloud' }))).toMatchObject({
      code: 'not-a-number',
    });
  });

  it('stops outside lines at once for all processes, and leaves telephones of the house', async () => {
    const other = await database.open();
    await rules().rules.stop(true);
    expect(await rules(other).dialling.ask(order())).toEqual({ kind: 'refused', code: 'stopped' });
    expect(await rules(other).dialling.ask(order({ to: '6001' }))).toMatchObject({ kind: 'allowed' });
  });

  it('shows own numbers, or the caller’s where that is allowed, and no other', async () => {
    const shown = async (more: Partial<DialOrder>) => {
      const verdict = await rules().dialling.ask(order(more));
      return verdict.kind === 'allowed' ? verdict.from : verdict.code;
    };
    const caller = '+4915112345678';
    expect(await shown({ from: OWN })).toBe(OWN);
    expect(await shown({ from: caller, caller })).toBe(caller);
    expect(await shown({ from: caller })).toBe('caller-id');
    expect(await shown({ from: '+49110', caller })).toBe('caller-id');
    expect(await shown({ connection: 'cloud' })).toBe(OWN);
    await rules().rules.write({ ...DEFAULT_DIALLING, showCaller: false });
    expect(await shown({ from: caller, caller })).toBe(OWN);
  });

  it('can be asked beforehand without counting', async () => {
    await rules().rules.write({ ...DEFAULT_DIALLING, perMinute: 1 });
    for (let i = 0; i < 3; i += 1) expect(await rules().dialling.check(order())).toMatchObject({ kind: 'allowed' });
    expect(await rules().dialling.ask(order())).toMatchObject({ kind: 'allowed' });
  });
});
