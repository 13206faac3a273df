import type { Authored, Example } from '@callwright/flow/sdk';
import { answers, hangsUp } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import type { config } from './config.ts';

const order = {
  method: 'GET',
  url: 'https://shop.example.com/orders/{{ number }}',
  query: [{ name: 'caller', value: { cel: 'caller.number' } }],
  headers: [{ name: 'X-Call', value: '{{ call.reference }}' }],
  body: [],
  timeoutSeconds: 5,
  results: [
    { path: 'data.items[0].status', into: 'status' },
    { path: 'data.carrier', into: 'carrier', optional: true },
  ],
} as const;
const known = { variables: { number: '204711', status: '', carrier: '' } };
const shipped = answers({ kind: 'ok', status: 200, body: { data: { items: [{ status: 'shipped' }] } } });

export const examples: readonly Example<Authored<Static<typeof config>>, 'ok' | 'timeout'>[] = [
  {
    title: 'takes a value out of the answer',
    config: order,
    given: known,
    steps: [shipped],
    exit: 'ok',
    sets: { status: 'shipped', carrier: '' },
  },
  {
    title: 'sends values, with a word for the caller first',
    config: {
      ...order,
      method: 'POST',
      url: 'https://shop.example.com/readings',
      body: [{ name: 'reading.value', value: { cel: 'double(number)' } }],
      waiting: { text: { en: 'One moment, I am saving that.' } },
      results: [],
    },
    given: known,
    steps: [answers({ kind: 'ok', status: 204, body: null })],
    exit: 'ok',
  },
  {
    title: 'the service takes too long',
    config: order,
    given: known,
    steps: [answers({ kind: 'timeout' })],
    exit: 'timeout',
  },
  {
    title: 'the service knows nothing of it: the status tells',
    config: { ...order, statusInto: 'code' },
    given: { variables: { ...known.variables, code: 0 } },
    steps: [answers({ kind: 'failed', status: 404, reason: 'status', body: null })],
    exit: 'error',
    sets: { code: 404 },
  },
  {
    title: 'an answer without what was asked for changes nothing',
    config: order,
    given: known,
    steps: [answers({ kind: 'ok', status: 200, body: { data: { items: [], carrier: 'An Post' } } })],
    exit: 'error',
    sets: { status: '', carrier: '' },
  },
  {
    title: 'nobody answers at that address',
    config: order,
    given: known,
    steps: [answers({ kind: 'error', code: 'down' })],
    exit: 'error',
  },
  {
    title: 'a value that would lead to another place is not sent',
    config: order,
    given: { variables: { ...known.variables, number: '../accounts' } },
    steps: [],
    exit: 'error',
  },
  { title: 'hanging up meanwhile', config: order, given: known, steps: [hangsUp(), shipped], exit: 'ok' },
];
