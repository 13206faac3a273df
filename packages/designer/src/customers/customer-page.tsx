import { Button } from '@mantine/core';
import { IconPhone, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CustomerSeen, useCustomer } from '../api/customers.ts';
import { ApiError } from '../api/request.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { BackLink } from '../app/links/back-link.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { Panel } from '../app/panel.tsx';
import { FollowUpLinks } from '../follow-ups/follow-up-links.tsx';
import { formatNumber } from '../numbers/format-number.ts';
import classes from './customers.module.css';
import { EarlierCalls } from './earlier-calls.tsx';
import { numberInPath } from './number-in-path.ts';
import { CustomerChanges } from './one/customer-changes.tsx';
import { CustomerForm } from './one/customer-form.tsx';

/** One customer: what is known, what is to be done, and everything that happened before. */
export default function CustomerPage({ number: written }: { readonly number: string }) {
  const number = numberInPath(written);
  const { t } = useTranslation('cases');
  const { data, error, refetch } = useCustomer(number);
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
  if (data !== undefined && !missing) return <Known seen={data} />;
  return (
    <Page title={formatNumber(number)}>
      <Back />
      {missing && (
        <EmptyState icon={IconUserOff} title={t('customer.missing.title')} text={t('customer.missing.text')} />
      )}
      {!missing && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
    </Page>
  );
}

function Back() {
  const { t } = useTranslation('cases');
  return <BackLink href="/customers">{t('customer.back')}</BackLink>;
}

function Known({ seen: { customer, calls, followUps } }: { readonly seen: CustomerSeen }) {
  const { t } = useTranslation('cases');
  const { number, name } = customer;
  return (
    <Page
      title={name === '' ? formatNumber(number) : name}
      {...(name === '' ? {} : { lead: formatNumber(number) })}
      actions={
        <Button
          component="a"
          href={`tel:${number}`}
          variant="default"
          leftSection={<IconPhone size={17} aria-hidden />}
        >
          {t('customer.dial')}
        </Button>
      }
    >
      <Back />
      <div className={classes.panels}>
        <div className={classes.column}>
          <CustomerForm customer={customer} />
          <CustomerChanges customer={customer} />
        </div>
        <div className={classes.column}>
          <Panel title={t('customer.followUps')}>
            {followUps.length === 0 ? (
              <p className={classes.none}>{t('customer.noFollowUps')}</p>
            ) : (
              <FollowUpLinks followUps={followUps} />
            )}
          </Panel>
          <Panel title={t('customer.calls')}>
            {calls.length === 0 ? (
              <p className={classes.none}>{t('customer.noCalls')}</p>
            ) : (
              <EarlierCalls calls={calls} />
            )}
          </Panel>
        </div>
      </div>
    </Page>
  );
}
