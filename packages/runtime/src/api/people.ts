import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { actorOf, type Grant, type Role } from '../people/actor.ts';
import { mailLanguage } from '../people/mails.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import { randomSecret, secretHash } from '../people/random-secret.ts';
import type { Person } from '../store/people/person.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';
import { Email, exact, Grants, Name, plainEmail, Roles } from './signed-in.ts';

/** Somebody as whoever looks after people sees them. Times are ISO. */
export type PersonSummary = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  grants: Grant[];
  state: 'invited' | 'active' | 'inactive';
  secondFactor: boolean;
  /** Has a password; others come by a provider only. */
  password: boolean;
  createdAt: string;
  seenAt: string | null;
  /** Until when an invitation that was sent can be accepted. */
  invitedUntil: string | null;
};

const InviteBody = Type.Object({ email: Email(), name: Name(), roles: Roles(), grants: Grants() }, exact);
const RightsBody = Type.Object({ roles: Roles(), grants: Grants(), active: Type.Boolean() }, exact);
const DAY = 86_400_000;
const LASTS = { invitation: 7 * DAY, reset: DAY / 24 };

/** Who is here, and what they may do. */
export function peopleRoutes(office: PeopleOffice) {
  const { store, mails, rootOf, now } = office;
  const note = noting(office);
  const by = (context: Context) => ({ at: now(), person: actorOf(context).id });

  async function someone(id: string): Promise<Person> {
    const person = await store.people.find(id);
    if (person === null) throw notThere('This person');
    return person;
  }

  async function summarised(person: Person): Promise<PersonSummary> {
    return summaryOf(person, await store.personLinks.open('invitation', now()));
  }

  /** Makes a link by which somebody comes (again), and sends it; without mail it is shown to whoever made it. */
  async function sendLink(context: Context, person: Person) {
    const kind = person.joinedAt === null ? 'invitation' : 'reset';
    const token = randomSecret();
    const actor = actorOf(context);
    const made = { hash: secretHash(token), kind, person: person.id, madeBy: actor.id } as const;
    await store.personLinks.put({ ...made, expiresAt: now() + LASTS[kind] });
    const link = `${rootOf(context)}/${kind}#${token}`;
    const sender = await store.people.find(actor.id);
    const language = mailLanguage(person.language, sender?.language, context.req.header('accept-language'));
    const mailed = await mails.send({ kind, to: person.email, link, by: actor.name, language });
    return { link: mailed ? null : link, mailed };
  }

  return new Hono()
    .get('/', async (context) => {
      const [people, open] = await Promise.all([store.people.list(), store.personLinks.open('invitation', now())]);
      return context.json({ people: people.map((one) => summaryOf(one, open)) });
    })
    .post('/', jsonBody(InviteBody), async (context) => {
      const { email, name, roles, grants } = context.req.valid('json');
      const newcomer = { email: plainEmail(email), name: name.trim(), roles, grants };
      const person = await store.people.add(newcomer, by(context));
      if (person === 'email-taken') throw emailTaken();
      const sent = await sendLink(context, person);
      return context.json({ person: await summarised(person), ...sent }, 201);
    })
    .put('/:id', jsonBody(RightsBody), async (context) => {
      const changed = await store.people.change(context.req.param('id'), context.req.valid('json'), by(context));
      if (changed === null) throw notThere('This person');
      if (changed === 'last-admin') throw lastAdmin();
      return context.json({ person: await summarised(changed) });
    })
    .delete('/:id', async (context) => {
      const id = context.req.param('id');
      const removed = await store.people.remove(id, by(context));
      if (removed === null) throw notThere('This person');
      if (removed === 'last-admin') throw lastAdmin();
      return context.json({ id });
    })
    .post('/:id/invitation', async (context) => {
      const person = await someone(context.req.param('id'));
      if (!person.active) throw notActive();
      const sent = await sendLink(context, person);
      const what = person.joinedAt === null ? { invited: true } : { newPasswordLink: true };
      await note(context, { kind: 'person', name: person.id, title: person.name, before: null, after: what });
      return context.json(sent);
    })
    .delete('/:id/totp', async (context) => {
      const { id } = await someone(context.req.param('id'));
      await store.people.dropSecondFactor(id, by(context));
      return context.json({ person: await summarised(await someone(id)) });
    });
}

function summaryOf(person: Person, open: ReadonlyMap<string, number>): PersonSummary {
  const { id, name, email, roles, grants, active, secondFactor, password, addedAt, joinedAt, seenAt } = person;
  const until = joinedAt === null ? open.get(id) : undefined;
  return {
    id,
    name,
    email,
    roles: [...roles],
    grants: [...grants],
    state: active ? (joinedAt === null ? 'invited' : 'active') : 'inactive',
    secondFactor,
    password,
    createdAt: isoTime(addedAt),
    seenAt: seenAt === null ? null : isoTime(seenAt),
    invitedUntil: until === undefined ? null : isoTime(until),
  };
}

function emailTaken(): Refusal {
  return new Refusal(409, {
    code: 'email-taken',
    message: 'Somebody with this e-mail address is here already.',
    fix: 'Look for them in the list, and change what they may do.',
  });
}

function lastAdmin(): Refusal {
  return new Refusal(409, {
    code: 'last-admin',
    message: 'Nobody else could let people in any more.',
    fix: 'Make somebody else an administrator first, who has signed in once.',
  });
}

function notActive(): Refusal {
  return new Refusal(409, {
    code: 'not-active',
    message: 'This person may not come in at the moment.',
    fix: 'Let them in again first.',
  });
}
