import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../../api/queues.ts';
import type { Team, TeamPerson } from '../../api/team.ts';
import { BackLink } from '../../app/links/back-link.tsx';
import { Page } from '../../app/page.tsx';
import { Panel } from '../../app/panel.tsx';
import classes from '../../queues/queues.module.css';
import { AbsenceDialog } from '../absence/absence-dialog.tsx';
import { useAbsenceWords } from '../absence/use-absence-words.ts';
import { OwnQueue } from './own-queue.tsx';
import { PersonHistory } from './person-history.tsx';
import { SetUpForm } from './set-up-form.tsx';

type OnePersonProps = {
  readonly person: TeamPerson;
  readonly team: Team;
  readonly queues: readonly QueueSummary[];
};

/** Somebody's queues, skills and telephones, and whether they are away. */
export function OnePerson({ person, team, queues }: OnePersonProps) {
  const { t } = useTranslation('team');
  const absence = useAbsenceWords();
  const [away, setAway] = useState(false);
  const [dirty, setDirty] = useState(false);
  return (
    <Page title={person.name} documentTitle={`${person.name} · ${t('title')}`}>
      <BackLink href="/team">{t('back')}</BackLink>
      <div className={classes.panels}>
        <Panel
          title={t('panels.away')}
          text={absence(person)}
          actions={
            <Button variant="default" onClick={() => setAway(true)}>
              {t('away.button')}
            </Button>
          }
        />
        <Panel title={t('panels.queues')} text={t(queues.length === 0 ? 'queues.none' : 'queues.text')}>
          <ul className={classes.rows}>
            {queues.map((queue) => (
              <OwnQueue key={queue.name} person={person} queue={queue} />
            ))}
          </ul>
        </Panel>
        <SetUpForm
          key={JSON.stringify([person.devices, person.ring, person.skills])}
          person={person}
          known={team.skills}
          onDirty={setDirty}
        />
        <PersonHistory person={person.person} dirty={dirty} />
      </div>
      {away && <AbsenceDialog person={person} people={team.people} onClose={() => setAway(false)} />}
    </Page>
  );
}
