import { Hono } from 'hono';
import type { NumberRow } from '../store/flows/number-repository.ts';
import type { Store } from '../store/store.ts';
import type { Telephony } from '../telephony/compose-telephony.ts';
import type { Connection, ConnectionFinding, ConnectionState } from '../telephony/connections/connection.ts';
import { type PublicSettings, secretsSet } from '../telephony/connections/connection-content.ts';
import type { WantedConnection } from '../telephony/connections/kept-connections.ts';
import type { Capabilities } from '../telephony/provider.ts';
import { ChangedConnection, NewConnection } from './connection-body.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type ConnectionParts = {
  readonly store: Store;
  readonly telephony: Telephony;
  readonly publicUrl: string | null;
  readonly now: () => number;
};

/** A phone connection as its page shows it; never with a secret. */
export type ConnectionSummary = {
  name: string;
  title: string;
  kind: PublicSettings['kind'];
  from: 'page' | 'environment';
  version: number;
  settings: PublicSettings;
  /** Which secrets are stored: `password`, `token`, `browser:<account>`. */
  secretsSet: string[];
  /** `locked`: its credentials can’t be opened with this server’s key and must be entered again. */
  state: { kind: ConnectionState['kind'] | 'locked'; since: string; code: ConnectionState['code'] };
  /** The address to give to the provider; null where it needs none, or none is known. */
  webhook: string | null;
  capabilities: Capabilities | null;
  numbers: { number: string; title: string }[];
};

export type NumberAtProvider = { number: string; title: string; reachesUs: boolean | null; ours: boolean };

/** Phone connections: how this installation reaches telephones. */
export function connectionRoutes(parts: ConnectionParts) {
  const { store, telephony, publicUrl, now } = parts;
  const note = noting(parts);
  const { kept, connections } = telephony;
  const standing = (name: string): Connection => {
    const found = connections.get(name);
    if (found === undefined) throw notThere('This phone connection');
    return found;
  };
  /** What may be told of it: never its credentials. */
  const told = async (name: string) => {
    const found = (await kept.wanted()).find((one) => one.name === name);
    return found === undefined ? null : { title: found.title, ...found.shown, secrets: secretsSet(found.secrets) };
  };
  return new Hono()
    .get('/', async (context) => {
      const [wanted, numbers] = await Promise.all([kept.wanted(), store.numbers.list()]);
      return context.json({
        publicUrl,
        connections: wanted.map((one) => summaryOf(one, connections.get(one.name), numbers, publicUrl, now())),
      });
    })
    .post('/', jsonBody(NewConnection), async (context) => {
      const { name, ...input } = context.req.valid('json');
      if ((await kept.create(name, input)) === 'exists') throw exists(name);
      await note(context, { kind: 'connection', name, title: input.title, before: null, after: await told(name) });
      await connections.renew();
      return context.json({ name, version: 1 }, 201);
    })
    .put('/:name', jsonBody(ChangedConnection), async (context) => {
      const name = context.req.param('name');
      const { version, ...input } = context.req.valid('json');
      const before = await told(name);
      const changed = await kept.change(name, version, input);
      if (typeof changed !== 'number') throw notChanged(changed);
      const after = await told(name);
      await note(context, { kind: 'connection', name, title: after?.title ?? name, version: changed, before, after });
      await connections.renew();
      return context.json({ name, version: changed });
    })
    .delete('/:name', async (context) => {
      const name = context.req.param('name');
      const usedBy = numbersOf(name, await store.numbers.list());
      if (usedBy.length > 0) throw inUse(usedBy);
      const before = await told(name);
      const removed = await kept.remove(name);
      if (removed !== 'removed') throw notChanged(removed);
      await note(context, { kind: 'connection', name, title: before?.title ?? name, before, after: null });
      await connections.renew();
      return context.json({ name });
    })
    .post('/:name/test', async (context) => {
      const findings: readonly ConnectionFinding[] = await standing(context.req.param('name')).test();
      return context.json({ findings: [...findings] });
    })
    .get('/:name/numbers', async (context) => {
      const name = context.req.param('name');
      const known = await standing(name)
        .numbers()
        .catch(() => {
          throw unreachable();
        });
      const ours = new Set(numbersOf(name, await store.numbers.list()).map(({ number }) => number));
      const numbers: NumberAtProvider[] | null =
        known === null ? null : known.map((one) => ({ ...one, ours: ours.has(one.number) }));
      return context.json({ numbers });
    });
}

function summaryOf(
  wanted: WantedConnection,
  connection: Connection | undefined,
  numbers: readonly NumberRow[],
  publicUrl: string | null,
  now: number,
): ConnectionSummary {
  const { name, title, from, version, shown, secrets, settings } = wanted;
  return {
    name,
    title,
    kind: shown.kind,
    from,
    version,
    settings: shown,
    secretsSet: secretsSet(secrets),
    state: stateOf(connection, settings === null, now),
    webhook: webhookOf(name, shown, publicUrl),
    capabilities: connection?.provider.capabilities ?? null,
    numbers: numbersOf(name, numbers),
  };
}

function stateOf(connection: Connection | undefined, locked: boolean, now: number): ConnectionSummary['state'] {
  if (locked) return { kind: 'locked', since: isoTime(now), code: null };
  const { kind, since, code } = connection?.state() ?? { kind: 'failed', since: now, code: 'refused' };
  return { kind, since: isoTime(since), code };
}

function webhookOf(name: string, shown: PublicSettings, publicUrl: string | null): string | null {
  if (shown.kind === 'asterisk') return null;
  const root = shown.publicUrl || publicUrl;
  return root === null ? null : `${root}/telephony/${name}/voice`;
}

function numbersOf(name: string, numbers: readonly NumberRow[]): { number: string; title: string }[] {
  return numbers.filter(({ connection }) => connection === name).map(({ number, title }) => ({ number, title }));
}

function exists(name: string): Refusal {
  return new Refusal(409, {
    code: 'connection-exists',
    message: `There is a phone connection with the name “${name}” already.`,
    fix: 'Give the new one another name, or change the existing one.',
  });
}

type NotChanged = { readonly changed: number } | 'missing' | 'from-environment' | 'other-kind';

function notChanged(why: NotChanged): Refusal {
  if (why === 'missing') return notThere('This phone connection');
  if (why === 'from-environment') {
    return new Refusal(409, {
      code: 'from-environment',
      message: 'The server’s environment sets up this phone connection.',
      fix: 'Change the environment variables and start the server anew.',
    });
  }
  if (why === 'other-kind') {
    return new Refusal(422, {
      code: 'other-kind',
      message: 'A phone connection keeps its kind.',
      fix: 'Set up a new one and give the numbers to it.',
    });
  }
  return new Refusal(409, {
    code: 'connection-changed',
    message: 'Somebody else has changed this phone connection meanwhile.',
    fix: 'Look at their version, then change it again.',
    version: why.changed,
  });
}

function inUse(usedBy: readonly { number: string; title: string }[]): Refusal {
  return new Refusal(409, {
    code: 'connection-in-use',
    message: 'Numbers belong to this phone connection.',
    fix: 'Give them to another one first.',
    usedBy,
  });
}

function unreachable(): Refusal {
  return new Refusal(502, {
    code: 'provider-unreachable',
    message: 'The phone provider does not tell its numbers at the moment.',
    fix: 'Test the phone connection: that says what is wrong.',
  });
}
