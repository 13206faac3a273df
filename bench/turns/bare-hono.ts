import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** A server that does nothing but read JSON and reply: what HTTP alone costs. */
const app = new Hono();
app.post('/voice', async (context) => {
  const { generation = 0 } = await context.req.json<{ generation?: number }>();
  return context.json({ generation: generation + 1, verbs: [], phase: 'live' });
});
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' }, () =>
  process.send?.({ ready: true }),
);
process.on('disconnect', () => process.exit(0));
