import type { Names } from '@callwright/flow/check';
import type { NodeType } from '@callwright/flow/sdk';
import type { FlowFolder } from '../flow-folder/index.ts';
import { partOf } from './part-of.ts';

/** All that flows of a business's folder can refer to by name. */
export function namesOfFolder(folder: FlowFolder, types: readonly NodeType[]): Names {
  const titled = (of: Readonly<Record<string, { readonly title: string }>>) =>
    Object.entries(of).map(([name, { title }]) => ({ name, title }));
  return {
    schedules: Object.entries(folder.schedules).map(([name, { title, branches }]) => ({
      name,
      title,
      branches: branches.map((branch) => branch.name),
    })),
    lists: titled(folder.lists),
    boxes: folder.boxes.map(({ name, title }) => ({ name, title })),
    prompts: [],
    queues: [],
    credentials: [],
    flows: folder.flows.map(({ value }) => partOf(value, types)),
  };
}
