import type { AgentState } from '@callwright/acd';
import { type Book, putOwn } from './book.ts';
import { type Handling, tellAcd } from './follow-decisions.ts';
import { DONE, refused } from './order-tickets.ts';
import type { QueueOrder } from './orders.ts';
import type { Done } from './port.ts';

type Order<K extends QueueOrder['do']> = Extract<QueueOrder, { do: K }>;

/** What an agent says of themselves, or a supervisor of them. */
export function setAgent(
  book: Book,
  { agent, state, reason, afterWrapUp = false }: Order<'set'>,
  handling: Handling,
): Done {
  const known = book.house.agents.get(agent);
  if (known === undefined) return refused('unknown-agent');
  if (known.absent && state !== 'offline') return refused('absent');
  const said = { ...known.agent, state, reason: state === 'break' ? reason : null, since: handling.now };
  (book.house.agents as Map<string, typeof known>).set(agent, { ...known, agent: said });
  tellAcd(book, { kind: 'agent-set', agent, state, afterWrapUp }, handling);
  return DONE;
}

export function endWrapUp(book: Book, { agent }: Order<'wrapped-up'>, handling: Handling): Done {
  if (stateOf(book, agent) !== 'wrap-up') return refused('not-in-wrap-up');
  tellAcd(book, { kind: 'wrapped-up', agent }, handling);
  return DONE;
}

/** Once for each talk. */
export function extendWrapUp(book: Book, { agent, ms }: Order<'extend'>, handling: Handling): Done {
  const until = book.acd.agent(agent)?.wrapUpUntil ?? null;
  if (until === null) return refused('not-in-wrap-up');
  if (book.extended.has(agent)) return refused('extended-already');
  putOwn(book, 'extended', agent, true);
  tellAcd(book, { kind: 'wrap-up-extended', agent, until: until + ms }, handling);
  return DONE;
}

function stateOf(book: Book, agent: string): AgentState | undefined {
  return book.acd.agent(agent)?.state;
}
