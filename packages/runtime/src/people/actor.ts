import type { Context } from 'hono';

/** What people are here for; one person may have several. */
export const ROLES = ['admin', 'designer', 'business', 'supervisor', 'agent', 'data-protection'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of single things that can be somebody's. */
export const GRANT_KINDS = ['schedule', 'announcement', 'list', 'box', 'queue', 'number', 'field'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];
/** `name` is the thing's, or `*` for all of the kind. */
export type Grant = { readonly kind: GrantKind; readonly name: string };

/** Who asks: a person who signed in, a program with a key, or the system itself. */
export type Actor = {
  /** Kept with what they change: a person's id, `key:<id>`, or `system:<what>`. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  readonly via: 'session' | 'key' | 'system';
  /** What a key may do; null for people. */
  readonly scopes: readonly string[] | null;
};

declare module 'hono' {
  interface ContextVariableMap {
    actor?: Actor;
  }
}

/** Who asks for this. @throws where nobody was asked, as on public routes: a mistake of ours */
export function actorOf(context: Context): Actor {
  const actor = context.get('actor');
  if (actor === undefined) throw new Error(`Nobody knows who wants ${context.req.method} ${context.req.path}.`);
  return actor;
}

/** Roles whose people see every thing of a kind; everybody else needs a grant. */
const SEE_ALL: Readonly<Record<GrantKind, readonly Role[]>> = {
  schedule: ['admin', 'designer', 'supervisor'],
  announcement: ['admin', 'supervisor'],
  list: ['admin', 'designer'],
  box: ['admin', 'supervisor'],
  queue: ['admin', 'supervisor'],
  number: ['admin', 'designer', 'supervisor'],
  field: ['admin', 'designer'],
};

type Rights = Pick<Actor, 'roles' | 'grants'>;

/** Whether a single thing is theirs; `*`: whether all of the kind are. */
export function mayUse(actor: Rights, kind: GrantKind, name: string): boolean {
  return (
    actor.roles.some((role) => SEE_ALL[kind].includes(role) && !isNarrowed(actor, role, kind)) ||
    actor.grants.some((grant) => grant.kind === kind && (grant.name === '*' || grant.name === name))
  );
}

/**
 * A supervisor looks after all queues, unless single ones were handed to them: then after these only. Callers of other queues leave
 * messages, too: of message boxes they have those then that were handed to them.
 */
function isNarrowed({ grants }: Rights, role: Role, kind: GrantKind): boolean {
  if (role !== 'supervisor' || (kind !== 'queue' && kind !== 'box')) return false;
  const queues = grants.filter((grant) => grant.kind === 'queue');
  return queues.length > 0 && !queues.some(({ name }) => name === '*');
}
