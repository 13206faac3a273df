import { basename } from 'node:path';
import { canonicalJson, type Json, type JsonObject } from '@callwright/flow/document';
import type { FlowFolder } from '../flow-folder/index.ts';
import { type FlowParts, publish } from '../flows/index.ts';
import { CALL_TEST, callTestName } from '../transfer/stored-call-test.ts';
import { keepWorld } from './outside-world.ts';
import { seedAgents } from './seed-agents.ts';

const sample = true;
const COMMENT = 'As delivered';

/**
 * Puts a business's folder into the store, every bit of it marked as a sample, and its flows live. What is there already
 * is left as it is, so a start that was cut short can be made up for. Returns what could not go live.
 */
export async function seedFolder(parts: FlowParts, folder: FlowFolder): Promise<readonly string[]> {
  await seedNamed(parts, folder);
  await seedAgents(parts, folder);
  const { store, now } = parts;
  for (const { value } of folder.flows) {
    const { id, title, languages } = value;
    await store.flows.create(id, { title, languages, document: canonicalJson(value) }, { at: now(), sample });
  }
  await keepWorld(store, folder.world);
  const refused = await publishAll(
    parts,
    folder.flows.map(({ value }) => value.id),
  );
  for (const { number, title, flow } of folder.numbers) await store.numbers.put(number, { title, flow, sample });
  for (const { number, name, language, fields } of folder.contacts) {
    const contact = { number, name, language: language ?? null, fields: (fields ?? {}) as JsonObject };
    await store.contacts.put(contact, { sample });
  }
  return refused;
}

async function seedNamed({ store, now }: FlowParts, folder: FlowFolder): Promise<void> {
  const put = async (
    kind: 'schedule' | 'list' | 'announcement' | 'box' | 'call-test' | 'queue',
    name: string,
    title: string,
    document: Json,
  ) => {
    if ((await store.named.find(kind, name)) !== null) return;
    await store.named.put(kind, name, { title, document, at: now(), sample });
  };
  for (const [name, schedule] of Object.entries(folder.schedules)) {
    await put('schedule', name, schedule.title, schedule as unknown as Json);
  }
  for (const [name, { title, key, columns, rows }] of Object.entries(folder.lists)) {
    await put('list', name, title, { key, columns });
    const entries = Object.entries(rows).map(([rowKey, row]) => ({ key: rowKey, row: row as JsonObject }));
    await store.listRows.replace(name, entries);
  }
  for (const [name, { title, ...announcement }] of Object.entries(folder.announcements)) {
    await put('announcement', name, title, announcement as Json);
  }
  for (const [name, { title, ...queue }] of Object.entries(folder.queues))
    await put('queue', name, title, queue as Json);
  for (const { name, title } of folder.boxes) await put('box', name, title, {});
  for (const { file, value } of folder.callTests) {
    const name = callTestName({ flow: value.flow, name: basename(file, '.call.json') });
    await put(CALL_TEST, name, value.title, value as unknown as Json);
  }
}

/** Parts before those that use them; in a few rounds, since the order isn't known. */
async function publishAll(parts: FlowParts, ids: readonly string[]): Promise<readonly string[]> {
  let waiting = [...ids];
  let refused: string[] = [];
  for (let rounds = 0; waiting.length > 0 && rounds <= ids.length; rounds++) {
    refused = [];
    const next: string[] = [];
    for (const id of waiting) {
      if ((await parts.store.revisions.pointedAt(id)) !== null) continue;
      const draft = await parts.store.drafts.find(id);
      const result = await publish(parts, id, draft?.version ?? 0, COMMENT);
      if (result.kind === 'parts-not-live') next.push(id);
      if (result.kind !== 'published') refused.push(`${id}: ${describe(result)}`);
    }
    waiting = next;
  }
  return refused;
}

function describe(result: Exclude<Awaited<ReturnType<typeof publish>>, { kind: 'published' }>): string {
  if (result.kind !== 'problems') return result.kind;
  return result.problems.map(({ code, pointer }) => `${code} ${pointer}`).join(', ');
}
