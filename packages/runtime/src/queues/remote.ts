import type { Json } from '@callwright/flow/document';
import type { Clock } from '../calls/clock.ts';
import type { AcdRepository } from '../store/queues/acd-repository.ts';
import type { OrderResult, QueueOrder } from './orders.ts';

/** The way to another process that decides: orders and answers lie in the database. */
export type Remote = { readonly run: (order: QueueOrder) => Promise<OrderResult> };

/** Nobody decides: whoever was killed is followed within a few seconds. */
export class NobodyDecides extends Error {
  override readonly name = 'NobodyDecides';

  constructor() {
    super('No process decided on queues in time.');
  }
}

const PATIENCE_MS = 20_000;
const ASK_MS = [15, 15, 25, 50, 100];

type Waiting = {
  readonly order: QueueOrder;
  readonly resolve: (result: OrderResult) => void;
  readonly reject: (error: unknown) => void;
};

export function createRemote(acd: AcdRepository, clock: Clock): Remote {
  let unsent: Waiting[] = [];
  const asked = new Map<number, Waiting & { readonly until: number }>();
  let polling = false;

  async function send(): Promise<void> {
    const batch = unsent;
    unsent = [];
    try {
      const ids = await acd.hand(
        batch.map(({ order }) => order as unknown as Json),
        clock.now(),
      );
      const until = clock.now() + PATIENCE_MS;
      batch.forEach((one, i) => void asked.set(ids[i] ?? -1, { ...one, until }));
      if (!polling) poll(0);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function poll(tries: number): void {
    polling = asked.size > 0;
    if (polling) clock.after(ASK_MS[tries] ?? ASK_MS.at(-1) ?? 100, () => void collect(tries));
  }

  async function collect(tries: number): Promise<void> {
    try {
      const answers = await acd.collect([...asked.keys()]);
      for (const [id, result] of answers) {
        asked.get(id)?.resolve(result as unknown as OrderResult);
        asked.delete(id);
      }
      for (const [id, { until, reject }] of asked) {
        if (until > clock.now()) continue;
        asked.delete(id);
        reject(new NobodyDecides());
      }
      poll(answers.size > 0 ? 0 : tries + 1);
    } catch {
      // The database is away for a moment.
      poll(tries + 1);
    }
  }

  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        unsent.push({ order, resolve, reject });
        if (unsent.length === 1) setImmediate(() => void send());
      }),
  };
}
