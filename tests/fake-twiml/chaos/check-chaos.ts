import type { LoggedRow } from '@callwright/runtime/telephony';
import { isOver } from '../phones/leg.ts';
import type { Delivery } from '../webhooks/webhooks.ts';
import type { Chaos } from './play-chaos.ts';

const twice = (all: readonly string[]): string[] => all.filter((one, i) => all.indexOf(one) !== i);

/** Everything that is wrong after the chaos, one sentence each. */
export async function faultsOfChaos(chaos: Chaos): Promise<string[]> {
  const { house, callers, asked } = chaos;
  const { fake } = house.provider;
  const { calls } = await house.store.calls.list({ limit: 100_000 });
  const legs = [...fake.legs.values()];
  const answered = callers.filter(({ leg }) => leg.answeredAt !== null);
  const dialled = legs.filter(({ direction }) => direction === 'outbound-dial');
  const faults = [
    ...fake.faults,
    ...twice(asked).map((key) => `${key} was asked twice`),
    ...legs.filter((leg) => !isOver(leg)).map((leg) => `${leg.direction} ${leg.sid} is still ${leg.status}`),
    ...twice(dialled.map(({ order }) => order)).map((order) => `${order} was rung twice`),
    ...[...fake.rooms.values()].filter(({ members }) => members.size > 0).map(({ sid }) => `${sid} is not empty`),
  ];
  if (calls.length < answered.length) faults.push(`${answered.length} were answered, ${calls.length} are known`);
  if (calls.length > callers.length) faults.push(`${callers.length} rang, ${calls.length} are known`);
  if ((await house.store.calls.countLive()) > 0) faults.push(`${await house.store.calls.countLive()} never ended`);
  const odd = countBy(fake.webhooks.deliveries.filter(isOdd).map(({ url }) => callOfReport(url)));
  const told = countBy(house.log.filter(({ msg }) => EXPLAINS.includes(msg)).map(({ call }) => call));
  const reported = eventsReported(fake.webhooks.deliveries);
  for (const { id, outcome } of calls) {
    const rows = await house.runtime.readLog(id, -1);
    faults.push(...faultsOfCall(rows).map((fault) => `${id}: ${fault}`));
    if (outcome === 'running') faults.push(`${id} never ended`);
    const ignored = rows.filter(({ entry }) => entry.kind === 'ignored').length;
    const [came, lines] = [odd.get(id) ?? 0, told.get(id) ?? 0];
    const taken = rows.filter(({ entry }) => entry.kind === 'event' && ON_LINE.includes(entry.event.kind)).length;
    // Each report has an address of its own: what came again must not have happened again.
    if (taken > (reported.get(id) ?? 0)) faults.push(`${id}: ${reported.get(id)} reports were taken ${taken} times`);
    // Each report that came a second time must be told by the log, or by the call's own.
    if (came > ignored + lines)
      faults.push(`${id}: ${came} came again, ${ignored} entries and ${lines} lines tell of it`);
  }
  return faults;
}

function faultsOfCall(rows: readonly LoggedRow[]): string[] {
  const faults: string[] = [];
  const of = <K extends string>(kind: K) => rows.flatMap(({ entry }) => (entry.kind === kind ? [entry] : []));
  if (of('ended').length !== 1) faults.push(`it ended ${of('ended').length} times`);
  for (const fault of of('fault')) faults.push(`the flow failed: ${JSON.stringify(fault)}`);
  const visits = rows.flatMap(({ entry }) => (entry.kind === 'entered' ? [String(entry.visit)] : []));
  faults.push(...twice(visits).map((visit) => `visit ${visit} began twice`));
  const requested = rows.flatMap(({ entry }) => (entry.kind === 'requested' ? [entry.id] : []));
  const answers = rows.flatMap(({ entry }) => (entry.kind === 'answered' ? [entry.id] : []));
  if (JSON.stringify(requested.sort()) !== JSON.stringify(answers.sort())) faults.push('an answer is missing');
  return faults;
}

/** Webhooks that report what happened on a line; the others only ask what stands there. */
const REPORTS = /\/calls\/([^/]+)\/\d+\/(keys|digits|silence|finished|recorded|unrecorded|dialled)\b/;
/** Events that come from one of them alone. */
const ON_LINE: readonly string[] = ['keys', 'speech', 'silence', 'finished', 'recorded'];
/** Lines that tell of a report which changed nothing. */
const EXPLAINS: readonly string[] = ['A report changed nothing', 'The end of a call was told that is over'];

/** How many events the reports of each call tell of: single keys that come together are as many. */
function eventsReported(deliveries: readonly Delivery[]): ReadonlyMap<string | undefined, number> {
  const reports = new Map(deliveries.map(({ url, params }) => [url, params]));
  const events = [...reports].flatMap(([url, { Digits = '' }]) =>
    Array.from({ length: url.includes('/keys') ? Math.max(1, Digits.length) : 1 }, () => callOfReport(url)),
  );
  return countBy(events);
}

const callOfReport = (url: string): string | undefined => REPORTS.exec(url)?.[1];
const isOdd = ({ kind, status }: Delivery): boolean => kind === 'repeated' && status !== 'lost';

function countBy(names: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
