import { canonicalJson } from '@callwright/flow/document';
import { type Bundle, type BundleFiles, FILES, type NeededName } from './bundle.ts';

/** The bundle as files. The same bundle gives the same texts, in whatever order things were found. */
export function writeBundle({ flows, callTests, needs, numbers, office }: Bundle): BundleFiles {
  const files: [string, string][] = [
    [FILES.mark, json({ callwright: 1 })],
    [FILES.needs, json(namesByKind(needs))],
    [FILES.numbers, json([...numbers].sort((one, other) => (one.number < other.number ? -1 : 1)))],
    ...flows.map((flow): [string, string] => [FILES.flow(flow.id), canonicalJson(flow)]),
    ...callTests.map(({ flow, name, test }): [string, string] => [FILES.callTest(flow, name), json(test)]),
  ];
  if (office !== null) {
    const { schedules, lists, announcements, queues, boxes, world } = office;
    for (const [name, one] of Object.entries(schedules)) files.push([FILES.schedule(name), json(one)]);
    for (const [name, one] of Object.entries(lists)) files.push([FILES.list(name), json(one)]);
    for (const [name, one] of Object.entries(announcements)) files.push([FILES.announcement(name), json(one)]);
    for (const [name, one] of Object.entries(queues)) files.push([FILES.queue(name), json(one)]);
    files.push([FILES.boxes, json(boxes)], [FILES.world, json(world)]);
  }
  return Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function namesByKind(needs: readonly NeededName[]): Record<string, Record<string, string>> {
  const kinds = [...new Set(needs.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const names = needs.filter((need) => need.kind === kind).sort((one, other) => (one.name < other.name ? -1 : 1));
      return [kind, Object.fromEntries(names.map(({ name, title }) => [name, title]))];
    }),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
