import type { Phone } from '@callwright/runtime/simulator';
import type { Store } from '@callwright/runtime/store';
import { BOX } from './busy-flow.ts';

type Entry = { readonly kind: string; readonly visit?: number; readonly verb?: string; readonly by?: string };

const twice = <T>(all: readonly T[]): T[] => all.filter((one, i) => all.indexOf(one) !== i);

/** What is wrong with a call that is over: anything done twice, lost, or ended by nobody. */
export async function faultsOf(store: Store, call: string, { diary }: Phone): Promise<string[]> {
  const found: string[] = [...diary.problems];
  const summary = await store.calls.find(call);
  const { turns } = await store.callLog.read(call, -1);
  const log = turns.flatMap(({ entries }) => (JSON.parse(entries) as { entry: Entry }[]).map(({ entry }) => entry));
  const of = (kind: string) => log.filter((entry) => entry.kind === kind);

  if (summary === null || summary.outcome === 'running') found.push('it never ended');
  if (of('ended').length !== 1) found.push(`it ended ${of('ended').length} times`);
  // Who did not hang up must not have been taken for gone.
  if (of('hungUp').length > 0 && !diary.hungUp()) found.push('the caller was let go while on the line');
  if (of('fault').length > 0 || summary?.outcome === 'fault') found.push('the flow failed');
  for (const visit of twice(of('entered').map((entry) => entry.visit))) found.push(`visit ${visit} began twice`);
  for (const leg of twice(diary.rung)) found.push(`${leg} was rung twice`);
  const dials = of('line').filter((entry) => entry.verb === 'dial').length;
  if (diary.rung.length > dials) found.push(`${diary.rung.length} legs were rung, ${dials} were ordered`);
  return found;
}

/** What is wrong with the messages in the box: each that a caller left is there once, if its step asked for it. */
export async function faultsOfMessages(store: Store, phones: readonly Phone[]): Promise<string[]> {
  const stored = (await store.messages.list(BOX, 100_000)).map(({ recording }) => recording);
  const left = new Set(phones.flatMap(({ diary }) => diary.messages));
  return [
    ...twice(stored).map((recording) => `${recording} was stored twice`),
    ...stored.filter((recording) => !left.has(recording)).map((recording) => `${recording} came from nowhere`),
    ...[...left].filter((recording) => !stored.includes(recording)).map((recording) => `${recording} was lost`),
  ];
}
