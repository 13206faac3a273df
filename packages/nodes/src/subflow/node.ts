import { type Json, VARIABLE_PATTERN } from '@callwright/flow/document';
import {
  call,
  configExit,
  defineNode,
  ExitIdField,
  ExpressionField,
  NameField,
  set,
  VariableField,
  value,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';

const exact = { additionalProperties: false };
/** A variable of the other flow: it is not one of ours, so it has no widget that lists ours. */
const TheirVariable = () => Type.String({ pattern: VARIABLE_PATTERN });

const config = Type.Object(
  {
    flow: NameField('flow'),
    inputs: Type.Array(Type.Object({ variable: TheirVariable(), value: ExpressionField() }, exact), {
      maxItems: 30,
      default: [],
    }),
    take: Type.Array(Type.Object({ from: TheirVariable(), into: VariableField() }, exact), {
      maxItems: 30,
      default: [],
    }),
    ends: Type.Array(
      Type.Object({ exit: ExitIdField(), label: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }, exact),
      { minItems: 1, maxItems: 20 },
    ),
  },
  exact,
);

const askNumber = {
  flow: 'ask-customer-number',
  inputs: [{ variable: 'tries', value: { cel: '2' } }],
  take: [{ from: 'number', into: 'customer' }],
  ends: [{ exit: 'found', label: 'customer known' }, { exit: 'unknown' }],
};

/** Runs another flow as a part of this one, and goes on by the end that it came to. */
export default defineNode({
  type: 'subflow',
  version: 1,
  category: 'decide',
  icon: 'subflow',
  config,
  initial: { flow: 'part', inputs: [], take: [], ends: [{ exit: 'done' }] },
  exits: (config) => config.ends.map((end) => end.exit),
  exitLabel: (config, exit) => {
    const end = config.ends.find((known) => known.exit === exit);
    return end && (end.label ?? end.exit);
  },
  summary: ({ flow }) => ({ key: 'runs', values: { flow } }),
  *run({ config }) {
    const inputs: Record<string, Json> = {};
    for (const input of config.inputs) inputs[input.variable] = yield* value(input.value);
    const { end, outputs } = yield* call(config.flow, inputs);
    for (const { from, into } of config.take) {
      const output = Object.hasOwn(outputs, from) ? outputs[from] : undefined;
      // What the part can't tell any more leaves the variable as it was; the checker says so before.
      if (output !== undefined && output !== null) yield* set(into, output);
    }
    // An end that came later than this step was drawn.
    return config.ends.find((known) => known.exit === end)?.exit ?? 'error';
  },
  examples: [
    {
      title: 'takes over what the part found out',
      config: askNumber,
      given: { variables: { customer: '' } },
      steps: [{ subflowEnds: { end: 'found', outputs: { number: '4711' } } }],
      exit: configExit('found'),
      sets: { customer: '4711' },
    },
    {
      title: 'another end of the part',
      config: askNumber,
      given: { variables: { customer: '' } },
      steps: [{ subflowEnds: { end: 'unknown', outputs: { number: null } } }],
      exit: configExit('unknown'),
      sets: { customer: '' },
    },
    {
      title: 'an end that this step does not know',
      config: askNumber,
      given: { variables: { customer: '' } },
      steps: [{ subflowEnds: { end: 'tired', outputs: {} } }],
      exit: 'error',
    },
  ],
});
