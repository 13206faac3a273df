import { Type } from 'typebox';
import { expect, it } from 'vitest';
import type { Flow } from '../../document/index.ts';
import { defineNode, gatherDigits, set, VariableField } from '../../sdk/index.ts';
import { buildValidators } from '../build-validators.ts';
import { checkFlow } from '../check-flow.ts';

const askPin = defineNode({
  type: 'ask-pin',
  version: 1,
  category: 'ask',
  icon: 'key',
  config: Type.Object({ secret: Type.Boolean(), into: VariableField() }),
  initial: { secret: true, into: 'pin' },
  exits: ['done'],
  summary: () => ({ key: 'asks' }),
  *run({ config }) {
    const digits = { min: 4, max: 4, betweenSeconds: 3 };
    const heard = yield* gatherDigits({ digits, seconds: 5, secret: config.secret });
    if (heard.kind === 'digits') yield* set(config.into, heard.digits);
    return 'done';
  },
  examples: [],
});

const flow = (secret: boolean, variable: { secret?: boolean }): Flow => ({
  callwright: 1,
  id: 'main',
  title: 'Main',
  languages: ['en'],
  variables: { pin: { type: 'string', ...variable } },
  start: 'ask',
  nodes: { ask: { type: 'ask-pin', version: 1, config: { secret, into: 'pin' }, next: {} } },
  canvas: {},
});
const types = [askPin];
const validators = buildValidators(types);

it.each([
  [true, {}, ['secret-in-open']],
  [true, { secret: true }, []],
  [false, {}, []],
])('secret digits %s into a variable %j', (secret, variable, expected) => {
  const problems = checkFlow(flow(secret, variable), { types, names: null, validators });
  expect(problems.map(({ code }) => code).filter((code) => code === 'secret-in-open')).toEqual(expected);
});
