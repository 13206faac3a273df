import { ActionIcon, Button, Chip, Group } from '@mantine/core';
import { IconCalendarDown, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../app/panel.tsx';
import { CalendarFileDialog } from '../calendar-file/calendar-file-dialog.tsx';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { localClock } from '../words/dates.ts';
import { entryName, entryWhat, entryWhen } from '../words/entry-words.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './special.module.css';
import { SpecialDialog } from './special-dialog.tsx';
import { FILTERS, type Filter, type SpecialEntry, specialEntries, withoutEntry } from './special-entries.ts';

/** Days that aren't like the week: a list by date. */
export function SpecialPanel({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const speaker = useSpeaker();
  const { t } = speaker;
  const { draft } = editing;
  const [filter, setFilter] = useState<Filter>('own');
  const [edited, setEdited] = useState<SpecialEntry | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const today = localClock(editing.base.schedule.timeZone, now).date;
  const entries = specialEntries(draft, filter, today);
  return (
    <Panel
      title={t('special.title')}
      text={t('special.text')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('file.button')}
          </Button>
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t('special.add')}
          </Button>
        </>
      }
    >
      <Chip.Group value={filter} onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'own')}>
        <Group gap="xs" role="radiogroup" aria-label={t('special.filter')}>
          {FILTERS.map((one) => (
            <Chip key={one} value={one} size="sm">
              {t(`special.filters.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {entries.length === 0 ? (
        <p className={classes.none}>{t('special.none')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('special.title')}>
          {entries.map((entry) => {
            const name = entryName(speaker, entry);
            const when = entryWhen(speaker, entry, today);
            return (
              <li key={`${entry.kind} ${entry.index}`}>
                <span className={classes.when}>{when}</span>
                <span className={classes.name}>{name}</span>
                <span className={classes.what}>{entryWhat(speaker, draft, entry)}</span>
                {entry.kind !== 'holiday' && (
                  <span className={classes.tools}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('special.edit', { name, when })}
                      onClick={() => setEdited(entry)}
                    >
                      <IconPencil size={17} stroke={1.7} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('special.remove', { name, when })}
                      onClick={() => editing.edit(withoutEntry(draft, entry))}
                    >
                      <IconTrash size={17} stroke={1.7} aria-hidden />
                    </ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {importing && <CalendarFileDialog editing={editing} today={today} onClose={() => setImporting(false)} />}
      {edited !== null && (
        <SpecialDialog
          editing={editing}
          entry={edited === 'new' ? null : edited}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
