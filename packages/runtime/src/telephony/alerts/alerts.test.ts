import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ManualClock, manualClock } from '../../calls/testing/manual-clock.ts';
import { createLog } from '../../log/index.ts';
import { createSecretBox } from '../../secrets/index.ts';
import type { Store } from '../../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { composeTelephony, type Telephony } from '../compose-telephony.ts';
import type { AsteriskSettings } from '../connections/connection-settings.ts';
import { refusedSpan } from '../dialling/dial-spans.ts';
import { allowAll } from '../dialling/dialling-rules.ts';
import { createLegNews } from '../leg-news.ts';
import type { LegEvent } from '../legs.ts';
import { NO_OTHERS } from '../processes/other-processes.ts';
import type { ProviderParts } from '../provider-parts.ts';
import { createProviderRegistry } from '../provider-registry.ts';
import { type FakeConnection, type FakeConnections, fakeConnections } from '../testing/fake-connections.ts';
import { ALERT_LANGUAGES, DEFAULT_ALERTS } from './alert-settings.ts';
import { ALERT_TEXTS, alertText } from './alert-texts.ts';
import { createAlerts } from './create-alerts.ts';
import { dueDay } from './self-call.ts';
import type { AlertMessage } from './tell-incidents.ts';

const HOUR = 3_600_000;
const NUMBER = '+498999998100';
const lab: AsteriskSettings = {
  name: 'lab',
  kind: 'asterisk',
  ownNumber: '+498999998101',
  url: 'http://asterisk:8088',
  user: '',
  password: '',
  app: 'callwright',
  trunk: 'PJSIP/{number}@trunk',
  extensions: '',
  browsers: '',
  browserSocket: null,
  browserDomain: '',
  browserAccounts: [],
  mediaUrl: '',
};

describe.each(DATABASES)('alerts on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let clock: ManualClock;
  let sent: { message: AlertMessage; key: string }[];
  let fails: boolean;
  let fakes: FakeConnections;
  let telephony: Telephony;
  const legNews = createLegNews();
  const log = createLog('silent');

  beforeAll(async () => {
    database = await freshDatabase(kind);
  });
  afterAll(() => database.remove());
  beforeEach(async () => {
    await database.remove();
    database = await freshDatabase(kind);
    store = await database.open();
    clock = manualClock();
    sent = [];
    fails = false;
    fakes = fakeConnections();
    telephony = composeTelephony({
      store,
      registry: createProviderRegistry([]),
      others: NO_OTHERS,
      parts: { clock, log, dialling: allowAll, onLeg: legNews.tell } as unknown as ProviderParts,
      factories: fakes.factories,
      secretBox: createSecretBox(Buffer.alloc(32)),
      fromEnvironment: [lab],
      addresses: { publicUrl: null, localUrl: '' },
    });
    await telephony.open();
    await settle({});
  });

  const house = (of: Store = store) =>
    createAlerts({
      store: of,
      connections: telephony.connections,
      legNews,
      send: async (message, key) => {
        if (fails) return { kind: 'error', code: 'mail-failed' };
        if (!sent.some((one) => one.key === key)) sent.push({ message, key });
        return { kind: 'sent' };
      },
      clock,
      log,
    });
  const settle = (more: Partial<typeof DEFAULT_ALERTS>) =>
    house().settings.write({ ...DEFAULT_ALERTS, mail: ['anna@example.com'], webhook: 'https://hook.example', ...more });
  const fake = (): FakeConnection => {
    const [one] = fakes.made;
    if (one === undefined) throw new Error('nothing was connected');
    return one;
  };
  const be = (
    kindNow: 'connected' | 'failed' | 'elsewhere',
    code: 'unreachable' | 'trunk-unregistered' | null = null,
  ) => {
    fake().stateNow = { kind: kindNow, since: clock.now(), code };
  };
  const events = () =>
    sent.flatMap(({ message }) =>
      message.channel === 'webhook' ? [`${message.body.event} ${message.body.kind}`] : [],
    );

  it('tell once that a phone connection is away for longer than it may be, and once that it is back', async () => {
    const alerts = house();
    be('failed', 'unreachable');
    await alerts.look();
    clock.pass(119_000);
    await alerts.look();
    expect(sent).toEqual([]);
    clock.pass(1000);
    await alerts.look();
    await alerts.look();
    expect(events()).toEqual(['open unreachable']);
    expect(sent[0]?.message).toMatchObject({
      to: 'anna@example.com',
      subject: 'Callwright: The phone connection “Asterisk” is not there',
    });
    be('connected');
    await alerts.look();
    await alerts.look();
    expect(events()).toEqual(['open unreachable', 'over unreachable']);
    expect(await store.incidents.list(5)).toMatchObject([{ kind: 'unreachable', subject: 'lab', overAt: clock.now() }]);
  });

  it('tell once that something planned was not done, and of no end: there is none', async () => {
    const since = clock.now();
    await store.incidents.open({ id: 'plan-1', kind: 'plan', subject: 'Service', code: 'revision-gone', since });
    await store.incidents.close('plan', 'Service', since);
    const alerts = house();
    for (let looks = 0; looks < 3; looks++) await alerts.look();
    expect(events()).toEqual(['open plan']);
    expect(sent[0]?.message).toMatchObject({
      subject: 'Callwright: Something that was planned for Service was not done',
      text: expect.stringContaining('The version is not there any more.'),
    });
  });

  it('tell nothing twice when several processes see the same, nor anything new after a restart', async () => {
    const [one, two] = [house(), house(await database.open())];
    be('failed', 'unreachable');
    clock.pass(HOUR);
    await Promise.all([one.look(), two.look()]);
    await two.look();
    await house().look();
    expect(events()).toEqual(['open unreachable']);
    be('connected');
    await house().look();
    expect(events()).toEqual(['open unreachable', 'over unreachable']);
  });

  it('leave it to the process that holds the connection', async () => {
    be('failed', 'unreachable');
    clock.pass(HOUR);
    const alerts = house();
    await alerts.look();
    be('elsewhere');
    await alerts.look();
    expect(await store.incidents.list(5)).toMatchObject([{ overAt: null }]);
  });

  it('tell of a trunk that lost its registration', async () => {
    const alerts = house();
    be('connected', 'trunk-unregistered');
    clock.pass(120_000);
    await alerts.look();
    be('connected');
    await alerts.look();
    expect(events()).toEqual(['open trunk', 'over trunk']);
  });

  it('try again until everybody was told', async () => {
    const alerts = house();
    be('failed', 'unreachable');
    clock.pass(HOUR);
    fails = true;
    await alerts.look();
    fails = false;
    await alerts.look();
    expect(sent).toEqual([]);
    clock.pass(180_000);
    await alerts.look();
    expect(events()).toEqual(['open unreachable']);
  });

  it('tell that a limit of dialling is reached, until it has been calm for a while', async () => {
    const alerts = house();
    await alerts.look();
    const { span, until } = refusedSpan(clock.now(), 'per-minute');
    await store.dialCounts.add(span, until);
    await alerts.look();
    clock.pass(600_000);
    await alerts.look();
    expect(events()).toEqual(['open limits']);
    clock.pass(300_000);
    await alerts.look();
    expect(events()).toEqual(['open limits', 'over limits']);
  });

  let calls = 0;
  async function callAt(at: number, provider = 'lab'): Promise<void> {
    calls += 1;
    const [outcome] = await store.turns.commit([
      {
        call: `call-${calls}`,
        seq: 1,
        opens: {
          reference: '12345678',
          provider,
          provider_ref: null,
          dialled: NUMBER,
          flow: 'main',
          revision: 1,
          alias: 'live',
          lane: null,
          anonymous: 0,
          clock_offset: 0,
          started_at: at,
          world: null,
          sample: 0,
          caller: '',
        },
        row: {
          generation: 0,
          phase: 'ended',
          outcome: 'caller',
          last_node: '',
          errors: 0,
          ended_at: at,
          wake_at: null,
          state: null,
          outbox: null,
          forgetWorld: false,
        },
        entries: null,
        personal: null,
      },
    ]);
    expect(outcome).toEqual({ kind: 'written' });
  }

  it('rings itself once a day, and tells when our flow does not answer', async () => {
    await store.numbers.put(NUMBER, { title: 'Main', flow: null, connection: 'lab' });
    await settle({ selfCall: { number: NUMBER, at: '09:00', zone: 'UTC' } });
    const rung: string[] = [];
    let becomes: LegEvent['kind'] = 'answered';
    let comesIn = false;
    fake().legs = {
      ring: async ({ leg, to, from }) => {
        rung.push(`${to} from ${from}`);
        if (comesIn) await callAt(clock.now());
        legNews.tell(
          becomes === 'ended' ? { leg, kind: 'ended', why: 'noAnswer' } : ({ leg, kind: 'answered' } as const),
        );
      },
      say: async () => {},
      join: async () => {},
      part: async () => {},
      hangUp: async () => {},
      keep: async () => {},
      sight: async () => 'unknown' as const,
    };
    const alerts = house();
    const lookUntil = async (wanted: readonly string[]) => {
      await alerts.look();
      await vi.waitFor(async () => {
        clock.pass(3000);
        await alerts.look();
        expect(events()).toEqual(wanted);
      }, 8000);
    };
    await lookUntil(['open self-call']);
    expect(rung).toEqual([`${NUMBER} from +498999998101`]);
    expect(await store.incidents.list(1)).toMatchObject([{ subject: NUMBER, code: 'not-ours' }]);
    clock.pass(24 * HOUR - (clock.now() % (24 * HOUR)) + 9 * HOUR);
    comesIn = true;
    await lookUntil(['open self-call', 'over self-call']);
    expect(rung).toHaveLength(2);
    clock.pass(24 * HOUR);
    becomes = 'ended';
    await lookUntil(['open self-call', 'over self-call', 'open self-call']);
    expect(await store.incidents.list(1)).toMatchObject([{ code: 'not-answered' }, {}]);
    await alerts.look();
    expect(rung).toHaveLength(3);
  });

  it('tells of silence where calls usually come, and only there', async () => {
    const now = clock.now();
    const week = 7 * 24 * HOUR;
    for (const ago of [1, 2, 3]) {
      for (const minutes of [5, 10, 20]) await callAt(now - ago * week - minutes * 60_000);
    }
    await callAt(now - 60_000, 'simulator');
    const alerts = house();
    await alerts.look();
    await alerts.look();
    expect(events()).toEqual(['open quiet']);
    clock.pass(HOUR);
    await alerts.look();
    expect(events()).toEqual(['open quiet']);
    await callAt(clock.now());
    clock.pass(300_000);
    await alerts.look();
    expect(events()).toEqual(['open quiet', 'over quiet']);
  });
});

describe('what is told', () => {
  it('has the same entries in every language, and fills all gaps', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, below]) => [key, shape(below)]))
        : 'text';
    for (const language of ALERT_LANGUAGES) {
      expect(shape(ALERT_TEXTS[language])).toEqual(shape(ALERT_TEXTS.en));
      for (const incidentKind of ['unreachable', 'trunk', 'quiet', 'limits', 'self-call'] as const) {
        for (const what of ['open', 'over'] as const) {
          const incident = { id: 'i', kind: incidentKind, subject: 'lab', code: 'unreachable', since: 0, overAt: 1 };
          const { subject, text } = alertText({ incident, what }, 'Lab', language);
          expect(subject + text).not.toMatch(/\{\{|undefined/);
          expect(text).toContain('1970-01-01 00:00 UTC');
        }
      }
    }
  });
});

describe('the time of a self-call', () => {
  const at = (text: string) => dueDay({ number: NUMBER, at: '07:30', zone: 'Europe/Berlin' }, Date.parse(text));
  it.each([
    ['2026-11-22T06:29:59Z', null],
    ['2026-11-22T06:30:00Z', '2026-11-22'],
    ['2026-11-22T07:29:00Z', '2026-11-22'],
    ['2026-11-22T07:30:00Z', null],
    ['2026-07-01T05:30:00Z', '2026-07-01'],
  ])('%s: %s', (now, day) => expect(at(now)).toBe(day));
});
