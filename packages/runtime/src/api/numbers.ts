import { FlowId } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import type { FlowParts } from '../flows/index.ts';
import { jsonBody } from './json-body.ts';
import { phoneNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type NumberSummary = { number: string; title: string; flow: string | null; sample: boolean };

const NumberBody = Type.Object(
  { title: Type.String({ minLength: 1, maxLength: 120 }), flow: Type.Union([FlowId(), Type.Null()]) },
  { additionalProperties: false },
);

/** The numbers and which flow each of them rings. */
export function numberRoutes({ store }: FlowParts) {
  return new Hono()
    .get('/', async (context) => {
      const numbers: NumberSummary[] = [...(await store.numbers.list())];
      return context.json({ numbers });
    })
    .put('/:number', jsonBody(NumberBody), async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const { title, flow } = context.req.valid('json');
      if (flow !== null && (await store.flows.find(flow)) === null) {
        throw new Refusal(422, {
          code: 'flow-unknown',
          message: `There is no call flow “${flow}”.`,
          fix: 'Choose one of the list.',
          problems: [{ pointer: '/flow', message: 'is unknown' }],
        });
      }
      await store.numbers.put(number, { title, flow });
      return context.json({ number });
    })
    .delete('/:number', async (context) => {
      const number = phoneNumber(context.req.param('number'));
      if ((await store.numbers.remove(number)) === 'missing') throw notThere('This number');
      return context.json({ number });
    });
}
