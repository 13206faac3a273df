import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, command, supervise } from './change-command.ts';
import { answered, type Becomes, ended } from './change-news.ts';
import { type Conversation, isBetween, type Part, type Party, withPart } from './conversation.ts';
import { keepersOf, placeOf, placeOfCaller } from './places.ts';

const ENDS = ['busy', 'noAnswer', 'refused', 'failed', 'hungUp'] as const;

function party(talk: string, part: Part, more: Partial<Party> = {}): Party {
  return {
    talk,
    leg: `${talk}.0`,
    person: talk,
    to: '100',
    from: '',
    later: [],
    state: 'ringing',
    part,
    kind: 'consult',
    muted: false,
    supervises: null,
    ...more,
  };
}

const anna = party('anna', 'talks', { leg: 'anna', state: 'up', kind: 'queue' });
const ofQueue: Conversation = {
  room: 'call-1',
  provider: 'pbx',
  call: 'call-1',
  number: '+4989',
  ticket: null,
  queue: 'service',
  parties: [anna],
  lead: 'anna',
  held: false,
  wanted: [],
  touched: false,
  notReached: null,
};
const dialled: Conversation = {
  ...ofQueue,
  room: 'room-1',
  call: null,
  parties: [party('anna', 'talks', { kind: 'outgoing' })],
  wanted: [party('customer', 'customer', { person: null, kind: 'outgoing' })],
  touched: true,
};

type Step =
  | {
      readonly what: 'command';
      readonly do: Command['do'];
      readonly who: number;
      readonly outside: boolean;
      readonly telephones: number;
      readonly inOrder: boolean;
    }
  | { readonly what: 'answered'; readonly nth: number }
  | { readonly what: 'ended'; readonly nth: number; readonly why: (typeof ENDS)[number] }
  | { readonly what: 'supervise' };

const COMMANDS = [
  'hold',
  'resume',
  'mute',
  'unmute',
  'back',
  'conference',
  'hand-over',
  'leave',
  'consult',
  'transfer',
] as const;
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constant('command' as const),
      do: fc.constantFrom(...COMMANDS),
      who: fc.nat(4),
      outside: fc.boolean(),
      telephones: fc.integer({ min: 1, max: 3 }),
      inOrder: fc.boolean(),
    }),
    fc.record({ what: fc.constant('answered' as const), nth: fc.nat(5) }),
    fc.record({ what: fc.constant('ended' as const), nth: fc.nat(5), why: fc.constantFrom(...ENDS) }),
    fc.record({ what: fc.constant('supervise' as const) }),
  ),
  { maxLength: 25 },
);

function invited({ outside, telephones, inOrder, do: what }: Extract<Step, { what: 'command' }>, nth: number) {
  const talk = `${outside ? 'number' : 'colleague'}-${nth}`;
  const part = what === 'transfer' ? 'next' : 'asked';
  const of = { person: outside ? null : talk };
  if (outside || telephones === 1) return [party(talk, part, of)];
  if (inOrder) return [party(talk, part, { ...of, later: Array.from({ length: telephones - 1 }, (_, i) => `10${i}`) })];
  return Array.from({ length: telephones }, (_, i) => party(talk, part, { ...of, leg: `${talk}.${i}` }));
}

function take(now: Conversation, step: Step, nth: number): Becomes {
  const one = (at: number) => now.parties[at % Math.max(1, now.parties.length)];
  switch (step.what) {
    case 'command': {
      const { do: what } = step;
      const talk = one(step.who)?.talk ?? '';
      const given: Command =
        what === 'consult' || what === 'transfer' ? { do: what, parties: invited(step, nth) } : { do: what };
      const made = command(now, talk, given);
      return 'refused' in made ? now : made.becomes;
    }
    case 'answered':
      return answered(now, one(step.nth)?.leg ?? '');
    case 'ended':
      return ended(now, one(step.nth)?.leg ?? '', step.why);
    case 'supervise':
      return supervise(now, [party(`chief-${nth}`, 'supervises', { supervises: 'listening' })], 'listening');
  }
}

/** Each conversation that comes about, in order; the last one may be over. */
function play(first: Conversation, all: readonly Step[]): readonly Becomes[] {
  const seen: Becomes[] = [first];
  let now: Becomes = first;
  for (const [nth, step] of all.entries()) {
    if (now === null) break;
    now = take(now, step, nth);
    seen.push(now);
  }
  return seen;
}

const meets = (first: Conversation, claim: (now: Conversation) => void) =>
  fc.assert(
    fc.property(steps, (all) => {
      for (const now of play(first, all)) if (now !== null) claim(now);
    }),
    { numRuns: 1500 },
  );

const both = test.each([
  ['a call of a flow', ofQueue],
  ['a number that was dialled', dialled],
] as const);

both('in %s the customer is never left with music and nobody who sees to them', (_, first) =>
  meets(first, (now) => {
    if (!now.held) return;
    const caring = now.parties.some(({ part }) => part === 'talks') || isBetween(now);
    expect(caring, JSON.stringify(now)).toBe(true);
  }),
);

both('in %s somebody of the house talks, rings or is asked as long as it goes on', (_, first) =>
  meets(first, (now) => expect(keepersOf(now).length, JSON.stringify(now)).toBeGreaterThan(0)),
);

both('in %s whoever leads is somebody of the house who is there', (_, first) =>
  meets(first, (now) => {
    if (now.lead === null) return;
    const lead = now.parties.filter(({ talk }) => talk === now.lead);
    expect(lead.length, JSON.stringify(now)).toBeGreaterThan(0);
    for (const { person } of lead) expect(person).not.toBeNull();
  }),
);

both('in %s a telephone stands in it once, and one person is up at one telephone', (_, first) =>
  meets(first, ({ parties }) => {
    const legs = parties.map(({ leg }) => leg);
    expect(new Set(legs).size).toBe(legs.length);
    const up = parties.filter(({ state }) => state === 'up').map(({ talk }) => talk);
    expect(new Set(up).size).toBe(up.length);
  }),
);

both('in %s nobody hears the customer while they wait but the customer themselves', (_, first) =>
  meets(first, (now) => {
    if (now.call !== null) expect(placeOfCaller(now).as).toBe(now.held ? 'music' : 'talking');
    for (const one of withPart(now, 'customer')) {
      if (one.state === 'up') expect(placeOf(now, one).as).toBe(now.held ? 'music' : 'talking');
    }
  }),
);

test('who leads a talk and leaves it hands the customer to whoever was asked, else to nobody', () => {
  const asked = party('bela', 'asked', { state: 'up' });
  const consulting = { ...ofQueue, held: true, parties: [anna, asked] };
  expect(ended(consulting, 'anna', 'hungUp')).toMatchObject({
    lead: 'bela',
    held: false,
    parties: [{ talk: 'bela', part: 'talks', kind: 'transferred' }],
  });
  const ringing = { ...consulting, parties: [anna, { ...asked, state: 'ringing' as const }] };
  const gone = ended(ringing, 'anna', 'hungUp');
  expect(gone).toMatchObject({ lead: null, held: true, parties: [{ talk: 'bela', part: 'next' }] });
  expect(gone === null ? null : ended(gone, 'bela.0', 'noAnswer')).toBeNull();
  expect(ended(ofQueue, 'anna', 'hungUp')).toBeNull();
});

test('a call that is handed on in vain comes back to whoever handed it on', () => {
  const made = command(ofQueue, 'anna', { do: 'transfer', parties: [party('bela', 'next')] });
  const now = 'becomes' in made ? made.becomes : null;
  expect(now).toMatchObject({ held: true, lead: 'anna' });
  expect(now === null ? null : ended(now, 'bela.0', 'busy')).toMatchObject({
    held: false,
    lead: 'anna',
    parties: [{ talk: 'anna' }],
    notReached: { why: 'busy' },
  });
});

test('one after another means the next telephone when the first isn’t answered', () => {
  const made = command(ofQueue, 'anna', {
    do: 'consult',
    parties: [party('bela', 'asked', { later: ['200', '300'] })],
  });
  const now = 'becomes' in made ? made.becomes : null;
  const next = now === null ? null : ended(now, 'bela.0', 'noAnswer');
  expect(next).toMatchObject({ parties: [{}, { leg: 'bela.1', to: '200', later: ['300'], state: 'ringing' }] });
});

test('only who leads a talk may do more than mute themselves and leave', () => {
  const three = { ...ofQueue, parties: [anna, party('bela', 'talks', { state: 'up' })] };
  for (const what of ['hold', 'back', 'conference', 'hand-over'] as const) {
    expect(command(three, 'bela', { do: what })).toEqual({ refused: 'not-leading' });
  }
  expect(command(three, 'bela', { do: 'mute' })).toMatchObject({
    becomes: { parties: [{ muted: false }, { muted: true }] },
  });
  expect(command(three, 'bela', { do: 'leave' })).toMatchObject({
    becomes: { lead: 'anna', parties: [{ talk: 'anna' }] },
  });
  expect(command(three, 'carla', { do: 'hold' })).toEqual({ refused: 'no-such-talk' });
});
