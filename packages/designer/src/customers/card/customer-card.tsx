import { Anchor, Badge } from '@mantine/core';
import { IconExternalLink, IconUser } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Pop, type PopQuestion, usePop } from '../../api/desk-pop.ts';
import { formatLength } from '../../calls/list/format-length.ts';
import { FollowUpLinks } from '../../follow-ups/follow-up-links.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { EarlierCalls } from '../earlier-calls.tsx';
import { customerPath } from '../number-in-path.ts';
import { CallWay } from '../path/call-way.tsx';
import { CardPart } from './card-part.tsx';
import classes from './customer-card.module.css';
import { NameNewcomer } from './name-newcomer.tsx';

/** Who rings and why: contact, way through the call flow, what was typed, the last contacts, what is still to do. */
export function CustomerCard(question: PopQuestion) {
  const { t } = useTranslation('cases');
  const id = useId();
  const { data: pop } = usePop(question);
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {t('card.title')}
      </h2>
      {pop === undefined ? <p role="status">{t('card.loading')}</p> : <Known pop={pop} />}
    </section>
  );
}

function Known({ pop }: { readonly pop: Pop }) {
  const { t } = useTranslation('cases');
  const screen = useScreenLanguage();
  const { number, customer, call, ticket, path, collected, earlier, followUps, crm } = pop;
  const language = ticket?.language ?? call?.language ?? customer?.language ?? null;
  const vip = customer?.fields.vip === true;
  const fields = Object.entries(customer?.fields ?? {}).filter(([key, value]) => key !== 'vip' && value !== '');
  return (
    <>
      <div className={classes.who}>
        <IconUser size={26} stroke={1.6} aria-hidden />
        <div>
          <p className={classes.name}>
            {customer !== null && customer.name !== '' ? customer.name : t(number === null ? 'anonymous' : 'unnamed')}
            {vip && <Badge ml="xs">VIP</Badge>}
          </p>
          {number !== null && <a href={`tel:${number}`}>{formatNumber(number)}</a>}
          {language !== null && <span> · {nameOfLanguage(screen, language)}</span>}
        </div>
      </div>
      {number !== null && (customer === null || customer.name === '') && (
        <NameNewcomer key={number} number={number} customer={customer} />
      )}
      {fields.length > 0 && <Facts facts={fields.map(([key, value]) => [key, key, String(value)])} />}
      {(call !== null || ticket !== null) && (
        <CardPart title={t('card.topic')}>
          <CallWay
            flowTitle={[ticket?.queueTitle, call?.flowTitle].find((title) => title) ?? ''}
            topic={ticket?.topic ?? ''}
            path={path}
          />
          {ticket !== null && (
            <p className={classes.waited}>
              {ticket.kind === 'callback' && `${t('card.callbackOf')} · `}
              {t(ticket.waiting ? 'card.waiting' : 'card.waited', {
                time: formatLength(Math.round(ticket.waitedMs / 1000)),
              })}
              {call !== null && ` · ${t('card.reference')} ${call.reference}`}
            </p>
          )}
        </CardPart>
      )}
      {collected.length > 0 && (
        <CardPart title={t('card.collected')}>
          <Facts facts={collected.map(({ name, title, value }) => [name, title ?? name, value])} />
        </CardPart>
      )}
      {followUps.length > 0 && (
        <CardPart title={t('card.followUps')}>
          <FollowUpLinks followUps={followUps} />
        </CardPart>
      )}
      {number !== null && (
        <CardPart title={t('card.earlier')}>
          {earlier.length === 0 ? <p>{t('card.noEarlier')}</p> : <EarlierCalls calls={earlier} />}
        </CardPart>
      )}
      <div className={classes.links}>
        {number !== null && customer !== null && (
          <Anchor component={Link} href={customerPath(number)}>
            {t('card.open')}
          </Anchor>
        )}
        {crm !== null && (
          <Anchor href={crm} target="_blank" rel="noopener noreferrer">
            {t('card.crm')} <IconExternalLink size={14} aria-hidden />
          </Anchor>
        )}
      </div>
    </>
  );
}

type FactsProps = { readonly facts: readonly (readonly [key: string, name: string, value: string])[] };

function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {facts.map(([key, name, value]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
