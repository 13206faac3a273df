import type { Store } from '../../store/store.ts';
import type { DialRefusal } from '../../telephony/dialling/dialling-rules.ts';
import { diallingStore, effectiveRules, judgeDestination } from '../../telephony/dialling/index.ts';
import type { Divert } from './divert.ts';

/** `circle`: whoever is put through there comes back here. */
export type DivertRefusal = DialRefusal | 'circle';
export type DivertVerdict =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly reason: DivertRefusal };

/** What the step that puts callers through takes for a number. */
const NUMBER = /^\+?[0-9]{2,15}$/;
const AS_WRITTEN = /[\s()/.-]/g;

/** Whether callers may be put through to a destination now, by the same rules as everything that is dialled. */
export async function judgeDivert(store: Pick<Store, 'installation' | 'numbers'>, to: string): Promise<DivertVerdict> {
  const verdict = await judgeNumber(store, to);
  const stopped = verdict.ok && (await diallingStore(store.installation).stopped());
  return stopped ? { ok: false, reason: 'stopped' } : verdict;
}

/** Whether a number may be kept as one that is rung for callers; asks not whether all calling out is stopped just now. */
export async function judgeNumber(store: Pick<Store, 'installation' | 'numbers'>, to: string): Promise<DivertVerdict> {
  const [settings, numbers] = await Promise.all([diallingStore(store.installation).read(), store.numbers.list()]);
  const rules = effectiveRules(
    settings,
    numbers.map(({ number, connection }) => ({ number, real: connection !== null })),
  );
  const judged = judgeDestination(to, rules);
  if (judged.kind === 'refused') return { ok: false, reason: judged.code };
  if (!NUMBER.test(to.replaceAll(AS_WRITTEN, ''))) return { ok: false, reason: 'not-a-number' };
  return { ok: true, to: judged.to };
}

/** Whether callers of `numbers` who are put through to `to` come back to one of them, directly or by other diverts. */
export function leadsBack(
  numbers: readonly string[],
  to: string,
  others: readonly Pick<Divert, 'numbers' | 'to'>[],
  judged: (to: string) => string,
): boolean {
  const reached = new Set([judged(to)]);
  for (const number of reached) {
    if (numbers.includes(number)) return true;
    for (const other of others) if (other.numbers.includes(number)) reached.add(judged(other.to));
  }
  return false;
}
