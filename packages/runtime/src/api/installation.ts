import { Hono } from 'hono';
import type { Binding } from '../config/index.ts';
import type { Store } from '../store/store.ts';

export type InstallationParts = {
  readonly store: Store;
  readonly version: string;
  readonly binding: Binding;
  readonly now: () => number;
};

/** What the installation says about itself. */
export function installationRoutes({ store, version, binding }: InstallationParts) {
  return new Hono().get('/', async (context) =>
    context.json({ version, samples: await store.samples.exist(), binding, database: store.kind }),
  );
}

/** Everything that was seeded, in one. */
export function sampleRoutes({ store, now }: InstallationParts) {
  return new Hono().delete('/', async (context) => {
    await store.samples.remove(now());
    return context.json({ removed: true });
  });
}
