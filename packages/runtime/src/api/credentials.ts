import { ID_PATTERN } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import { readAllowedHost } from '../config/allowed-host.ts';
import { placeOf } from '../credentials/index.ts';
import { type FlowParts, usersOf } from '../flows/index.ts';
import { actorOf } from '../people/actor.ts';
import type { SecretBox } from '../secrets/index.ts';
import type { CredentialSaved } from '../store/office/credential-repository.ts';
import { jsonBody } from './json-body.ts';
import { notThere, Refusal } from './refusal.ts';

/** What is told of a credential: everything but its value. */
export type CredentialSummary = {
  name: string;
  title: string;
  header: string;
  hosts: readonly string[];
  version: number;
  /** Call flows that show it to a service. */
  usedBy: readonly { flow: string; title: string }[];
};

export type CredentialParts = FlowParts & { readonly secretBox: Pick<SecretBox, 'seal'> };

const exact = { additionalProperties: false };
const CredentialBody = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    title: Type.String({ minLength: 1, maxLength: 120 }),
    header: Type.String({ pattern: '^[A-Za-z0-9-]{1,60}$' }),
    hosts: Type.Array(Type.String({ minLength: 1, maxLength: 253 }), { minItems: 1, maxItems: 20 }),
    /** Absent: it stays. */
    value: Type.Optional(Type.String({ minLength: 1, maxLength: 4000, pattern: '^[\\x20-\\x7e]*$' })),
  },
  exact,
);
/** They describe the connection, or are the service's way to tell repeats. */
const NOT_OURS = ['host', 'connection', 'content-length', 'content-type', 'transfer-encoding', 'idempotency-key'];

/** What web services are shown to let us in. Values come in and never go out. */
export function credentialRoutes(parts: CredentialParts) {
  const { store, now, secretBox } = parts;
  return new Hono()
    .get('/', async (context) => {
      const all = (await store.credentials.list()).map(async (one): Promise<CredentialSummary> => {
        const { name, title, header, hosts, version } = one;
        const usedBy = (await usersOf(parts, 'credential', name)).map((use) => ({ flow: use.flow, title: use.title }));
        return { name, title, header, hosts, version, usedBy };
      });
      return context.json({ credentials: await Promise.all(all) });
    })
    .put('/:name', jsonBody(CredentialBody), async (context) => {
      const name = credentialName(context.req.param('name'));
      const { version, title, header, hosts, value } = context.req.valid('json');
      if (NOT_OURS.includes(header.toLowerCase())) throw badField('header', 'is a header that this server writes');
      const wrong = hosts.findIndex((host) => readAllowedHost(host) === null || host.includes('/'));
      if (wrong !== -1) throw badField(`hosts/${wrong}`, 'is no host, such as crm.example.com');
      const sealed = value === undefined ? {} : { sealed: secretBox.seal(value, placeOf(name)) };
      const what = { title, header, hosts: hosts.map((host) => host.toLowerCase()), ...sealed };
      const by = { at: now(), person: actorOf(context).id };
      return context.json({ name, version: savedVersion(await store.credentials.save(name, version, what, by)) });
    })
    .delete('/:name/:version', async (context) => {
      const name = credentialName(context.req.param('name'));
      if ((await store.credentials.find(name)) === null) throw notThere('These access data');
      const users = await usersOf(parts, 'credential', name);
      if (users.length > 0) throw inUse(users.map(({ flow, title }) => ({ flow, title })));
      const by = { at: now(), person: actorOf(context).id };
      const removed = await store.credentials.remove(name, Number(context.req.param('version')), by);
      if (removed === 'changed') throw changed();
      return context.json({ name });
    });
}

function credentialName(text: string): string {
  if (!new RegExp(ID_PATTERN).test(text)) throw badField('name', 'must be small letters, digits and hyphens');
  return text;
}

/** @throws Refusal when nothing was saved */
function savedVersion(saved: CredentialSaved): number {
  if (saved.kind === 'saved') return saved.version;
  throw saved.kind === 'changed' ? changed() : badField('value', 'is needed: nothing was entered yet');
}

function badField(field: string, message: string): Refusal {
  return new Refusal(422, {
    code: 'bad-credential',
    message: `These access data can’t be used: ${field} ${message}.`,
    fix: 'Mend the field. Nothing was stored.',
    problems: [{ pointer: `/${field}`, message }],
  });
}

function changed(): Refusal {
  return new Refusal(409, {
    code: 'credential-changed',
    message: 'Somebody else has changed these access data meanwhile.',
    fix: 'Look at what they changed, then save yours again.',
  });
}

function inUse(usedBy: readonly { flow: string; title: string }[]): Refusal {
  return new Refusal(409, {
    code: 'credential-in-use',
    message: 'Call flows show these access data to a service.',
    fix: 'Take them out of these call flows first, and let them go live.',
    usedBy,
  });
}
