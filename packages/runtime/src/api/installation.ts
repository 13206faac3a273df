import { Hono } from 'hono';
import type { Binding } from '../config/index.ts';
import type { FlowParts } from '../flows/index.ts';
import { adoptUsed } from '../seed/index.ts';
import { noting } from './note-writes.ts';

export type InstallationParts = FlowParts & { readonly version: string; readonly binding: Binding };

/** What the installation says about itself. */
export function installationRoutes({ store, version, binding }: InstallationParts) {
  return new Hono().get('/', async (context) =>
    context.json({ version, samples: await store.samples.exist(), binding, database: store.kind }),
  );
}

/** Everything that was seeded goes, but for what somebody has made their own. */
export function sampleRoutes(parts: FlowParts) {
  const { store, now } = parts;
  const note = noting(parts);
  return new Hono().delete('/', async (context) => {
    await adoptUsed(parts);
    await store.samples.remove(now());
    await note(context, { kind: 'samples', name: 'samples', title: '', before: {}, after: null });
    return context.json({ removed: true });
  });
}
