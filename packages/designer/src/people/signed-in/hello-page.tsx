import { Button, Group } from '@mantine/core';
import { IconClock, IconPhone, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFlows } from '../../api/flows.ts';
import { Page } from '../../app/page.tsx';
import { Panel } from '../../app/panel.tsx';
import classes from './hello.module.css';
import { useSignedIn } from './use-signed-in.ts';

/** The first page of a new administrator: three things to begin with. */
export default function HelloPage() {
  const { t } = useTranslation('people');
  const name = useSignedIn()?.name ?? '';
  const { data: flows = [] } = useFlows();
  const samples = flows.some(({ sample }) => sample);
  return (
    <Page title={t('hello.title', { name })} lead={t(samples ? 'hello.lead' : 'hello.leadEmpty')}>
      <div className={classes.steps}>
        <Panel title={t('hello.ring')} text={t(samples ? 'hello.ringText' : 'hello.drawText')}>
          <Group>
            <Button component={Link} href="/flows" leftSection={<IconPhone size={18} aria-hidden />}>
              {t(samples ? 'hello.ringAction' : 'hello.drawAction')}
            </Button>
          </Group>
        </Panel>
        <Panel title={t('hello.hours')} text={t('hello.hoursText')}>
          <Group>
            <Button
              component={Link}
              href="/opening-hours"
              variant="default"
              leftSection={<IconClock size={18} aria-hidden />}
            >
              {t('hello.hoursAction')}
            </Button>
          </Group>
        </Panel>
        <Panel title={t('hello.people')} text={t('hello.peopleText')}>
          <Group>
            <Button
              component={Link}
              href="/settings/people"
              variant="default"
              leftSection={<IconUsers size={18} aria-hidden />}
            >
              {t('hello.peopleAction')}
            </Button>
          </Group>
        </Panel>
      </div>
    </Page>
  );
}
