import type { Flow } from '@callwright/flow/document';
import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, Looks } from '../model/entries.ts';
import { entryLines, entryTitle } from '../words/entry-words.ts';
import { type Speaker, useSpeaker } from '../words/speaker.ts';
import { DifferenceLine } from './difference-line.tsx';
import classes from './difference-list.module.css';
import { MarkWord } from './legend.tsx';

type DifferenceListProps = {
  readonly before: Flow;
  readonly after: Flow;
  readonly entries: readonly Entry[];
  readonly looks: Looks;
  /** Whether steps that only lie elsewhere are listed, too. */
  readonly moved: boolean;
  readonly chosen: string | null;
  readonly onShow: (step: string) => void;
};

const AT_ONCE = 100;

/** Everything that differs, in words. Whoever can't see the drawing misses nothing here. */
export function DifferenceList({ before, after, entries, looks, moved, chosen, onShow }: DifferenceListProps) {
  const { t } = useTranslation('versions');
  const speaker = useSpeaker(before, after);
  const [shown, setShown] = useState(AT_ONCE);
  const hidden = entries.length - shown;
  return (
    <div className={classes.scroll}>
      {entries.length === 0 && <p className={classes.note}>{t('compare.sameText')}</p>}
      <ol className={classes.list}>
        {entries.slice(0, shown).map((entry) => (
          <Difference
            key={entry.kind === 'setting' ? `${entry.key} ${entry.variable ?? ''}` : `step ${entry.step}`}
            speaker={speaker}
            entry={entry}
            languages={after.languages}
            chosen={entry.kind !== 'setting' && entry.step === chosen}
            onShow={onShow}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + AT_ONCE)}>
          {t('compare.more', { count: Math.min(hidden, AT_ONCE) })}
        </Button>
      )}
      {looks.moved.length > 0 && <p className={classes.note}>{t('compare.moved', { count: looks.moved.length })}</p>}
      {moved && (
        <ul className={classes.list}>
          {looks.moved.slice(0, shown).map((step) => (
            <li key={step} className={classes.entry} data-mark="moved">
              <UnstyledButton className={classes.head} onClick={() => onShow(step)}>
                <strong>{speaker.stepName(step)}</strong>
                <MarkWord mark="moved" />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {looks.notes && <p className={classes.note}>{t('compare.notes')}</p>}
    </div>
  );
}

type DifferenceProps = {
  readonly speaker: Speaker;
  readonly entry: Entry;
  readonly languages: readonly string[];
  readonly chosen: boolean;
  readonly onShow: (step: string) => void;
};

function Difference({ speaker, entry, languages, chosen, onShow }: DifferenceProps) {
  const title = entryTitle(speaker, entry);
  const lines = entryLines(speaker, entry, languages);
  const mark = entry.kind === 'setting' ? 'changed' : entry.kind;
  const step = entry.kind === 'setting' ? null : entry.step;
  const { texts, names } = speaker;
  const sentence =
    entry.kind === 'changed' && entry.node.title === undefined
      ? texts.sentence(entry.node, { languages: [...languages] }, names)
      : '';
  return (
    <li className={classes.entry} data-mark={mark} data-difference={step ?? `setting ${title}`}>
      {step === null ? (
        <div className={classes.head}>
          <strong>{title}</strong>
          <span className={classes.whole}>{speaker.t('compare.whole')}</span>
        </div>
      ) : (
        <UnstyledButton className={classes.head} aria-pressed={chosen} onClick={() => onShow(step)}>
          <span>
            <strong>{title}</strong>
            {sentence !== '' && <span className={classes.sentence}>{sentence}</span>}
          </span>
          <MarkWord mark={mark} />
        </UnstyledButton>
      )}
      <ul className={classes.lines}>
        {lines.map((line, index) => (
          <DifferenceLine key={`${line.label} ${index}`} line={line} />
        ))}
      </ul>
    </li>
  );
}
