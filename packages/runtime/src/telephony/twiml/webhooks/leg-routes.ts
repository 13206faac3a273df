import { Hono } from 'hono';
import { writeDocument } from '../document/write-document.ts';
import { standsForLeg } from '../legs/leg-desk.ts';
import { legAnswers, legReports, legStatus } from '../legs/leg-webhooks.ts';
import type { Twiml } from '../twiml.ts';
import type { WebhookVariables } from './believe.ts';
import { isOver } from './call-status.ts';
import { takenInTime } from './in-time.ts';
import { xml } from './xml.ts';

/** Webhooks of telephones that were rung by us, below `legs`. */
export function legRoutes(twiml: Twiml): Hono<WebhookVariables> {
  const routes = new Hono<WebhookVariables>();
  routes.post('/:leg/status', async (context) => {
    await takenInTime(twiml, legStatus(twiml, context.req.param('leg'), context.var.form));
    return context.body(null, 204);
  });
  routes.post('/:leg/answered', async (context) => {
    const { form } = context.var;
    return xml(context, await writeDocument(await legAnswers(twiml, context.req.param('leg'), form)));
  });
  routes.post('/:leg/stands', async (context) => {
    return xml(context, await writeDocument(await standsForLeg(twiml, context.req.param('leg'))));
  });
  routes.post('/:leg/:turn/:what', async (context) => {
    const { leg, turn, what } = context.req.param();
    const { form } = context.var;
    const elements = isOver(form) ? [] : await legReports(twiml, leg, Number(turn), what, form);
    return xml(context, await writeDocument(elements));
  });
  return routes;
}
