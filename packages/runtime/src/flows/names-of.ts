import type { Names } from '@callwright/flow/check';
import { type Flow, isObject, type Json } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import type { Store } from '../store/store.ts';
import { partOf } from './part-of.ts';

/** All that flows of this installation can refer to by name; `flows` are those that can be used as parts. */
export async function namesOf(store: Store, types: readonly NodeType[], flows: readonly Flow[]): Promise<Names> {
  const named = async (kind: 'schedule' | 'list' | 'box' | 'queue') => store.named.list(kind);
  const [schedules, lists, boxes, queues, prompts, credentials] = await Promise.all([
    named('schedule'),
    named('list'),
    named('box'),
    named('queue'),
    store.prompts.list(),
    store.credentials.list(),
  ]);
  const plain = ({ name, title }: { name: string; title: string }) => ({ name, title });
  return {
    schedules: schedules.map((one) => ({ ...plain(one), branches: branchesOf(one.document) })),
    lists: lists.map(plain),
    boxes: boxes.map(plain),
    prompts: prompts.map(plain),
    queues: queues.map(plain),
    credentials: credentials.map(plain),
    flows: flows.map((flow) => partOf(flow, types)),
  };
}

/** Ways out of opening hours besides open and closed; of hours that can't be read, none. */
function branchesOf(document: Json): readonly string[] {
  const branches: unknown = isObject(document) ? document.branches : [];
  return Array.isArray(branches)
    ? branches.flatMap((branch: unknown) => (isObject(branch) && typeof branch.name === 'string' ? [branch.name] : []))
    : [];
}
