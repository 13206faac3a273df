import {
  answers,
  defineNode,
  ExpressionField,
  NameField,
  request,
  set,
  VariableField,
  value,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { lists } from '../services/lists.ts';

const config = Type.Object(
  {
    list: NameField('list'),
    /** What is looked for: the caller's number unless said otherwise. */
    value: ExpressionField({ default: { cel: 'caller.number' } }),
    /** Takes the row that was found, as a map. */
    into: Type.Optional(VariableField()),
  },
  { additionalProperties: false },
);

const vip = { list: 'vip', value: { cel: 'caller.number' } };
const outage = { list: 'outages', value: { cel: 'postCode' }, into: 'outage' };

/** Looks for a value in a list that its owners keep up to date. */
export default defineNode({
  type: 'lookup',
  version: 1,
  category: 'decide',
  icon: 'list-search',
  config,
  initial: vip,
  exits: ['found', 'notFound'],
  summary: ({ list, value }) => ({
    key: value.cel === 'caller.number' ? 'looksForCaller' : 'looksFor',
    values: { list, value: value.cel },
  }),
  *run({ config }) {
    const wanted = yield* value(config.value);
    if (typeof wanted === 'object') return 'error';
    const key = String(wanted);
    // A withheld number is in no list.
    if (key === '') return 'notFound';
    const answer = yield* request(lists, { list: config.list, key });
    if (answer.kind === 'error') return 'error';
    if (answer.kind === 'found' && config.into !== undefined) yield* set(config.into, answer.row);
    return answer.kind;
  },
  examples: [
    {
      title: 'the caller is on the list',
      config: vip,
      given: { caller: { number: '+493012345' } },
      steps: [answers({ kind: 'found', row: { name: 'Ada' } })],
      exit: 'found',
    },
    {
      title: 'the row goes into a variable',
      config: outage,
      given: { variables: { postCode: '82131', outage: {} } },
      steps: [answers({ kind: 'found', row: { until: '16:30' } })],
      exit: 'found',
      sets: { outage: { until: '16:30' } },
    },
    {
      title: 'not on the list',
      config: outage,
      given: { variables: { postCode: '10115', outage: {} } },
      steps: [answers({ kind: 'notFound' })],
      exit: 'notFound',
      sets: { outage: {} },
    },
    {
      title: 'a withheld number is in no list',
      config: vip,
      given: { caller: { number: '', anonymous: true } },
      steps: [],
      exit: 'notFound',
    },
    {
      title: 'the list can’t be had',
      config: vip,
      given: { caller: { number: '+493012345' } },
      steps: [answers({ kind: 'error', code: 'down' })],
      exit: 'error',
    },
    {
      title: 'looks for something that is no text or number',
      config: { ...vip, value: { cel: 'caller.contact' } },
      steps: [],
      exit: 'error',
    },
  ],
});
