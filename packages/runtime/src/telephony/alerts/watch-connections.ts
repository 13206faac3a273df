import type { Connection } from '../connections/connection.ts';
import type { IncidentNotes } from './incident-notes.ts';

/** Notes which phone connections are away for longer than `patienceMs`, and which have lost their trunk. */
export async function watchConnections(
  connections: readonly Connection[],
  notes: IncidentNotes,
  { now, patienceMs }: { readonly now: number; readonly patienceMs: number },
): Promise<void> {
  for (const connection of connections) {
    const { name } = connection.provider;
    const { kind, since, code } = connection.state();
    if (kind === 'elsewhere') {
      notes.leave('unreachable', name);
      notes.leave('trunk', name);
      continue;
    }
    const late = now - since >= patienceMs;
    if (kind !== 'connected') {
      if (late) await notes.note('unreachable', name, code ?? 'unreachable');
      // What the trunk is like can't be told meanwhile.
      continue;
    }
    await notes.note('unreachable', name, null);
    if (code !== 'trunk-unregistered') await notes.note('trunk', name, null);
    else if (late) await notes.note('trunk', name, code);
  }
  const there = new Set(connections.map(({ provider }) => provider.name));
  for (const kind of ['unreachable', 'trunk'] as const) {
    for (const name of notes.subjects(kind)) {
      if (there.has(name)) continue;
      await notes.note(kind, name, null);
      notes.leave(kind, name);
    }
  }
}
