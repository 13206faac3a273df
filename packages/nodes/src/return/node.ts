import { defineNode, ExitIdField, end } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const config = Type.Object({ end: ExitIdField() }, { additionalProperties: false });

/** Ends a flow that is used inside others: the caller goes on there, by the way out of this name. */
export default defineNode({
  type: 'return',
  version: 1,
  category: 'finish',
  icon: 'return',
  config,
  initial: { end: 'done' },
  exits: [],
  summary: ({ end }) => ({ key: 'goesBack', values: { end } }),
  run: ({ config }) => end(config.end),
  examples: [
    {
      title: 'ends a flow that nobody called: nothing is left to go back to',
      config: { end: 'done' },
      steps: [],
      exit: 'hangup',
    },
  ],
});
