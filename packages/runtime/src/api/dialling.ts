import { Hono } from 'hono';
import { Type } from 'typebox';
import type { Store } from '../store/store.ts';
import type { DialVerdict } from '../telephony/dialling/dialling-rules.ts';
import {
  type DiallingSettings,
  type DiallingStore,
  daySpan,
  type GuardedDialling,
  isCountry,
  minuteSpan,
  refusedOn,
} from '../telephony/dialling/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { Refusal } from './refusal.ts';

export type DiallingParts = {
  readonly store: Store;
  readonly dialling: GuardedDialling;
  readonly diallingStore: DiallingStore;
  readonly now: () => number;
};

/** Today’s refusals by reason. */
export type RefusedCount = { code: string; count: number };

const exact = { additionalProperties: false };
const country = () => Type.String({ pattern: '^[A-Z]{2}$' });
const most = () => Type.Integer({ minimum: 0, maximum: 1_000_000 });

const RulesBody = Type.Object(
  {
    home: Type.Union([country(), Type.Null()]),
    allow: Type.Union([
      Type.Array(Type.String({ pattern: '^([A-Z]{2}|\\+[1-9][0-9]{0,13})$' }), { maxItems: 300 }),
      Type.Null(),
    ]),
    premium: Type.Boolean(),
    perMinute: most(),
    perDay: most(),
    showCaller: Type.Boolean(),
  },
  exact,
);

const number = () => Type.String({ minLength: 1, maxLength: 64 });
const CheckBody = Type.Object({ to: number(), from: Type.Optional(number()) }, exact);

/** What may be dialled, what was, and the kill switch. */
export function diallingRoutes(parts: DiallingParts) {
  const { store, dialling, diallingStore, now } = parts;
  const note = noting(parts);
  return new Hono()
    .get('/', async (context) => {
      const [rules, effective, stopped, minute, day, refused] = await Promise.all([
        diallingStore.read(),
        dialling.effective(),
        diallingStore.stopped(),
        store.dialCounts.used(minuteSpan(now()).span),
        store.dialCounts.used(daySpan(now()).span),
        store.dialCounts.beginning(refusedOn(now())),
      ]);
      const refusedToday: RefusedCount[] = refused.map(({ span, used }) => ({
        code: span.slice(refusedOn(now()).length),
        count: used,
      }));
      return context.json({
        rules,
        effective: { home: effective.home, allow: [...effective.allow] },
        stopped,
        counts: { minute, day },
        refusedToday,
      });
    })
    .put('/', jsonBody(RulesBody), async (context) => {
      const rules: DiallingSettings = context.req.valid('json');
      const unknown = [rules.home ?? [], rules.allow ?? []]
        .flat()
        .filter((one) => !one.startsWith('+') && !isCountry(one));
      if (unknown.length > 0) throw unknownCountry(unknown);
      const before = { ...(await diallingStore.read()) };
      await diallingStore.write(rules);
      await note(context, { kind: 'dialling', name: 'rules', title: '', before: plain(before), after: plain(rules) });
      return context.json({ rules });
    })
    .put('/stop', jsonBody(Type.Object({ stopped: Type.Boolean() }, exact)), async (context) => {
      const { stopped } = context.req.valid('json');
      const before = { stopped: await diallingStore.stopped() };
      await diallingStore.stop(stopped);
      await note(context, { kind: 'dialling', name: 'stop', title: '', before, after: { stopped } });
      return context.json({ stopped });
    })
    .post('/check', jsonBody(CheckBody), async (context) => {
      const { to, from = null } = context.req.valid('json');
      const verdict: DialVerdict = await dialling.check({ to, from, connection: '' });
      return context.json({ verdict });
    });
}

const plain = ({ allow, ...rest }: DiallingSettings) => ({ ...rest, allow: allow === null ? null : [...allow] });

function unknownCountry(codes: readonly string[]): Refusal {
  return new Refusal(422, {
    code: 'country-unknown',
    message: `No country has this code: ${codes.join(', ')}.`,
    fix: 'Use two letters, e.g. DE, or the beginning of the numbers, e.g. +49.',
    problems: [{ pointer: '/allow', message: 'has an unknown country' }],
  });
}
