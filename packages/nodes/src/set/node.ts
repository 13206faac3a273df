import { defineNode, ExpressionField, set, VariableField, value } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const exact = { additionalProperties: false };

const config = Type.Object(
  {
    assignments: Type.Array(Type.Object({ variable: VariableField(), value: ExpressionField() }, exact), {
      minItems: 1,
      maxItems: 50,
    }),
  },
  exact,
);

/** Writes variables, one after another: a later one may use what an earlier one wrote. */
export default defineNode({
  type: 'set',
  version: 1,
  category: 'decide',
  icon: 'variable',
  config,
  initial: { assignments: [{ variable: 'note', value: { cel: '""' } }] },
  exits: ['done'],
  summary: ({ assignments }) => ({
    key: 'sets',
    values: { assignments: assignments.map(({ variable, value }) => `${variable} = ${value.cel}`) },
  }),
  *run({ config }) {
    for (const assignment of config.assignments) yield* set(assignment.variable, yield* value(assignment.value));
    return 'done';
  },
  examples: [
    {
      title: 'a text',
      config: { assignments: [{ variable: 'department', value: { cel: '"service"' } }] },
      given: { variables: { department: '' } },
      steps: [],
      exit: 'done',
      sets: { department: 'service' },
    },
    {
      title: 'a later one uses an earlier one',
      config: {
        assignments: [
          { variable: 'tries', value: { cel: 'tries + 1' } },
          { variable: 'often', value: { cel: 'tries > 2' } },
        ],
      },
      given: { variables: { tries: 2, often: false } },
      steps: [],
      exit: 'done',
      sets: { tries: 3, often: true },
    },
    {
      title: 'a value that can’t be worked out',
      config: { assignments: [{ variable: 'city', value: { cel: 'order.city' } }] },
      given: { variables: { city: '', order: {} } },
      steps: [],
      exit: 'error',
      sets: { city: '' },
    },
  ],
});
