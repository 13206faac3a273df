import { type Flow, isObject, type Json } from '@callwright/flow/document';
import type { LoggedRow } from '../calls/logged.ts';
import type { Collected } from './shapes.ts';

/** What isn't about the caller: told elsewhere, or only for conditions. */
const NOT_TOLD: ReadonlySet<string> = new Set(['hours', 'queue', 'callback', 'call.language']);
const LONGEST = 300;

/**
 * What a call has found out, the latest value of each variable, in the order in which they first came. Secrets, and what was
 * erased, are not there.
 */
export function collected(rows: readonly LoggedRow[], flows: ReadonlyMap<string, Flow>): Collected[] {
  const found = new Map<string, Collected>();
  let step: { flow: string; node: string } | null = null;
  for (const { entry } of rows) {
    if (entry.kind === 'entered') step = { flow: entry.flow, node: entry.node };
    if (entry.kind !== 'set' || NOT_TOLD.has(entry.name)) continue;
    const flow = step === null ? undefined : flows.get(step.flow);
    const key = `${step?.flow ?? ''} ${entry.name}`;
    const value = 'personal' in entry.value ? valueWords(entry.value.personal) : '';
    if (value === '') found.delete(key);
    else found.set(key, { name: entry.name, title: titleOf(flow, step?.node, entry.name), value });
  }
  return [...found.values()];
}

function titleOf(flow: Flow | undefined, step: string | undefined, name: string): string | null {
  return flow?.variables[name]?.title ?? (step === undefined ? undefined : flow?.nodes[step]?.title) ?? null;
}

/** A value on one line: parts of maps and lists with commas between them; empty for nothing. */
function valueWords(value: Json): string {
  const words = (one: Json): string => {
    if (one === null) return '';
    if (Array.isArray(one)) return one.map(words).filter(Boolean).join(', ');
    if (!isObject(one)) return String(one);
    const parts = Object.entries(one).map(([key, part]) => [key, words(part as Json)] as const);
    return parts.flatMap(([key, part]) => (part === '' ? [] : [`${key}: ${part}`])).join(', ');
  };
  const text = words(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The language that the caller speaks with us, as it was last chosen; null where nothing was. */
export function languageOf(rows: readonly LoggedRow[]): string | null {
  const chosen = rows.findLast(({ entry }) => entry.kind === 'set' && entry.name === 'call.language')?.entry;
  if (chosen?.kind !== 'set' || !('personal' in chosen.value)) return null;
  return typeof chosen.value.personal === 'string' ? chosen.value.personal : null;
}
