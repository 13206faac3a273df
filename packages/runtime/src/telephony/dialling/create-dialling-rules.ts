import type { Clock } from '../../calls/clock.ts';
import type { Logger } from '../../calls/logger.ts';
import type { NumberRow } from '../../store/flows/number-repository.ts';
import type { DialCountRepository } from '../../store/telephony/dial-count-repository.ts';
import { chosenCallerId } from './caller-id.ts';
import type { DialLine } from './dial-line.ts';
import { daySpan, minuteSpan, refusedSpan } from './dial-spans.ts';
import type { DiallingRules, DialOrder, DialRefusal, DialVerdict } from './dialling-rules.ts';
import type { DiallingStore } from './dialling-settings.ts';
import { type EffectiveRules, effectiveRules, judgeDestination } from './judge-destination.ts';

export type GuardedDialling = DiallingRules & {
  /** The same verdict, but for the limits; counts nothing. */
  readonly check: (order: DialOrder) => Promise<DialVerdict>;
  readonly effective: () => Promise<EffectiveRules>;
};

export type DiallingDeps = {
  readonly rules: DiallingStore;
  readonly counts: DialCountRepository;
  readonly numbers: { readonly list: () => Promise<readonly NumberRow[]> };
  /** What is known of a connection; undefined when there is none of that name. */
  readonly line: (connection: string) => DialLine | undefined;
  readonly clock: Clock;
  readonly log: Logger;
};

/** The rules that every telephone is rung by, whoever wants it and whatever the provider. */
export function createDiallingRules(deps: DiallingDeps): GuardedDialling {
  const { rules, counts, clock, log } = deps;

  async function effective(): Promise<EffectiveRules> {
    const [settings, numbers] = await Promise.all([rules.read(), deps.numbers.list()]);
    return effectiveRules(
      settings,
      numbers.map(({ number, connection }) => ({ number, real: connection !== null })),
    );
  }

  async function judge(order: DialOrder): Promise<Judged> {
    const now = await effective();
    const judged = judgeDestination(order.to, now);
    if (judged.kind === 'refused') return judged;
    const line = deps.line(order.connection);
    const { to } = judged;
    if (judged.kind === 'internal') {
      if (line?.extensions === false && !to.startsWith('browser:')) return { kind: 'refused', code: 'not-a-number' };
      return { kind: 'allowed', to, from: order.from ?? line?.ownNumber ?? '', outside: false };
    }
    if (await rules.stopped()) return { kind: 'refused', code: 'stopped' };
    const from = chosenCallerId(order, now, line?.ownNumber ?? '');
    return from === null ? { kind: 'refused', code: 'caller-id' } : { kind: 'allowed', to, from, outside: true };
  }

  async function counted(): Promise<DialRefusal | null> {
    const { perMinute, perDay } = await rules.read();
    const [minute, day] = [minuteSpan(clock.now()), daySpan(clock.now())];
    if (!(await counts.take(minute.span, perMinute, minute.until))) return 'per-minute';
    return (await counts.take(day.span, perDay, day.until)) ? null : 'per-day';
  }

  async function refuse(order: DialOrder, code: DialRefusal): Promise<DialVerdict> {
    const { call, connection, to } = order;
    log.warn({ ...(call === undefined ? {} : { call }), connection, to, code }, 'Not dialled: the rules refuse it');
    const { span, until } = refusedSpan(clock.now(), code);
    await counts.add(span, until);
    return { kind: 'refused', code };
  }

  return {
    effective,
    check: async (order) => verdictOf(await judge(order)),
    ask: async (order) => {
      const judged = await judge(order);
      if (judged.kind === 'refused') return refuse(order, judged.code);
      const over = judged.outside ? await counted() : null;
      return over === null ? verdictOf(judged) : refuse(order, over);
    },
  };
}

type Judged =
  | Extract<DialVerdict, { kind: 'refused' }>
  | (Extract<DialVerdict, { kind: 'allowed' }> & { readonly outside: boolean });

function verdictOf(judged: Judged): DialVerdict {
  if (judged.kind === 'refused') return judged;
  const { kind, to, from } = judged;
  return { kind, to, from };
}
