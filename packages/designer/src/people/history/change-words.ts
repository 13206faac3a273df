import type { TFunction } from 'i18next';
import type { WhoDidIt } from '../../api/changes.ts';
import en from '../../i18n/en/history.json';
import { formatMoment } from '../../i18n/format.ts';
import type { ScreenLanguage } from '../../i18n/languages.ts';
import type { Leaf } from './compare.ts';

type T = TFunction<'history'>;
type Kind = keyof typeof en.kinds;
type Field = keyof typeof en.fields;
type System = keyof typeof en.who.system;

/** What kind of thing was changed. */
export function kindWord(t: T, kind: string): string {
  return kind in en.kinds ? t(`kinds.${kind as Kind}`) : kind;
}

/** Who did it. */
export function whoWord(t: T, who: WhoDidIt): string {
  switch (who.kind) {
    case 'person':
      return who.name ?? t('who.gone');
    case 'key':
      return who.name === null ? t('who.goneKey') : t('who.key', { title: who.name });
    case 'system':
      return who.what in en.who.system ? t(`who.system.${who.what as System}`) : t('who.clock');
    case 'nobody':
      return t('who.nobody');
  }
}

/** Where a value stands: "Week › Monday › 1 › to". */
export function pathWords(t: T, path: readonly string[]): string {
  const words = path.map((key) => (key in en.fields ? t(`fields.${key as Field}`) : key));
  return words.length === 0 ? t('fields.value') : words.join(' › ');
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** A value for people. */
export function valueWords(t: T, language: ScreenLanguage, value: Leaf | null): string {
  if (value === null) return t('nothing');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return value.toLocaleString(language);
  return MOMENT.test(value) ? formatMoment(language, value) : value;
}
