import type { CallersTexts, ClosedText, Schedule } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';

export const CLOSED_KINDS = ['closed', 'holiday'] as const;
export type ClosedKind = (typeof CLOSED_KINDS)[number];

/** The schedule with another sentence for closed or for holidays; one that says nothing isn't kept. */
export function withClosedText({ texts, ...schedule }: Schedule, kind: ClosedKind, said: ClosedText): Schedule {
  const { [kind]: _, ...others } = texts ?? {};
  const changed: CallersTexts = isEmpty(said) ? others : { ...others, [kind]: said };
  return Object.keys(changed).length === 0 ? schedule : { ...schedule, texts: changed };
}

/** One language's words; none where they are empty. */
export function withWords(said: ClosedText, language: string, words: string): ClosedText {
  const { [language]: _, ...others } = said.text ?? {};
  const { text: __, ...rest } = said;
  const text = words === '' ? others : { ...others, [language]: words };
  return Object.keys(text).length === 0 ? rest : { ...rest, text };
}

/** Somebody looked at a language's words and found them still right: as new as the newest. */
export function foundRight(said: ClosedText, language: string): ClosedText {
  const newest = Object.values(said.changed ?? {}).sort((one, other) => timeOf(other) - timeOf(one))[0];
  return newest === undefined ? said : { ...said, changed: { ...said.changed, [language]: newest } };
}

/** The languages whose words are older than what another language says by now. */
export function staleLanguages({ text = {}, changed = {} }: ClosedText): readonly string[] {
  const written = Object.keys(text);
  const newest = Math.max(0, ...written.map((language) => timeOf(changed[language])));
  return written.filter((language) => timeOf(changed[language]) < newest);
}

/** Notes when each language was written: those that differ from before were written now, all at once. */
export function stamped(before: Schedule, after: Schedule, now: number): Schedule {
  return CLOSED_KINDS.reduce((schedule, kind) => {
    const said = after.texts?.[kind];
    if (said === undefined) return schedule;
    const was = before.texts?.[kind];
    const changed = Object.fromEntries(
      Object.entries(said.text ?? {}).flatMap(([language, words]) => {
        const found = said.changed?.[language];
        const when = words === was?.text?.[language] ? found : isoOf(now);
        return when === undefined ? [] : [[language, when]];
      }),
    );
    const { changed: _, ...rest } = said;
    return withClosedText(schedule, kind, Object.keys(changed).length === 0 ? rest : { ...rest, changed });
  }, after);
}

const isEmpty = ({ text, recording, sayHours }: ClosedText): boolean =>
  Object.keys(text ?? {}).length === 0 && recording === undefined && sayHours !== true;
const timeOf = (iso: string | undefined): number =>
  iso === undefined ? 0 : Temporal.Instant.from(iso).epochMilliseconds;
const isoOf = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString();
