import type { NodeType } from '@callwright/flow/sdk';
import announcements from './announcements/node.ts';
import branch from './branch/node.ts';
import collect from './collect/node.ts';
import language from './language/node.ts';
import lookup from './lookup/node.ts';
import menu from './menu/node.ts';
import openingHours from './opening-hours/node.ts';
import say from './say/node.ts';
import set from './set/node.ts';

/** The node types that every installation has, in the palette's order. */
export const builtInTypes: readonly NodeType[] = [
  say,
  announcements,
  menu,
  collect,
  language,
  openingHours,
  branch,
  lookup,
  set,
];

export { celToCondition } from './branch/cel-to-condition.ts';
export * from './branch/condition.ts';
export { conditionToCel } from './branch/condition-to-cel.ts';
