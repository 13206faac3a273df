import type { FlowNode } from '@callwright/flow/document';
import { exitsOf, type NodeTypes } from '../../nodes/node-types.ts';

// The cards' sizes in pixels. They are known before a card is drawn, so that a thousand of them open at once, ways
// included, and nothing jumps; card.module.css must agree.
export const CARD_WIDTH = 264;
export const HEADER_HEIGHT = 38;
export const SENTENCE_HEIGHT = 46;
export const EXIT_HEIGHT = 28;
export const CARD_PADDING = 6;

export type Tab = { readonly exit: string /** middle of the tab, from the card's top */; readonly y: number };
export type CardSize = { readonly width: number; readonly height: number; readonly tabs: readonly Tab[] };

/** Size of a step's card and where its ways out begin; `error` leaves at the bottom. */
export function cardSize(types: NodeTypes, node: FlowNode): CardSize {
  const top = HEADER_HEIGHT + SENTENCE_HEIGHT;
  const tabs = exitsOf(types, node)
    .filter((exit) => exit !== 'error')
    .map((exit, index) => ({ exit, y: top + EXIT_HEIGHT * (index + 0.5) }));
  return { width: CARD_WIDTH, height: top + tabs.length * EXIT_HEIGHT + CARD_PADDING, tabs };
}
