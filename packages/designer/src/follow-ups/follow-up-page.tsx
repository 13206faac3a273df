import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type FollowUp, useFollowUp } from '../api/follow-ups.ts';
import { ApiError } from '../api/request.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { BackLink } from '../app/links/back-link.tsx';
import { TitleLink } from '../app/links/title-link.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { Panel } from '../app/panel.tsx';
import classes from '../customers/customers.module.css';
import { customerPath } from '../customers/number-in-path.ts';
import { formatMoment } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { useMayOpen } from '../people/signed-in/use-signed-in.ts';
import { FollowUpForm } from './one/follow-up-form.tsx';
import { FollowUpNotes } from './one/follow-up-notes.tsx';

/** One follow-up: what is to be done, by whom, and everything that was written of it. */
export default function FollowUpPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('cases');
  const { data, error, refetch } = useFollowUp(id);
  const missing = error instanceof ApiError && error.status === 404;
  const title = data === undefined || data.title === '' ? t('followUps.untitled', { id }) : data.title;
  return (
    <Page title={title} documentTitle={`${title} · ${t('followUps.title')}`}>
      <BackLink href="/follow-ups">{t('followUp.back')}</BackLink>
      {missing && (
        <EmptyState icon={IconChecklist} title={t('followUp.missing.title')} text={t('followUp.missing.text')} />
      )}
      {!missing &&
        data === undefined &&
        (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {data !== undefined && !missing && (
        <div className={classes.panels}>
          <FollowUpForm followUp={data} />
          <div className={classes.column}>
            <Origin followUp={data} />
            <FollowUpNotes followUp={data} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** Whom it is about, and the call that it came from. */
function Origin({ followUp: { id, number, customer, call, madeAt } }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  const mayOpen = useMayOpen();
  return (
    <Panel title={t('followUp.title', { id })} text={t('followUp.made', { at: formatMoment(language, madeAt) })}>
      <ul className={classes.todo}>
        {number !== null && (
          <li>
            <TitleLink href={customerPath(number)}>{customer === '' ? formatNumber(number) : customer}</TitleLink>
            {' · '}
            <a href={`tel:${number}`} className={classes.go}>
              {formatNumber(number)}
            </a>
          </li>
        )}
        {call !== null && mayOpen('/calls') && (
          <li>
            <Link href={`/calls/${call}`} className={classes.go}>
              {t('followUp.call')}
            </Link>
          </li>
        )}
      </ul>
    </Panel>
  );
}
