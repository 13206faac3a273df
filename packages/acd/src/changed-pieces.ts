import type { Decision } from './events.ts';
import type { Model } from './model.ts';
import { type AcdState, agentPiece, offerPiece, queuePiece, ticketPiece } from './state.ts';

/** The state in pieces, each to be stored under its kind and id. */
export type Piece =
  | { readonly kind: 'counts'; readonly id: ''; readonly document: Pick<AcdState, 'serial' | 'offerSerial'> }
  | { readonly kind: 'queue'; readonly id: string; readonly document: AcdState['queues'][number] | null }
  | { readonly kind: 'agent'; readonly id: string; readonly document: AcdState['agents'][number] | null }
  | { readonly kind: 'ticket'; readonly id: string; readonly document: AcdState['tickets'][number] | null }
  | { readonly kind: 'offer'; readonly id: string; readonly document: AcdState['offers'][number] | null };

/** What decisions have changed besides what was told. */
export function touchDecided({ touched }: Model, decisions: readonly Decision[]): void {
  for (const decision of decisions) {
    if (decision.kind === 'exit' || decision.kind === 'connect') touched.tickets.add(decision.ticket);
    if (decision.kind === 'agent' || decision.kind === 'connect') touched.agents.add(decision.agent);
    if (decision.kind === 'offer') touched.queues.add(decision.queue);
    if (decision.kind === 'offer' || decision.kind === 'withdraw') {
      touched.offers.add(decision.offer);
      for (const agent of decision.agents) touched.agents.add(agent);
    }
  }
}

/** Those that may have changed since the last time; a document of null: it is gone. */
export function takeChanges(model: Model): readonly Piece[] {
  const { touched, serial, offerSerial } = model;
  const pieces: Piece[] = [{ kind: 'counts', id: '', document: { serial, offerSerial } }];
  const each = <K extends Piece['kind'], T>(
    kind: K,
    names: Set<string>,
    things: ReadonlyMap<string, T>,
    documentOf: (thing: T) => unknown,
  ) => {
    for (const id of names) {
      const thing = things.get(id);
      pieces.push({ kind, id, document: thing === undefined ? null : documentOf(thing) } as Piece);
    }
    names.clear();
  };
  each('queue', touched.queues, model.queues, queuePiece);
  each('agent', touched.agents, model.agents, agentPiece);
  each('ticket', touched.tickets, model.tickets, ticketPiece);
  each('offer', touched.offers, model.offers, offerPiece);
  return pieces;
}

/** The state that pieces make, whatever order they come in. */
export function stateFrom(pieces: readonly Piece[]): AcdState {
  const counts = { serial: 0, offerSerial: 0 };
  const queues: AcdState['queues'][number][] = [];
  const agents: AcdState['agents'][number][] = [];
  const tickets: AcdState['tickets'][number][] = [];
  const offers: AcdState['offers'][number][] = [];
  for (const piece of pieces) {
    if (piece.document === null) continue;
    if (piece.kind === 'counts') Object.assign(counts, piece.document);
    else if (piece.kind === 'queue') queues.push(piece.document);
    else if (piece.kind === 'agent') agents.push(piece.document);
    else if (piece.kind === 'ticket') tickets.push(piece.document);
    else offers.push(piece.document);
  }
  return { ...counts, queues, agents, tickets, offers };
}
