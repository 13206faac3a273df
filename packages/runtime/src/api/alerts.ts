import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import { Type } from 'typebox';
import type { Store } from '../store/store.ts';
import type { Incident } from '../store/telephony/incident-repository.ts';
import { ALERT_LANGUAGES, type AlertSettings, type Alerts } from '../telephony/alerts/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { Refusal } from './refusal.ts';

export type AlertParts = {
  readonly store: Store;
  readonly alerts: Alerts;
  readonly mailReady: boolean;
  readonly now: () => number;
};

/** Something that was or is wrong with the telephones. */
export type IncidentSummary = {
  id: string;
  kind: Incident['kind'];
  /** Connection or number. */
  subject: string;
  since: string;
  over: string | null;
  code: string | null;
};

const PAST = 20;
const exact = { additionalProperties: false };

const AlertsBody = Type.Object(
  {
    mail: Type.Array(Type.String({ pattern: '^[^\\s@,;<>]+@[^\\s@,;<>]+$', maxLength: 254 }), {
      maxItems: 20,
      uniqueItems: true,
    }),
    webhook: Type.Union([Type.String({ pattern: '^https?://[^\\s@]+$', maxLength: 1000 }), Type.Null()]),
    language: Type.Optional(Type.Unsafe<AlertSettings['language']>({ type: 'string', enum: [...ALERT_LANGUAGES] })),
    unreachableSeconds: Type.Integer({ minimum: 10, maximum: 86_400 }),
    quiet: Type.Boolean(),
    selfCall: Type.Union([
      Type.Object(
        {
          number: Type.String({ pattern: '^\\+?[0-9]{2,15}$' }),
          at: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
          zone: Type.String({ minLength: 1, maxLength: 64 }),
        },
        exact,
      ),
      Type.Null(),
    ]),
  },
  exact,
);

/** Who is told when something is wrong with the telephones, and what is wrong now. */
export function alertRoutes(parts: AlertParts) {
  const { store, alerts, mailReady } = parts;
  const note = noting(parts);
  return new Hono()
    .get('/', async (context) => {
      const [settings, incidents] = await Promise.all([alerts.settings.read(), store.incidents.list(PAST)]);
      return context.json({ settings, mailReady, incidents: incidents.map(summaryOf) });
    })
    .put('/', jsonBody(AlertsBody), async (context) => {
      const { language, ...given } = context.req.valid('json');
      const before = await alerts.settings.read();
      const settings: AlertSettings = { ...given, language: language ?? before.language };
      await refuseUnknown(settings, store);
      await alerts.settings.write(settings);
      await note(context, { kind: 'alerts', name: 'alerts', title: '', before: told(before), after: told(settings) });
      return context.json({ settings });
    })
    .post('/test', async (context) => context.json({ sent: [...(await alerts.test())] }));
}

/** The address of a webhook often is its key: only where it leads is told. */
function told({ mail, webhook, ...rest }: AlertSettings) {
  return { ...rest, mail: [...mail], webhook: webhook === null ? null : new URL(webhook).origin };
}

async function refuseUnknown({ selfCall }: AlertSettings, store: Store): Promise<void> {
  if (selfCall === null) return;
  if (!isZone(selfCall.zone)) throw unknown('zone', 'There is no such time zone.', 'Use one like Europe/Berlin.');
  const number = (await store.numbers.list()).find((one) => one.number === selfCall.number);
  if (number?.connection == null) {
    throw unknown('number', 'No phone connection has this number.', 'Choose a number that real callers ring.');
  }
}

function isZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function unknown(field: 'zone' | 'number', message: string, fix: string): Refusal {
  const problems = [{ pointer: `/selfCall/${field}`, message: 'is unknown' }];
  return new Refusal(422, { code: `${field}-unknown`, message, fix, problems });
}

function summaryOf({ id, kind, subject, code, since, overAt }: Incident): IncidentSummary {
  return { id, kind, subject, since: isoTime(since), over: overAt === null ? null : isoTime(overAt), code };
}
