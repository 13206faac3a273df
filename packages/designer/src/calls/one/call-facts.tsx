import { Anchor, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CallSummary, LoggedRow } from '../../api/calls.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useMayOpen } from '../../people/signed-in/use-signed-in.ts';
import { formatLength } from '../list/format-length.ts';
import { OutcomeMark } from '../outcome-mark.tsx';
import classes from './call-page.module.css';

type CallFactsProps = {
  readonly call: CallSummary;
  readonly rows: readonly LoggedRow[];
  /** IANA zone of the call's own clock. */
  readonly zone: string;
};

/** A clock that differs by more was set by whoever rang. */
const SAME_CLOCK_MS = 90_000;

/** Who rang whom, when, for how long, and how it ended. */
export function CallFacts({ call, rows, zone }: CallFactsProps) {
  const { t } = useTranslation('calls');
  const language = useScreenLanguage();
  const began = rows[0]?.at;
  const [routed] = rows.flatMap(({ entry }) => (entry.kind === 'routed' ? [entry] : []));
  const otherClock = began !== undefined && Math.abs(began - Date.parse(call.startedAt)) > SAME_CLOCK_MS;
  return (
    <>
      <Title order={1}>{t('one.title', { reference: call.reference })}</Title>
      <dl className={classes.facts}>
        <Fact name={t('one.facts.caller')}>{call.caller === null ? t('anonymous') : formatNumber(call.caller)}</Fact>
        <Fact name={t('one.facts.dialled')}>{formatNumber(call.dialled)}</Fact>
        <Fact name={t('one.facts.began')}>{formatMoment(language, call.startedAt, { zone })}</Fact>
        {otherClock && (
          <Fact name={t('one.facts.clock')}>
            {new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
              dateStyle: 'medium',
              timeStyle: 'short',
              timeZone: zone,
            }).format(began)}
          </Fact>
        )}
        <Fact name={t('one.facts.length')}>{formatLength(call.seconds)}</Fact>
        <Fact name={t('one.facts.flow')}>
          <FlowLink href={`/flows/${call.flow}`}>{call.flowTitle}</FlowLink>,{' '}
          {call.version < 0 ? (
            t('draft')
          ) : (
            <FlowLink href={`/flows/${call.flow}/versions#version-${call.version}`}>
              {t('version', { version: call.version })}
            </FlowLink>
          )}
          {routed?.note != null && ` (${t(`lane.${routed.note}`)})`}
          {(call.lane === 'canary' || call.lane === 'test-phone') && ` (${t(`lane.${call.lane}`)})`}
        </Fact>
        <Fact name={t('one.facts.outcome')}>
          <OutcomeMark outcome={call.outcome} />
        </Fact>
      </dl>
    </>
  );
}

/** A link for those who may open call flows; the others read the same words. */
function FlowLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const mayOpen = useMayOpen();
  if (!mayOpen('/flows')) return children;
  return (
    <Anchor component={Link} href={href}>
      {children}
    </Anchor>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
