import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link } from 'wouter';
import { type Today, useToday } from '../api/today.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { DayActions } from './actions/day-actions.tsx';
import { ActiveBars } from './active/active-bars.tsx';
import { AttentionPanel } from './attention/attention-panel.tsx';
import { GoLivePanel } from './checklist/go-live-panel.tsx';
import lines from './numbers/number-line.module.css';
import { NumberLine } from './numbers/number-line.tsx';
import { PlannedPanel } from './planned/planned-panel.tsx';
import { NowPanel } from './queues/now-panel.tsx';
import classes from './today.module.css';
import { useDayWords } from './use-day-words.ts';

/** Home: how each number stands, what is on, and the three buttons. */
export default function TodayPage() {
  const { t, language, now } = useDayWords();
  const { data: today, error, refetch } = useToday();
  const locale = language === 'en' ? 'en-GB' : language;
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(now);
  return (
    <Page title={t('title')} lead={date}>
      {today === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {today !== undefined && <Day today={today} />}
    </Page>
  );
}

function Day({ today }: { readonly today: Today }) {
  const { t } = useDayWords();
  const { numbers, active, planned, plans, attention, goLive } = today;
  const titles = new Map(numbers.map(({ number, title }) => [number, title]));
  const diverts = active.flatMap((span) => (span.kind === 'divert' ? [span.divert] : []));
  return (
    <div className={classes.day}>
      <ActiveBars spans={active} titles={titles} />
      {numbers.length === 0 ? (
        <EmptyState
          icon={IconPhone}
          title={t('empty.title')}
          text={t(goLive === null ? 'empty.text' : 'empty.admin')}
          action={
            goLive !== null && (
              <Button component={Link} href="/numbers">
                {t('empty.action')}
              </Button>
            )
          }
        />
      ) : (
        <ul className={lines.lines} aria-label={t('numbers')}>
          {numbers.map((number) => (
            <NumberLine
              key={number.number}
              number={number}
              divert={diverts.find((divert) => divert.numbers.includes(number.number))}
            />
          ))}
        </ul>
      )}
      <DayActions numbers={numbers} />
      <NowPanel />
      <AttentionPanel attention={attention} />
      <PlannedPanel spans={planned} plans={plans} titles={titles} />
      <GoLivePanel done={goLive} />
    </div>
  );
}
