import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { actorOf } from '../people/actor.ts';
import { notSignedIn } from '../people/ask-who.ts';
import { sendCookies } from '../people/cookies.ts';
import { confirming } from '../people/lock-out.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import { PASSWORD_CHANGED } from '../store/people/person-link-repository.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';
import {
  Code,
  exact,
  Name,
  oneOf,
  Password,
  personHere,
  refuseWeak,
  signedInOf,
  UI_LANGUAGES,
  usedCode,
  wrongCode,
  wrongPassword,
} from './signed-in.ts';

/** Somewhere where one is signed in. Times are ISO. */
export type SessionSummary = {
  id: string;
  current: boolean;
  createdAt: string;
  seenAt: string;
  address: string | null;
  browser: string | null;
};

const MeBody = Type.Object({ name: Name(), language: Type.Union([oneOf(UI_LANGUAGES), Type.Null()]) }, exact);
const orNull = () => Type.Union([Password(), Type.Null()]);
const PasswordBody = Type.Object({ current: orNull(), password: Password() }, exact);
const ConfirmBody = Type.Object({ password: orNull() }, exact);

/** What everybody may do with their own account. */
export function meRoutes(office: PeopleOffice) {
  const { store, auth, askerOf, lockOut } = office;
  const note = noting(office);

  const me = async (context: Context) => personHere(office, actorOf(context).id);

  /** Whoever finds a screen that is still signed in can't try passwords either. */
  async function guarded<T>(context: Context, work: () => Promise<T | 'wrong'>, wrong: () => Refusal): Promise<T> {
    const subject = confirming(actorOf(context).id);
    await lockOut.begin(subject);
    const done = await work();
    if (done === 'wrong') throw wrong();
    await lockOut.forgive(subject);
    return done;
  }

  const noteSecurity = async (context: Context, before: object, after: object) => {
    const { id, name } = actorOf(context);
    await note(context, { kind: 'person', name: id, title: name, before: { ...before }, after: { ...after } });
  };

  return new Hono()
    .put('/', jsonBody(MeBody), async (context) => {
      const { id, name: before, language: spoken } = await me(context);
      const { name, language } = context.req.valid('json');
      await store.people.rename(id, { name: name.trim(), language });
      await noteSecurity(context, { name: before, language: spoken }, { name: name.trim(), language });
      return context.json({ person: signedInOf(await personHere(office, id)) });
    })
    .post('/password', jsonBody(PasswordBody), async (context) => {
      const { current, password } = context.req.valid('json');
      const person = await me(context);
      refuseWeak(password, person);
      const known = person.password ? (current ?? '') : null;
      const change = () => auth.changePassword(known, password, askerOf(context));
      sendCookies(context, await guarded(context, change, wrongPassword));
      await noteSecurity(context, PASSWORD_CHANGED.before, PASSWORD_CHANGED.after);
      return context.json({ changed: true });
    })
    .post('/totp', jsonBody(ConfirmBody), async (context) => {
      const { password } = context.req.valid('json');
      const begun = await guarded(context, () => auth.beginTotp(password, askerOf(context)), wrongPassword);
      if (begun === 'on-already') throw onAlready();
      const secret = new URL(begun.uri).searchParams.get('secret') ?? '';
      return context.json({ uri: begun.uri, secret, recoveryCodes: [...begun.recoveryCodes] });
    })
    .post('/totp/confirm', jsonBody(Type.Object({ code: Code() }, exact)), async (context) => {
      const { code } = context.req.valid('json');
      const confirm = async () => {
        const confirmed = await auth.confirmTotp(code, askerOf(context));
        if (confirmed === 'used') throw usedCode(422);
        return confirmed;
      };
      sendCookies(context, await guarded(context, confirm, () => wrongCode(422)));
      await noteSecurity(context, { secondFactor: false }, { secondFactor: true });
      return context.json({ person: signedInOf(await me(context)) });
    })
    .post('/totp/remove', jsonBody(ConfirmBody), async (context) => {
      const { password } = context.req.valid('json');
      const remove = () => auth.removeTotp(password, askerOf(context));
      sendCookies(context, await guarded(context, remove, wrongPassword));
      await noteSecurity(context, { secondFactor: true }, { secondFactor: false });
      return context.json({ person: signedInOf(await me(context)) });
    })
    .post('/totp/recovery', jsonBody(ConfirmBody), async (context) => {
      const { password } = context.req.valid('json');
      const make = () => auth.newRecoveryCodes(password, askerOf(context));
      const recoveryCodes = [...(await guarded(context, make, wrongPassword))];
      await noteSecurity(context, { recoveryCodes: 'old' }, { recoveryCodes: 'new' });
      return context.json({ recoveryCodes });
    })
    .get('/sessions', async (context) => {
      const all = await store.sessions.of(actorOf(context).id);
      const open = all.filter(({ expiresAt }) => expiresAt > office.now());
      const sessions = open.map(
        ({ id, createdAt, seenAt, address, browser }): SessionSummary => ({
          id,
          current: id === context.get('session')?.id,
          createdAt: isoTime(createdAt),
          seenAt: isoTime(seenAt),
          address,
          browser,
        }),
      );
      return context.json({ sessions });
    })
    .delete('/sessions', async (context) => {
      const session = context.get('session');
      if (session === undefined) throw notSignedIn();
      return context.json({ ended: await store.sessions.endOthers(actorOf(context).id, session.id) });
    })
    .delete('/sessions/:id', async (context) => {
      const id = context.req.param('id');
      if (!(await store.sessions.end(actorOf(context).id, id))) throw notThere('This session');
      return context.json({ id });
    });
}

function onAlready(): Refusal {
  return new Refusal(409, {
    code: 'totp-on-already',
    message: 'Codes are asked for already.',
    fix: 'Switch them off first if you have a new telephone.',
  });
}
