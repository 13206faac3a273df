import type { WayDifference } from '@callwright/flow/diff';
import type { Entry, StepEntry } from '../model/entries.ts';
import { changeLine, type Line } from './change-words.ts';
import { settingLines, settingTitle } from './setting-words.ts';
import type { Speaker } from './speaker.ts';

/** What an entry is about: the step's name, or the setting's. */
export function entryTitle(speaker: Speaker, entry: Entry): string {
  return entry.kind === 'setting' ? settingTitle(speaker, entry) : speaker.texts.stepTitle(entry.node);
}

/** What is different, line by line; an added or removed step says in a sentence what it does or did. */
export function entryLines(speaker: Speaker, entry: Entry, languages: readonly string[]): readonly Line[] {
  if (entry.kind === 'setting') return settingLines(speaker, entry);
  if (entry.kind === 'changed') return changedLines(speaker, entry);
  const { texts, names } = speaker;
  const sentence = texts.sentence(entry.node, { languages: [...languages] }, names);
  const kind = texts.typeTitle(entry.node.type);
  const words = sentence === '' ? kind : sentence;
  return [{ label: '', before: entry.kind === 'removed' ? words : null, after: entry.kind === 'added' ? words : null }];
}

function changedLines(speaker: Speaker, entry: StepEntry): readonly Line[] {
  const { before, node, changes, ways } = entry;
  if (before === null) return [];
  // Of another kind of step each field would be gone or new: its kind says it all.
  const told = before.type === node.type ? changes : changes.filter(({ path: [first] }) => first !== 'config');
  return [
    ...told.map((change) => changeLine(speaker, change, before, node)),
    ...ways.map((way) => wayLine(speaker, entry, way)),
  ];
}

function wayLine({ t, texts, stepName }: Speaker, { before, node }: StepEntry, way: WayDifference): Line {
  const label = texts.exitLabel(way.after === null && before !== null ? before : node, way.exit);
  const leads = (step: string | null) => (step === null ? null : t('way.to', { step: stepName(step) }));
  return { label: t('way.label', { way: label }), before: leads(way.before), after: leads(way.after) };
}
