import type { NodeType } from '@callwright/flow/sdk';
import menu from './menu/node.ts';
import say from './say/node.ts';

/** The node types that every installation has, in the palette's order. */
export const builtInTypes: readonly NodeType[] = [say, menu];
