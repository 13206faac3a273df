import { Hono } from 'hono';
import { Type } from 'typebox';
import { sendCookies } from '../people/cookies.ts';
import { confirming, locked, signingIn } from '../people/lock-out.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import { safePath } from '../people/safe-path.ts';
import { jsonBody } from './json-body.ts';
import { notThere, Refusal } from './refusal.ts';
import {
  Code,
  exact,
  Password,
  personHere,
  plainEmail,
  type SignedIn,
  signedInOf,
  usedCode,
  wrongCode,
  wrongSignIn,
} from './signed-in.ts';

type SignInAnswer = { person: SignedIn } | { second: 'totp' };

const SignInBody = Type.Object({ email: Type.String({ maxLength: 254 }), password: Password() }, exact);
const BackBody = Type.Object({ back: Type.String({ maxLength: 2000 }) }, exact);
/** For a provider's lock-out, seconds: better-auth says no more. */
const A_WHILE = 900;

/** Who is there, and how one comes and goes. `signedOut` hears of whoever has gone on purpose. */
export function sessionRoutes(office: PeopleOffice, signedOut: (person: string) => Promise<void>) {
  const { store, auth, lockOut, askerOf, notTooOften, providers, mails } = office;
  return new Hono()
    .get('/', async (context) => {
      const standing = await auth.whoIs(askerOf(context));
      const person = standing?.active === true ? await store.people.find(standing.person) : null;
      if (standing !== null) sendCookies(context, standing.cookies);
      return context.json({
        person: person === null ? null : signedInOf(person),
        /** Nobody is here yet: the link that the server prints lets the first one in. */
        setup: person === null && (await store.people.count()) === 0,
        providers: providers.map(({ id, title }) => ({ id, title })),
        mail: mails.ready,
      });
    })
    .post('/', jsonBody(SignInBody), async (context) => {
      notTooOften(context);
      const { email: typed, password } = context.req.valid('json');
      const email = plainEmail(typed);
      await lockOut.begin(signingIn(email));
      const before = await auth.whoIs(askerOf(context));
      const entered = await auth.signIn(email, password, askerOf(context));
      if (entered.kind === 'wrong') throw wrongSignIn();
      await lockOut.forgive(signingIn(email));
      // Whatever this browser was signed in as is over: nobody goes on in a session that somebody else knows.
      if (before !== null) await store.sessions.endToken(before.session.token);
      sendCookies(context, entered.cookies);
      const answer: SignInAnswer =
        entered.kind === 'second'
          ? { second: 'totp' }
          : { person: signedInOf(await personHere(office, entered.person)) };
      return context.json(answer);
    })
    .post('/second', jsonBody(Type.Object({ code: Code() }, exact)), async (context) => {
      notTooOften(context);
      const asker = askerOf(context);
      const awaited = await auth.awaited(asker);
      if (awaited === null) throw secondGone();
      await lockOut.begin(confirming(awaited));
      const entered = await auth.second(context.req.valid('json').code, asker);
      if (entered.kind === 'wrong') throw wrongCode(401);
      if (entered.kind === 'used') throw usedCode(401);
      if (entered.kind === 'gone') throw secondGone();
      if (entered.kind === 'locked') throw locked(A_WHILE);
      await lockOut.forgive(confirming(awaited));
      sendCookies(context, entered.cookies);
      return context.json({ person: signedInOf(await personHere(office, entered.person)) });
    })
    .delete('/', async (context) => {
      const standing = await auth.whoIs(askerOf(context));
      sendCookies(context, await auth.signOut(askerOf(context)));
      if (standing !== null) await signedOut(standing.person);
      return context.json({ signedOut: true });
    })
    .post('/oidc/:provider', jsonBody(BackBody), async (context) => {
      notTooOften(context);
      const back = safePath(context.req.valid('json').back);
      const way = await auth.toProvider(context.req.param('provider'), back, askerOf(context));
      if (way === null) throw notThere('This provider');
      sendCookies(context, way.cookies);
      return context.json({ url: way.url });
    })
    .get('/oidc/callback/:provider', async (context) => {
      notTooOften(context);
      const asker = askerOf(context);
      const before = await auth.whoIs(asker);
      const came = await auth.fromProvider(context.req.param('provider'), context.req.query(), asker);
      sendCookies(context, came.cookies);
      if ('problem' in came) return context.redirect(`/sign-in?problem=${came.problem}`);
      if (before !== null) await store.sessions.endToken(before.session.token);
      return context.redirect(came.back);
    });
}

function secondGone(): Refusal {
  return new Refusal(401, {
    code: 'second-gone',
    message: 'That took too long, or was tried too often.',
    fix: 'Sign in again from the beginning.',
  });
}
