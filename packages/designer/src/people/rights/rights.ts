import { GRANT_KINDS, type Grant, type Role } from '../../api/people-types.ts';

/** What somebody may do, as it is being edited. */
export type Rights = {
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** Of a supervisor: not all queues, but the ones that are ticked. */
  readonly someQueues: boolean;
};

const OFFICE: readonly string[] = GRANT_KINDS;

export function rightsOf({
  roles,
  grants,
}: {
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
}): Rights {
  const queues = queuesOf(grants);
  return { roles, grants, someQueues: queues.length > 0 && !queues.includes('*') };
}

/** The names of the queues that were handed to somebody; `*`: all. */
export function queuesOf(grants: readonly Grant[]): readonly string[] {
  return grants.flatMap(({ kind, name }) => (kind === 'queue' ? [name] : []));
}

/** Whether it can be saved: who has nothing to do wasn't thought of to the end, nor a supervisor of some queues without one. */
export function isComplete({ roles, grants, someQueues }: Rights): boolean {
  const ofSome = roles.includes('supervisor') && someQueues;
  return roles.length > 0 && (!ofSome || queuesOf(grants).length > 0);
}

/** As the server takes them: only what one of the roles makes something of. */
export function sendable({ roles, grants, someQueues }: Rights): { roles: readonly Role[]; grants: readonly Grant[] } {
  const [office, supervisor] = [roles.includes('business'), roles.includes('supervisor')];
  const ofSome = supervisor && someQueues;
  const counts = ({ kind, name }: Grant) => {
    if (kind === 'queue') return supervisor ? ofSome && name !== '*' : roles.includes('agent');
    return (office && OFFICE.includes(kind)) || (ofSome && kind === 'box');
  };
  return { roles, grants: grants.filter(counts) };
}
