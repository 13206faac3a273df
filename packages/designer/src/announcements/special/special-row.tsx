import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnnouncementSummary } from '../../api/announcements.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { TitleLink } from '../../app/links/title-link.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { spanWords } from '../../today/active/span-words.ts';
import { useSpanEnd } from '../../today/active/use-span-end.ts';
import { ListenButton } from '../../today/heard/listen-button.tsx';
import { useDayWords } from '../../today/use-day-words.ts';
import classes from './special.module.css';

type SpecialRowProps = {
  readonly announcement: AnnouncementSummary;
  readonly titles: ReadonlyMap<string, string>;
};

/** One special announcement, with what ends it. */
export function SpecialRow({ announcement, titles }: SpecialRowProps) {
  const { t } = useTranslation('announcements');
  const words = useDayWords();
  const refusalText = useRefusalText();
  const span = { kind: 'announcement' as const, announcement, mayEnd: true };
  const planned = announcement.state === 'planned';
  const end = useSpanEnd(span, planned);
  const { title: times, text, where, by } = spanWords(words, span, titles);
  const { name, title, lacks, recording } = announcement;
  const said = Object.entries(announcement.text).map(([language, spoken]) => ({ language, text: spoken, recording }));
  return (
    <li className={classes.row} data-announcement={name}>
      <div className={classes.what}>
        <p>
          <TitleLink href={`/announcements/special/${name}`}>{title}</TitleLink>
        </p>
        <p>{times}</p>
        {text !== null && text !== title && <q>{text}</q>}
        <p className={classes.soft}>{by === null ? where : words.t('active.by', { where, by })}</p>
        {lacks.map(({ language, hear }) => (
          <StatusMark key={language} status="warning">
            {hear === null
              ? t('special.lacksAll', { language: nameOfLanguage(words.language, language) })
              : t('special.lacks', {
                  language: nameOfLanguage(words.language, language),
                  hear: nameOfLanguage(words.language, hear),
                })}
          </StatusMark>
        ))}
        {end.error !== null && <Alert color="red">{refusalText(end.error)}</Alert>}
      </div>
      <div className={classes.buttons}>
        {said.length > 0 && <ListenButton said={said.slice(0, 1)} label={title} />}
        {announcement.state !== 'over' && (
          <Button
            {...(planned ? { variant: 'default' } : { color: 'yellow.9' })}
            loading={end.isPending}
            aria-label={`${words.t(planned ? 'planned.cancel' : 'active.end')}: ${title}`}
            onClick={() => end.mutate()}
          >
            {words.t(planned ? 'planned.cancel' : 'active.end')}
          </Button>
        )}
      </div>
    </li>
  );
}
