import type { Queues } from '../queues/port.ts';
import type { Store } from '../store/store.ts';
import type { GuardedDialling } from '../telephony/dialling/index.ts';
import type { Provider, ProviderDirectory } from '../telephony/provider.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { Conversation, Party, SupervisorRole } from './conversation.ts';
import {
  type Invitation,
  inviteNumber,
  invitePerson,
  type TelephoneParts,
  type Unringable,
  type Wanted,
} from './telephones.ts';

/** Why nobody is rung. `cannot`: the connection can't do what it takes. */
export type NotRung = Unringable | 'cannot';

export type InviteParts = {
  readonly store: Pick<Store, 'agents' | 'deskPhones'>;
  readonly queues: Pick<Queues, 'agent'>;
  readonly providers: ProviderDirectory;
  readonly dialling: Pick<GuardedDialling, 'check'>;
  readonly ownNumber: (provider: string) => string;
  readonly newId: () => string;
  readonly clock: { readonly now: () => number };
};

type Invited = { readonly parties: readonly Party[] } | { readonly refused: NotRung };

/** Somebody is to come into a conversation. `by`: who asks for it; null: they do themselves. */
export async function inviteTo(
  parts: InviteParts,
  by: string | null,
  to: Wanted,
  conversation: Conversation,
  as: 'consult' | 'transfer' | SupervisorRole,
): Promise<Invited> {
  const { provider: name, number } = conversation;
  const provider = parts.providers.get(name);
  const supervises = as === 'consult' || as === 'transfer' ? null : as;
  if (provider === undefined || provider.legs === null || !can(provider, supervises)) return { refused: 'cannot' };
  const part = supervises !== null ? 'supervises' : as === 'transfer' ? 'next' : 'asked';
  const own = parts.ownNumber(name);
  const about = { talk: `talk-${parts.newId()}`, part, kind: supervises === null ? 'consult' : 'internal' } as const;
  const invitation: Invitation = supervises === null ? { ...about, from: own } : { ...about, from: own, supervises };
  if ('number' in to) return outside(parts, to.number, name, invitation);
  // A colleague sees the customer's number, where the connection shows it.
  return colleague(parts, by, to.person, name, { ...invitation, from: number === '' ? own : number });
}

/** Listening and whispering are more than any connection can; all others talk in rooms. */
function can({ capabilities }: Provider, supervises: SupervisorRole | null): boolean {
  return supervises === null || supervises === 'talking' ? true : capabilities.monitoring;
}

async function outside(parts: InviteParts, number: string, provider: string, invitation: Invitation): Promise<Invited> {
  const parties = await inviteNumber(telephoneParts(parts), number, provider, invitation);
  return 'refused' in parties ? parties : { parties };
}

async function colleague(
  parts: InviteParts,
  by: string | null,
  person: string,
  provider: string,
  invitation: Invitation,
): Promise<Invited> {
  if (person === by) return { refused: 'yourself' };
  const agent = await parts.store.agents.find(person);
  if (agent === null) return { refused: 'no-such-person' };
  const sight = await parts.queues.agent(person);
  if (sight !== null && (sight.talk !== null || sight.offer !== null)) return { refused: 'busy' };
  const parties = await invitePerson(telephoneParts(parts), agent, provider, invitation);
  return parties.length === 0 ? { refused: 'no-telephone' } : { parties };
}

/** One's own telephone is rung first, then whoever is wanted. */
export async function startConversation(
  parts: InviteParts,
  person: string,
  to: Wanted,
): Promise<Conversation | { readonly refused: NotRung }> {
  const { providers, newId, ownNumber } = parts;
  if ('person' in to && to.person === person) return { refused: 'yourself' };
  let refused: NotRung = 'no-telephone';
  for (const { name } of byPreference(providers)) {
    const [number, isNumber] = 'number' in to ? [to.number, true] : ['', false];
    const kind = isNumber ? 'outgoing' : 'internal';
    const lead: Invitation = { talk: `talk-${newId()}`, part: 'talks', kind, from: number || ownNumber(name) };
    const mine = await colleague(parts, null, person, name, lead);
    if ('refused' in mine) {
      refused = mine.refused;
      continue;
    }
    const customer: Invitation = { talk: `talk-${newId()}`, part: 'customer', kind, from: ownNumber(name) };
    const theirs =
      'number' in to
        ? await outside(parts, to.number, name, customer)
        : await colleague(parts, person, to.person, name, customer);
    if ('refused' in theirs) {
      refused = theirs.refused;
      continue;
    }
    const dialled = isNumber ? (theirs.parties[0]?.to ?? number) : '';
    return {
      room: `room-${newId()}`,
      provider: name,
      call: null,
      number: dialled,
      ticket: null,
      queue: null,
      parties: mine.parties,
      lead: lead.talk,
      held: false,
      wanted: theirs.parties,
      touched: true,
      notReached: null,
    };
  }
  return { refused };
}

/** Real telephones before simulated ones. */
function byPreference(providers: ProviderDirectory): readonly Provider[] {
  const able = providers.all().filter((one) => one.legs !== null);
  const isReal = ({ name }: Provider): boolean => name !== SIMULATOR;
  return [...able.filter(isReal), ...able.filter((one) => !isReal(one))];
}

function telephoneParts({ store, dialling, clock }: InviteParts): TelephoneParts {
  return { store, dialling, now: clock.now };
}
