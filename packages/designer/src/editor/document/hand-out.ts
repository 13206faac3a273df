import type { Flow, HandedOut } from '@callwright/flow/document';

/** What the office may change at a place; undefined where it may not. */
export function handedOutAt({ handedOut }: Flow, pointer: string): HandedOut | undefined {
  return handedOut?.find((one) => one.pointer === pointer);
}

/** Leaves a field to the office, or calls it otherwise there. */
export function handOut(flow: Flow, pointer: string, entry: Pick<HandedOut, 'title' | 'kind' | 'help'>): Flow {
  const all = flow.handedOut ?? [];
  const known = handedOutAt(flow, pointer);
  const { title, kind, help } = entry;
  const name = known?.name ?? freeName(nameOf(title), all);
  const written: HandedOut = { name, title, pointer, kind, ...(help === undefined ? {} : { help }) };
  const handedOut = known === undefined ? [...all, written] : all.map((one) => (one === known ? written : one));
  return { ...flow, handedOut };
}

/** The office may not change it any more. */
export function takeBack(flow: Flow, pointer: string): Flow {
  return withHandedOut(flow, ({ pointer: at }) => at !== pointer);
}

/** Steps went: what was left to the office in them goes, too. */
export function withoutLostFields(flow: Flow): Flow {
  return withHandedOut(flow, ({ pointer }) => Object.hasOwn(flow.nodes, pointer.split('/')[2] ?? ''));
}

function withHandedOut(flow: Flow, keep: (one: HandedOut) => boolean): Flow {
  const { handedOut = [], ...rest } = flow;
  const kept = handedOut.filter(keep);
  if (kept.length === handedOut.length) return flow;
  return kept.length === 0 ? rest : { ...rest, handedOut: kept };
}

function nameOf(title: string): string {
  const plain = title
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 48);
  return plain === '' ? 'field' : plain;
}

function freeName(base: string, taken: readonly HandedOut[]): string {
  const names = new Set(taken.map(({ name }) => name));
  if (!names.has(base)) return base;
  for (let n = 2; ; n += 1) if (!names.has(`${base}-${n}`)) return `${base}-${n}`;
}
