import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Log } from '../log/index.ts';
import type { AgentRepository } from '../store/queues/agent-repository.ts';
import type { Ticket } from '../store/queues/ticket.ts';
import type { TicketSignal } from './port.ts';
import type { QueueDocument } from './queue-document.ts';
import { refusalOf } from './refusal-of.ts';
import type { TellDecider } from './ringing-telephones.ts';
import { turnOf } from './turns.ts';

/** Tells callers' calls what has become of their waiting: at least once, and it is known that they have heard it. */
export type TicketNews = { readonly tell: (ticket: Ticket) => void };

export function createTicketNews(deps: {
  readonly calls: Pick<CallRuntime, 'take'>;
  readonly agents: Pick<AgentRepository, 'find'>;
  /** A queue as it is set up now; null: it is gone. */
  readonly queue: (name: string) => Promise<QueueDocument | null>;
  readonly log: Log;
  readonly tell: TellDecider;
}): TicketNews {
  /** Who is being told, and what has become of them meanwhile. */
  const telling = new Map<string, Ticket | null>();

  async function tellCall(ticket: Ticket): Promise<void> {
    const { id, call, handle, agent, outcome } = ticket;
    const someone = agent === null ? null : await deps.agents.find(agent);
    const queue = outcome === 'nobody' ? await deps.queue(ticket.queue) : null;
    const signals = signalsOf(ticket, someone?.recordingConsent == null, queue);
    // A callback's place is read by whoever dials it.
    if (call !== null && handle !== null) {
      for (const signal of signals) await deps.calls.take(call, { kind: 'signal', handle, ...signal });
    }
    await deps.tell({ do: 'told', ticket: id, outcome });
  }

  function tell(ticket: Ticket): void {
    const { id, outcome } = ticket;
    if (telling.has(id)) return void telling.set(id, ticket);
    telling.set(id, null);
    tellCall(ticket)
      // Untold tickets are told again whenever everything is looked over.
      .catch((error: unknown) =>
        deps.log.warn({ call: ticket.call, err: error }, 'A call could not be told of its place'),
      )
      .finally(() => {
        const later = telling.get(id) ?? null;
        telling.delete(id);
        if (later !== null && later.outcome !== outcome) tell(later);
      });
  }

  return { tell };
}

/** What the call of a ticket is to hear, in this order. News of a later turn begin with the news that there is one. */
function signalsOf(ticket: Ticket, unrecorded: boolean, entered: QueueDocument | null): readonly TicketSignal[] {
  const signal = signalOf(ticket, unrecorded, entered);
  const turn = turnOf(ticket);
  if (turn === 1) return signal === null ? [] : [signal];
  const again: TicketSignal = { name: 'handed-on', data: { turn } };
  if (signal === null || (signal.name !== 'assigned' && signal.name !== 'refused')) return [again];
  return [again, { ...signal, data: { ...signal.data, turn } } as TicketSignal];
}

function signalOf(
  { outcome, agent, leg, answered_in: queue }: Ticket,
  unrecorded: boolean,
  entered: QueueDocument | null,
): TicketSignal | null {
  switch (outcome) {
    case 'answered':
      return agent === null || leg === null || queue === null
        ? null
        : { name: 'assigned', data: { leg, agent, queue, unrecorded } };
    case 'timeout':
    case 'full':
    case 'closed':
    case 'nobody':
      return { name: 'refused', data: refusalOf(outcome, entered) };
    default:
      return null;
  }
}
