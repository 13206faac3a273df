import { agentTelephones } from '../queues/agent-telephones.ts';
import type { Agent } from '../store/queues/agent.ts';
import type { Store } from '../store/store.ts';
import type { DialRefusal } from '../telephony/dialling/dialling-rules.ts';
import type { GuardedDialling } from '../telephony/dialling/index.ts';
import type { Part, Party, SupervisorRole, TalkKind } from './conversation.ts';

/** Whom somebody wants to talk with. */
export type Wanted = { readonly person: string } | { readonly number: string };

/** Why somebody can't be rung at all. */
export type Unringable =
  | 'no-such-person'
  | 'yourself'
  /** They talk already, or their telephone rings. */
  | 'busy'
  /** None of their telephones is there now. */
  | 'no-telephone'
  | `dialling-${DialRefusal}`;

export type TelephoneParts = {
  readonly store: Pick<Store, 'agents' | 'deskPhones'>;
  readonly dialling: Pick<GuardedDialling, 'check'>;
  readonly now: () => number;
};

/** How somebody is brought into a conversation. */
export type Invitation = {
  readonly talk: string;
  readonly part: Part;
  readonly kind: TalkKind;
  /** What their telephone shows. */
  readonly from: string;
  readonly supervises?: SupervisorRole;
};

/** Telephones of a colleague, all at once or one after another, as they like it. */
export async function invitePerson(
  { store, now }: TelephoneParts,
  agent: Agent,
  provider: string,
  invitation: Invitation,
): Promise<readonly Party[]> {
  const [first, ...rest] = (await agentTelephones(store, agent, provider, now())).map(({ to }) => to);
  if (first === undefined) return [];
  if (agent.ring === 'inOrder') return [partyOf(invitation, 0, agent.person, first, rest)];
  return [first, ...rest].map((to, nth) => partyOf(invitation, nth, agent.person, to, []));
}

/** The number itself, if it may be rung. */
export async function inviteNumber(
  { dialling }: TelephoneParts,
  number: string,
  provider: string,
  invitation: Invitation,
): Promise<readonly Party[] | { readonly refused: Unringable }> {
  const verdict = await dialling.check({ to: number, from: null, connection: provider });
  if (verdict.kind === 'refused') return { refused: `dialling-${verdict.code}` };
  return [partyOf(invitation, 0, null, verdict.to, [])];
}

function partyOf(
  { talk, part, kind, from, supervises = undefined }: Invitation,
  nth: number,
  person: string | null,
  to: string,
  later: readonly string[],
): Party {
  const about = { talk, leg: `${talk}.${nth}`, person, to, from, later, part, kind };
  return { ...about, state: 'ringing', muted: false, supervises: supervises ?? null };
}
