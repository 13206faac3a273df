import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Log } from '../log/index.ts';
import type { AgentRepository } from '../store/queues/agent-repository.ts';
import type { Ticket } from '../store/queues/ticket.ts';
import type { TicketSignal } from './port.ts';
import type { QueueDocument } from './queue-document.ts';
import { refusalOf } from './refusal-of.ts';
import type { TellDecider } from './ringing-telephones.ts';

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
  const telling = new Set<string>();

  async function tell(ticket: Ticket): Promise<void> {
    const { id, call, handle, agent } = ticket;
    const someone = agent === null ? null : await deps.agents.find(agent);
    const queue = ticket.outcome === 'nobody' ? await deps.queue(ticket.queue) : null;
    const signal = signalOf(ticket, someone?.recordingConsent == null, queue);
    // A callback's place is read by whoever dials it.
    if (signal !== null && call !== null && handle !== null)
      await deps.calls.take(call, { kind: 'signal', handle, ...signal });
    await deps.tell({ do: 'told', ticket: id });
  }

  return {
    tell: (ticket) => {
      if (telling.has(ticket.id)) return;
      telling.add(ticket.id);
      tell(ticket)
        // Untold tickets are told again whenever everything is looked over.
        .catch((error: unknown) =>
          deps.log.warn({ call: ticket.call, err: error }, 'A call could not be told of its place'),
        )
        .finally(() => telling.delete(ticket.id));
    },
  };
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
