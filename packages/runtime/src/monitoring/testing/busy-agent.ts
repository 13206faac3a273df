import type { TestApi } from '../../api/testing/test-api.ts';
import type { Tables } from '../../store/tables.ts';

/** Somebody whose day can be told from anybody else's: whoever finds one of these figures anywhere has found her. */
export const ZORA = { person: 'agent-zora', name: 'Zora Quill', reason: 'dentist-appointment' } as const;
export const FIGURES = { answered: 383, missed: 277, talkSeconds: 383 * 61 } as const;
export const SOLO = 'solo';
/** A group large enough for figures that tell of nobody. */
export const CROWD = 'crowd';
export const CROWD_ANSWERED = 389;

const CALLER = '+498955501';

/** Her queue, in which nobody else works, one in which many do, and a long day in both. */
export async function seedBusyAgent({ store, queues }: TestApi, now: number): Promise<void> {
  const db = store.signInTables;
  const others = ['agent-ann', 'agent-ben', 'agent-cleo', 'agent-dan'];
  for (const person of [ZORA.person, ...others]) {
    await store.agents.putSample({
      person,
      name: person === ZORA.person ? ZORA.name : person,
      state: person === ZORA.person ? 'break' : 'available',
      reason: person === ZORA.person ? ZORA.reason : null,
      since: now - 1000,
      devices: [{ kind: 'desk' }],
      ring: 'together',
      skills: {},
    });
  }
  for (const [queue, members] of [
    [SOLO, [ZORA.person]],
    [CROWD, others],
  ] as const) {
    await store.named.put('queue', queue, { title: queue, document: { strategy: 'longest-idle' }, at: now });
    await store.members.set(
      queue,
      members.map((person) => ({ person, rank: 1 })),
    );
  }
  const tickets = [
    ...Array.from({ length: FIGURES.answered }, (_, nth) => ticket(SOLO, ZORA.person, nth, now)),
    ...Array.from({ length: CROWD_ANSWERED }, (_, nth) => ticket(CROWD, others[nth % 4] ?? '', nth, now)),
  ];
  for (let at = 0; at < tickets.length; at += 50) {
    await db
      .insertInto('queue_tickets')
      .values(tickets.slice(at, at + 50))
      .execute();
  }
  const offers = [
    ...Array.from({ length: FIGURES.answered }, (_, nth) => offer(SOLO, ZORA.person, nth, 'answered', now)),
    ...Array.from({ length: FIGURES.missed }, (_, nth) => offer(SOLO, ZORA.person, 10_000 + nth, 'missed', now)),
    ...Array.from({ length: CROWD_ANSWERED }, (_, nth) => offer(CROWD, others[nth % 4] ?? '', nth, 'answered', now)),
  ];
  for (let at = 0; at < offers.length; at += 80) {
    await db
      .insertInto('queue_offers')
      .values(offers.slice(at, at + 80))
      .execute();
  }
  await db
    .insertInto('callbacks')
    .values(Array.from({ length: 30 }, (_, nth) => callback(nth, now)))
    .execute();
  await db
    .insertInto('follow_ups')
    .values(Array.from({ length: 30 }, (_, nth) => followUp(nth, now)))
    .execute();
  await store.contacts.put({ number: CALLER, name: 'Carla Caller', language: null, fields: {} });
  await queues.changed();
}

/** What of her routes can be asked about. */
export const ASKED_ABOUT = [ZORA.person, SOLO, CROWD, `${SOLO}-leg-1`, `${SOLO}-ticket-1`, CALLER, 'agent'] as const;

function ticket(queue: string, agent: string, nth: number, now: number): Tables['queue_tickets'] {
  const entered = now - 70_000 - nth;
  return {
    id: `${queue}-ticket-${nth}`,
    queue,
    kind: 'caller',
    call: null,
    handle: null,
    provider: 'simulator',
    callback: null,
    since: entered,
    priority: 0,
    details: JSON.stringify({ topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' }),
    state: 'over',
    outcome: 'answered',
    agent,
    leg: `${queue}-leg-${nth}`,
    answered_in: queue,
    entered_at: entered,
    left_at: entered + 5000,
    ended_at: entered + 66_000,
    told: 1,
    sample: 0,
  };
}

function offer(
  queue: string,
  agent: string,
  nth: number,
  outcome: 'answered' | 'missed',
  now: number,
): Tables['queue_offers'] {
  const at = now - 70_000 - nth;
  const name = `${queue}-offer-${nth}`;
  return {
    offer: name,
    agent,
    ticket: `${queue}-ticket-${nth}`,
    queue,
    at,
    until: at + 20_000,
    outcome,
    ended_at: at + 5000,
  };
}

/** One that she has seen to. */
function callback(nth: number, now: number): Tables['callbacks'] {
  return {
    id: `callback-${nth}`,
    queue: SOLO,
    number: `+4989556${String(nth).padStart(2, '0')}`,
    call: null,
    since: now - 80_000,
    from_at: null,
    until_at: null,
    priority: 0,
    details: JSON.stringify({ topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' }),
    request: `request-${nth}`,
    note: '',
    state: 'done',
    result: 'talked',
    tries: 1,
    entries: 1,
    ticket: null,
    next_at: null,
    agent: ZORA.person,
    leg: null,
    talk: null,
    made_at: now - 80_000,
    updated_at: now - 1000 - nth,
    version: 2,
    sample: 0,
  };
}

/** One that she has solved. */
function followUp(nth: number, now: number): Tables['follow_ups'] {
  return {
    id: `follow-up-${nth}`,
    title: 'Wrong invoice',
    // Of many customers: on one customer's card it may stand who saw to what.
    number: `+4989557${String(nth).padStart(2, '0')}`,
    call: null,
    talk: null,
    owner: ZORA.person,
    state: 'solved',
    result: null,
    due_at: null,
    notes: JSON.stringify([{ at: now - 1000, person: ZORA.person, text: 'Sent anew.' }]),
    made_at: now - 80_000,
    updated_at: now - 1000 - nth,
    version: 2,
    sample: 0,
  };
}
