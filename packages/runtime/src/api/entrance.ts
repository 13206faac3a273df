import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { sendCookies } from '../people/cookies.ts';
import { signingIn } from '../people/lock-out.ts';
import { mailLanguage } from '../people/mails.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import { randomSecret, secretHash } from '../people/random-secret.ts';
import { jsonBody } from './json-body.ts';
import { isoTime } from './parameters.ts';
import {
  Email,
  exact,
  LinkToken,
  linkGone,
  Name,
  Password,
  personHere,
  plainEmail,
  refuseWeak,
  type SignedIn,
  signedInOf,
  wrongSignIn,
} from './signed-in.ts';

const SetUpBody = Type.Object({ token: LinkToken(), name: Name(), email: Email(), password: Password() }, exact);
const ForgotBody = Type.Object({ email: Type.String({ maxLength: 254 }) }, exact);
const ResetBody = Type.Object({ token: LinkToken(), password: Password() }, exact);
const AcceptBody = Type.Object({ name: Name(), password: Password() }, exact);
const HOUR = 3_600_000;

/** Signs somebody in who has just chosen this password. */
async function enter(
  office: PeopleOffice,
  context: Context,
  email: string,
  password: string,
): Promise<{ person: SignedIn } | { second: 'totp' }> {
  const { auth, askerOf, store, lockOut } = office;
  const asker = askerOf(context);
  const before = await auth.whoIs(asker);
  const entered = await auth.signIn(email, password, asker);
  if (entered.kind === 'wrong') throw wrongSignIn();
  await lockOut.forgive(signingIn(email));
  if (before !== null) await store.sessions.endToken(before.session.token);
  sendCookies(context, entered.cookies);
  return entered.kind === 'second'
    ? { second: 'totp' }
    : { person: signedInOf(await personHere(office, entered.person)) };
}

/** The first person of all comes in by the link that the server printed. */
export function setUpRoutes(office: PeopleOffice) {
  const { store, auth, notTooOften, now } = office;
  return new Hono().post('/', jsonBody(SetUpBody), async (context) => {
    notTooOften(context);
    const { token, name, email: typed, password } = context.req.valid('json');
    const email = plainEmail(typed);
    refuseWeak(password, { email, name });
    const first = { email, name: name.trim(), password: await auth.hash(password) };
    if ((await store.people.setUp(first, secretHash(token), now())) === null) throw linkGone();
    return context.json(await enter(office, context, email, password));
  });
}

/** A new password for somebody who has forgotten theirs. */
export function passwordRoutes(office: PeopleOffice) {
  const { store, auth, mails, notTooOften, rootOf, lockOut, now, log } = office;

  async function sendLink(email: string, root: string, browser: string | undefined): Promise<void> {
    const person = await store.people.findByEmail(email);
    if (person === null || !person.active || person.joinedAt === null || !mails.ready) return;
    const token = randomSecret();
    const link = { hash: secretHash(token), kind: 'reset', person: person.id, madeBy: person.id } as const;
    await store.personLinks.put({ ...link, expiresAt: now() + HOUR });
    const language = mailLanguage(person.language, browser);
    await mails.send({ kind: 'reset', to: person.email, link: `${root}/reset#${token}`, language });
  }

  return new Hono()
    .post('/forgot', jsonBody(ForgotBody), (context) => {
      notTooOften(context);
      // Nobody waits for it: how long it takes would tell whether somebody is here.
      sendLink(
        plainEmail(context.req.valid('json').email),
        rootOf(context),
        context.req.header('accept-language'),
      ).catch((error: unknown) => log.error({ err: error }, 'no link for a new password could be sent'));
      return context.json({}, 202);
    })
    .post('/reset', jsonBody(ResetBody), async (context) => {
      notTooOften(context);
      const { token, password } = context.req.valid('json');
      const hash = secretHash(token);
      const link = await store.personLinks.find('reset', hash, now());
      const person = link === null ? null : await store.people.find(link.person);
      if (person === null) throw linkGone();
      refuseWeak(password, person);
      const given = { password: await auth.hash(password) };
      if ((await store.personLinks.use('reset', hash, given, now())) === null) throw linkGone();
      await lockOut.forgive(signingIn(person.email));
      return context.json({ reset: true });
    });
}

/** Somebody was invited, and comes. */
export function invitationRoutes(office: PeopleOffice) {
  const { store, auth, notTooOften, now, providers } = office;

  async function invited(token: string) {
    const link = await store.personLinks.find('invitation', secretHash(token), now());
    const person = link === null ? null : await store.people.find(link.person);
    if (link === null || person === null || !person.active) throw linkGone();
    return { link, person };
  }

  return new Hono()
    .get('/:token', async (context) => {
      notTooOften(context);
      const { link, person } = await invited(context.req.param('token'));
      const by = link.madeBy === null ? null : await store.people.find(link.madeBy);
      return context.json({
        name: person.name,
        email: person.email,
        roles: [...person.roles],
        grants: [...person.grants],
        by: by?.name ?? null,
        until: isoTime(link.expiresAt),
        providers: providers.map(({ id, title }) => ({ id, title })),
      });
    })
    .post('/:token/accept', jsonBody(AcceptBody), async (context) => {
      notTooOften(context);
      const token = context.req.param('token');
      const { name, password } = context.req.valid('json');
      const { person } = await invited(token);
      refuseWeak(password, { email: person.email, name });
      const given = { password: await auth.hash(password), name: name.trim() };
      if ((await store.personLinks.use('invitation', secretHash(token), given, now())) === null) throw linkGone();
      return context.json(await enter(office, context, person.email, password));
    });
}
