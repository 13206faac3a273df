import type { Change } from '@callwright/flow/diff';
import { isObject } from '@callwright/flow/document';
import type { SettingEntry } from '../model/entries.ts';
import { type Line, plainLine } from './change-words.ts';
import type { Speaker } from './speaker.ts';

/** Settings that the screen has words for; others are called by their names in the document. */
const KNOWN = [
  'title',
  'description',
  'languages',
  'timeZone',
  'recording',
  'start',
  'onHangup',
  'onError',
  'fallback',
  'handedOut',
] as const;
const STEPS = new Set(['start', 'onHangup', 'onError']);
const VARIABLE_FIELDS = ['type', 'default', 'title', 'role', 'secret'] as const;

export function settingTitle({ t }: Speaker, { key, variable }: SettingEntry): string {
  if (variable !== null) return t('setting.variable', { name: variable });
  const known = KNOWN.find((one) => one === key);
  return known === undefined ? key : t(`setting.${known}`);
}

export function settingLines(speaker: Speaker, entry: SettingEntry): readonly Line[] {
  return entry.changes.map((change) => settingLine(speaker, entry, change));
}

function settingLine(speaker: Speaker, { key, variable }: SettingEntry, change: Change): Line {
  const { t } = speaker;
  const inner = change.path
    .slice(variable === null ? 1 : 2)
    .map((part) => (typeof part === 'object' ? part.key : part));
  const field = VARIABLE_FIELDS.find((one) => one === inner[0]);
  const label = variable !== null && field !== undefined ? t(`variable.${field}`) : inner.slice(0, 1).join('');
  const line = plainLine(speaker, variable === null ? '' : label, change);
  const words = settingValue(speaker, key);
  if (change.kind === 'reordered') {
    const inOrder = (values: readonly string[]) => values.map((value) => words(value)).join(', ');
    return { label: t('setting.order'), before: inOrder(change.before), after: inOrder(change.after) };
  }
  if (variable !== null || words === null) return line;
  return {
    label: '',
    before: change.kind === 'added' ? null : words(change.before),
    after: change.kind === 'removed' ? null : words(change.after),
  };
}

/** How the values of a setting are put into words; null: like any others. */
function settingValue(speaker: Speaker, key: string): (value: unknown) => string {
  const { t, languageName, stepName, names } = speaker;
  if (STEPS.has(key)) return (value) => stepName(String(value));
  if (key === 'languages') return (value) => (typeof value === 'string' ? languageName(value) : String(value));
  return (value) => {
    if (isObject(value) && typeof value.box === 'string') return boxName(names, value.box);
    if (isObject(value) && typeof value.number === 'string') return value.number;
    if (isObject(value) && typeof value.policy === 'string') return policy(t, value.policy);
    if (key === 'recording' && typeof value === 'string') return policy(t, value);
    if (key === 'fallback' && typeof value === 'string') return boxName(names, value);
    return plainLine(speaker, '', { kind: 'added', path: [], after: value as never }).after ?? '';
  };
}

function policy(t: Speaker['t'], value: string): string {
  return t(value === 'announce' ? 'setting.announce' : 'setting.consent');
}

function boxName(names: Speaker['names'], box: string): string {
  return names?.boxes.find(({ name }) => name === box)?.title ?? box;
}
