import type { DialVerb, Spoken } from '@callwright/flow/sdk';
import { legId, lineId } from '../ids.ts';
import { endpointOf } from '../legs/endpoint.ts';
import type { Leg } from '../legs/leg.ts';
import { askToAccept } from './accept.ts';
import { startMusic } from './hold-music.ts';
import { goesOn } from './interruption.ts';
import { inBackground, type Stage, type Waiting } from './stage.ts';
import { nearest, type Unreached, unreachedOf } from './unreached.ts';

/** Rings telephones for the caller, all at once; the first to answer, or to accept by key, has the call. */
export function dial(stage: Stage, verb: DialVerb<Spoken>): Waiting {
  const { exchange, call, caller, generation, nth, signal, report } = stage;
  const { legs, log } = exchange;
  const ours: Leg[] = [];
  const settled = new AbortController();
  let over = false;

  function end(winner: Leg | null, outcome: Parameters<typeof report>[0]): void {
    if (over || signal.aborted) return;
    over = true;
    settled.abort();
    for (const leg of ours) if (leg !== winner) drop(leg);
    report(outcome);
    stage.answered();
  }

  function drop(leg: Leg): void {
    inBackground(stage, leg.hangUp(), 'A telephone could not be hung up');
  }

  async function ring(target: string, i: number): Promise<Unreached> {
    const id = legId(lineId(call, generation, nth + i));
    const known = stage.again ? legs.get(id) : undefined;
    const leg = known ?? (await order(id, target));
    if (leg === null) return 'failed';
    ours.push(leg);
    if (over || (signal.aborted && !goesOn(signal))) drop(leg);
    const accepted = await taken(leg, verb.accept, stage, settled.signal);
    if (accepted !== 'taken') return accepted;
    end(leg, { kind: 'dialled', generation, outcome: { kind: 'answered', leg: id, target } });
    return 'failed';
  }

  async function order(id: string, target: string): Promise<Leg | null> {
    const verdict = await exchange.dialling.ask({
      to: target,
      from: verb.callerId === 'caller' && caller !== '' ? caller : null,
      ...(caller === '' ? {} : { caller }),
      call,
      connection: exchange.settings.name,
    });
    if (verdict.kind === 'refused') {
      log.warn({ call, why: verdict.code, to: target }, 'A number is not dialled');
      return null;
    }
    const endpoint = endpointOf(exchange.settings, verdict.to);
    if (endpoint === null || over || signal.aborted) return null;
    return legs.ring({ id, call, endpoint, from: verdict.from, seconds: verb.seconds });
  }

  async function go(): Promise<void> {
    // A target that fails doesn't take the others along.
    const outcomes = await Promise.all(
      verb.targets.map((target, i) =>
        ring(target, i).catch((error: unknown): Unreached => {
          log.error({ call, err: error }, 'A telephone could not be rung');
          return 'failed';
        }),
      ),
    );
    end(null, { kind: 'dialled', generation, outcome: { kind: nearest(outcomes) } });
  }

  const stopSound = whileRinging(stage, verb.music);
  settled.signal.addEventListener('abort', stopSound, { once: true });
  signal.addEventListener(
    'abort',
    () => {
      settled.abort();
      if (!over && !goesOn(signal)) for (const leg of ours) drop(leg);
    },
    { once: true },
  );
  inBackground(stage, go(), 'Telephones could not be rung');
  return { key: (digit) => report({ kind: 'keys', generation, keys: digit }) };
}

/** Waits until a leg is answered and accepted, or over. */
function taken(
  leg: Leg,
  accept: DialVerb<Spoken>['accept'],
  stage: Stage,
  settled: AbortSignal,
): Promise<'taken' | Unreached> {
  return new Promise((resolve) => {
    let asking = false;
    function look(): void {
      const end = leg.end();
      if (end !== null) return finish(asking ? 'notAccepted' : unreachedOf(end));
      if (leg.state() !== 'up' || asking) return;
      if (accept === undefined) return finish('taken');
      asking = true;
      askToAccept(stage, leg, accept, settled).then(
        (yes) => finish(yes ? 'taken' : 'notAccepted'),
        () => finish('notAccepted'),
      );
    }
    function finish(outcome: 'taken' | Unreached): void {
      off();
      if (outcome !== 'taken' && !goesOn(stage.signal))
        inBackground(stage, leg.hangUp(), 'A telephone could not be hung up');
      resolve(outcome);
    }
    const off = leg.hear(look);
    look();
  });
}

/** The caller hears it ring, or music. */
function whileRinging({ exchange, channel }: Stage, music: string | undefined): () => void {
  if (music === 'none') return () => {};
  if (music !== undefined) return startMusic(exchange, channel, music);
  const ring = `/channels/${encodeURIComponent(channel)}/ring`;
  const order = (method: 'POST' | 'DELETE') =>
    exchange.ari.order(method, ring).catch((error: unknown) => exchange.log.warn({ err: error }, 'No ringing tone'));
  const begun = order('POST');
  return () => void begun.then(() => order('DELETE'));
}
