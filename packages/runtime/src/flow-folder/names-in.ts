import type { Names } from '@callwright/flow/check';
import type { NodeType } from '@callwright/flow/sdk';
import { partOf } from '../flows/part-of.ts';
import type { FlowFolder } from './flow-folder.ts';

/** All that the flows of a folder can refer to by name: what the folder itself holds. */
export function namesIn(folder: FlowFolder, types: readonly NodeType[]): Names {
  const named = (things: Readonly<Record<string, { readonly title: string }>>) =>
    Object.entries(things).map(([name, { title }]) => ({ name, title }));
  return {
    schedules: Object.entries(folder.schedules).map(([name, { title, branches }]) => ({
      name,
      title,
      branches: branches.map((branch) => branch.name),
    })),
    lists: named(folder.lists),
    boxes: folder.boxes,
    prompts: [],
    queues: named(folder.queues),
    credentials: [],
    flows: folder.flows.map(({ value }) => partOf(value, types)),
  };
}
