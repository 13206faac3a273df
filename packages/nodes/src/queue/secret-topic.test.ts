import { checkFlow } from '@callwright/flow/check';
import { buildValidators } from '@callwright/flow/check/ajv';
import { expect, it } from 'vitest';
import { builtInTypes } from '../index.ts';

it('shows agents no secret of a caller', () => {
  const queue = builtInTypes.find(({ type }) => type === 'queue');
  const config = { ...queue?.initial, topic: 'PIN {{ pin }}' };
  const ways = ['answered', 'timeout', 'full', 'closed', 'nobody', 'error'].map((exit) => [exit, 'bye'] as const);
  const flow = {
    callwright: 1 as const,
    id: 'main',
    title: 'Main',
    languages: ['en', 'de', 'hu'],
    variables: { pin: { type: 'string' as const, secret: true } },
    start: 'wait',
    nodes: {
      wait: { type: 'queue', version: 1, config, next: Object.fromEntries(ways) },
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
  const found = checkFlow(flow, {
    types: builtInTypes,
    names: null,
    validators: buildValidators(builtInTypes),
    flows: [flow],
  });
  expect(found.filter(({ code }) => code === 'template-secret').map(({ pointer }) => pointer)).toEqual([
    '/nodes/wait/config/topic',
  ]);
});
