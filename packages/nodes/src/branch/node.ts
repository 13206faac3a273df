import { ConditionField, configExit, defineNode, ExitIdField, test } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const exact = { additionalProperties: false };

const config = Type.Object(
  {
    cases: Type.Array(
      Type.Object(
        {
          exit: ExitIdField(),
          /** Names the way out on the canvas. */
          label: Type.String({ minLength: 1, maxLength: 60 }),
          /** CEL; the condition builder reads its rows out of it (`celToCondition`). */
          when: ConditionField(),
        },
        exact,
      ),
      { minItems: 1, maxItems: 30 },
    ),
  },
  exact,
);

const dialled = {
  cases: [
    { exit: 'outage', label: 'Outage line', when: { cel: 'call.dialled.endsWith("199")' } },
    { exit: 'angry', label: 'Third try', when: { cel: 'tries >= 3' } },
  ],
};

/** Takes the first way out whose condition holds. */
export default defineNode({
  type: 'branch',
  version: 1,
  category: 'decide',
  icon: 'branch',
  config,
  initial: { cases: [{ exit: 'case1', label: '1', when: { cel: 'caller.anonymous == true' } }] },
  exits: (config) => [...config.cases.map(({ exit }) => exit), 'else'],
  exitLabel: (config, exit) => config.cases.find((one) => one.exit === exit)?.label,
  summary: ({ cases }) => ({ key: 'decides', values: { cases: cases.map(({ label }) => label) } }),
  *run({ config }) {
    for (const { exit, when } of config.cases) if (yield* test(when)) return exit;
    return 'else';
  },
  examples: [
    {
      title: 'the first condition that holds wins',
      config: { cases: [...dialled.cases, { exit: 'never', label: 'Later', when: { cel: 'tries >= 1' } }] },
      given: { variables: { tries: 3 } },
      steps: [],
      exit: configExit('angry'),
    },
    { title: 'none holds', config: dialled, given: { variables: { tries: 0 } }, steps: [], exit: 'else' },
    {
      title: 'a condition on something that isn’t there',
      config: { cases: [{ exit: 'shipped', label: 'Shipped', when: { cel: 'order.status == "shipped"' } }] },
      given: { variables: { order: {} } },
      steps: [],
      exit: 'error',
    },
  ],
});
