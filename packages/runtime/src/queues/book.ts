import { type Acd, createAcd, type Piece, stateFrom } from '@callwright/acd';
import type { AcdWrites, OfferRow, StoredPiece } from '../store/queues/acd-repository.ts';
import type { Ticket } from '../store/queues/ticket.ts';
import type { Store } from '../store/store.ts';
import type { House } from './house.ts';
import type { Effect, RingingLeg } from './orders.ts';
import type { TalkSight } from './port.ts';
import { rulesOf } from './queue-document.ts';
import { firstTicketOf, turnOf } from './turns.ts';

/** What rings at one agent for an offer. */
export type Ringing = { readonly legs: readonly RingingLeg[]; readonly pickedUp: string | null };
export type AgentTalk = { readonly agent: string; readonly provider: string | null; readonly talk: TalkSight };

/** Pieces beside those of the decisions. */
type OwnPieces = {
  readonly ringing: Map<string, Ringing>;
  readonly talk: Map<string, AgentTalk>;
  /** Agents who have taken longer for their notes, once a talk. */
  readonly extended: Map<string, true>;
};

/** Everything that is known of queues at a moment, in the process that decides or as read by another. */
export type Book = OwnPieces & {
  acd: Acd;
  house: House;
  /** Those that aren't over, or whose callers haven't heard it yet. */
  readonly tickets: Map<string, Ticket>;
  /** Of callers who were handed on: the tickets of their later turns, by the first one's id. */
  readonly handedOn: Map<string, readonly string[]>;
  /** Those that ring, by `ringKey`. */
  readonly offers: Map<string, OfferRow>;
  /** How long talks of each queue take at present; absent: not known yet. */
  readonly serviceMs: Map<string, number>;
  /** How long their agents take after a talk until they are free again; absent: as long as the queue gives them. */
  readonly afterMs: Map<string, number>;
  /** Agents whose talk is over and who aren't free yet, with its queue and end. */
  readonly afterTalk: Map<string, { readonly queue: string; readonly at: number }>;
  /** Grows with each thing that is stored: others see by it that they know less. */
  version: number;
  /** What was stored last of each piece, for storing no more than what differs. */
  readonly stored: Map<string, string>;
  /** What is to be stored of it. */
  readonly changed: Changed;
};

type Changed = {
  readonly tickets: Map<string, Ticket>;
  readonly offers: Map<string, OfferRow>;
  readonly own: Set<string>;
};

/** Collects what is to be performed. */
export type Do = (effect: Effect) => unknown;

export const ringKey = (offer: string, agent: string): string => `${offer} ${agent}`;

/** A piece that tells whether anything has changed. */
export const VERSION = 'version';
const OWN = ['ringing', 'talk', 'extended'] as const satisfies readonly (keyof OwnPieces)[];
const DECIDED: readonly string[] = ['counts', 'queue', 'agent', 'ticket', 'offer'] satisfies Piece['kind'][];

/** Reads all that is stored. */
export async function readBook(store: Pick<Store, 'acd' | 'tickets'>, house: House, now: number): Promise<Book> {
  const [pieces, tickets, offers] = await Promise.all([
    store.acd.pieces(),
    store.tickets.open(),
    store.acd.openOffers(),
  ]);
  const decided = pieces.flatMap(({ kind, id, document }) =>
    DECIDED.includes(kind) ? [{ kind, id, document: JSON.parse(document) } as Piece] : [],
  );
  const state = stateFrom(decided);
  // Offers are named by a number that was never used before, not even by a database that is gone.
  const from = decided.length > 0 ? state : { ...state, offerSerial: Math.floor(now / 1000) };
  const own: OwnPieces = { ringing: new Map(), talk: new Map(), extended: new Map() };
  for (const { kind, id, document } of pieces) {
    const which = OWN.find((one) => one === kind);
    if (which !== undefined) (own[which] as Map<string, unknown>).set(id, JSON.parse(document));
  }
  const book: Book = {
    ...own,
    acd: createAcd(rulesIn(house), from),
    house,
    tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
    handedOn: new Map(),
    offers: new Map(offers.map((offer) => [ringKey(offer.offer, offer.agent), offer])),
    serviceMs: new Map(),
    afterMs: new Map(),
    afterTalk: new Map(),
    stored: new Map(pieces.map(({ kind, id, document }) => [`${kind} ${id}`, document])),
    version: Number(pieces.find(({ kind }) => kind === VERSION)?.document ?? 0),
    changed: { tickets: new Map(), offers: new Map(), own: new Set() },
  };
  for (const ticket of [...tickets].sort((one, other) => turnOf(one) - turnOf(other))) noteTurn(book, ticket);
  return book;
}

export const rulesIn = ({ queues }: House) => [...queues].map(([name, { document }]) => rulesOf(name, document));

/** A ticket became something else. Those that are over and told are remembered no longer. */
export function putTicket(book: Book, ticket: Ticket): void {
  book.changed.tickets.set(ticket.id, ticket);
  if (ticket.state === 'over' && ticket.told) book.tickets.delete(ticket.id);
  else book.tickets.set(ticket.id, ticket);
  noteTurn(book, ticket);
}

/** As if it had never been put: nothing was stored of it yet. */
export function dropTicket(book: Book, ticket: Ticket): void {
  book.changed.tickets.delete(ticket.id);
  book.tickets.delete(ticket.id);
  noteTurn(book, ticket);
}

function noteTurn({ tickets, handedOn }: Pick<Book, 'tickets' | 'handedOn'>, ticket: Ticket): void {
  if (turnOf(ticket) === 1) return;
  const first = firstTicketOf(ticket);
  const known = handedOn.get(first) ?? [];
  if (!tickets.has(ticket.id)) {
    const left = known.filter((id) => id !== ticket.id);
    if (left.length === 0) handedOn.delete(first);
    else handedOn.set(first, left);
  } else if (!known.includes(ticket.id)) handedOn.set(first, [...known, ticket.id]);
}

export function putOffer(book: Book, offer: OfferRow): void {
  const key = ringKey(offer.offer, offer.agent);
  book.changed.offers.set(key, offer);
  if (offer.outcome === null) book.offers.set(key, offer);
  else {
    book.offers.delete(key);
    removeOwn(book, 'ringing', key);
  }
}

export function putOwn<K extends keyof OwnPieces>(
  book: Book,
  kind: K,
  id: string,
  value: OwnPieces[K] extends Map<string, infer V> ? V : never,
): void {
  (book[kind] as Map<string, unknown>).set(id, value);
  book.changed.own.add(`${kind} ${id}`);
}

export function removeOwn(book: Book, kind: keyof OwnPieces, id: string): void {
  if (book[kind].delete(id)) book.changed.own.add(`${kind} ${id}`);
}

/** What is to be stored since the last time; null: nothing. `anyway`: others are to look again, though nothing is. */
export function takeWrites(book: Book, anyway: boolean): Omit<AcdWrites, 'results'> | null {
  const { changed } = book;
  const pieces: StoredPiece[] = [];
  for (const { kind, id, document } of book.acd.changes()) putPiece(book, pieces, { kind, id }, document);
  for (const name of changed.own) {
    const kind = name.slice(0, name.indexOf(' ')) as keyof OwnPieces;
    const id = name.slice(kind.length + 1);
    putPiece(book, pieces, { kind, id }, book[kind].get(id) ?? null);
  }
  const writes = { pieces, tickets: [...changed.tickets.values()], offers: [...changed.offers.values()] };
  changed.own.clear();
  changed.tickets.clear();
  changed.offers.clear();
  if (pieces.length + writes.tickets.length + writes.offers.length === 0 && !anyway) return null;
  book.version += 1;
  putPiece(book, pieces, { kind: VERSION, id: '' }, book.version);
  return writes;
}

function putPiece(
  { stored }: Book,
  pieces: StoredPiece[],
  { kind, id }: { readonly kind: string; readonly id: string },
  value: unknown,
): void {
  const name = `${kind} ${id}`;
  const document = value === null ? null : JSON.stringify(value);
  if (document === (stored.get(name) ?? null)) return;
  if (document === null) stored.delete(name);
  else stored.set(name, document);
  pieces.push({ kind, id, document });
}
