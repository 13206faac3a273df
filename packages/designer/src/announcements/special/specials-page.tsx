import { Button } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type AnnouncementSummary, useAnnouncements } from '../../api/announcements.ts';
import { useToday } from '../../api/today.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { Panel } from '../../app/panel.tsx';
import leads from '../announcements.module.css';
import { AnnouncementsPage } from '../announcements-page.tsx';
import classes from './special.module.css';
import { SpecialRow } from './special-row.tsx';

const STATES = ['active', 'planned', 'over'] as const;

/** All special announcements: what runs, what will, and what was. */
export default function SpecialsPage() {
  const { t } = useTranslation('announcements');
  const { data: announcements, error, refetch } = useAnnouncements();
  const { data: today } = useToday();
  const titles = new Map((today?.numbers ?? []).map(({ number, title }) => [number, title]));
  const add = (
    <Button component={Link} href="/announcements/special/new" leftSection={<IconPlus size={17} aria-hidden />}>
      {t('special.add')}
    </Button>
  );
  return (
    <AnnouncementsPage tab="special">
      {announcements === undefined &&
        (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {announcements?.length === 0 && (
        <EmptyState
          icon={IconSpeakerphone}
          title={t('special.empty.title')}
          text={t('special.empty.text')}
          action={add}
        />
      )}
      {announcements !== undefined && announcements.length > 0 && (
        <>
          <div className={leads.lead}>
            <p>{t('special.lead')}</p>
            {add}
          </div>
          <div className={classes.states}>
            {STATES.map((state) => {
              const some = inOrder(announcements.filter((one) => one.state === state));
              return (
                some.length > 0 && (
                  <Panel key={state} title={t(`special.state.${state}`)}>
                    <ul className={classes.rows}>
                      {some.map((one) => (
                        <SpecialRow key={one.name} announcement={one} titles={titles} />
                      ))}
                    </ul>
                  </Panel>
                )
              );
            })}
          </div>
        </>
      )}
    </AnnouncementsPage>
  );
}

/** What begins next comes first; of what is over, what ended last. */
function inOrder(some: readonly AnnouncementSummary[]): readonly AnnouncementSummary[] {
  const begin = ({ from }: AnnouncementSummary) => (from === null ? 0 : Date.parse(from));
  const end = ({ until }: AnnouncementSummary) => (until === null ? 0 : Date.parse(until));
  return some.toSorted((a, b) => (a.state === 'over' ? end(b) - end(a) : begin(a) - begin(b)));
}
