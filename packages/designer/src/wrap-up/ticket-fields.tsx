import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomer } from '../api/customers.ts';
import { FOLLOW_UP_STATES } from '../api/follow-ups.ts';
import type { WrapUp, WrapUpFields } from '../api/wrap-ups.ts';
import { fromField, toField } from '../follow-ups/due-words.ts';
import { OwnerField } from '../follow-ups/owner-field.tsx';
import { formatNumber } from '../numbers/format-number.ts';
import { useSignedIn } from '../people/signed-in/use-signed-in.ts';

const TICKETS = ['none', ...FOLLOW_UP_STATES] as const;
const NEW = 'new';

type TicketFieldsProps = {
  readonly wrapUp: WrapUp;
  readonly fields: WrapUpFields;
  readonly disabled: boolean;
  readonly onChange: (some: Partial<WrapUpFields>) => void;
};

/** What is left to do after a talk: nothing, or a follow-up with a date and somebody who sees to it. */
export function TicketFields({ wrapUp, fields, disabled, onChange }: TicketFieldsProps) {
  const { t } = useTranslation('cases');
  const me = useSignedIn();
  const { ticket, title, dueAt, owner, callBack, followUp } = fields;
  const wanted = ticket !== 'none';
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
      <Select
        label={t('wrapUp.ticket')}
        disabled={disabled}
        allowDeselect={false}
        value={ticket}
        data={TICKETS.map((value) => ({ value, label: t(`wrapUp.tickets.${value}`) }))}
        onChange={(value) => {
          const chosen = TICKETS.find((one) => one === value) ?? 'none';
          const first = ticket === 'none' && owner === null && me !== null ? { owner: me.id } : {};
          onChange({ ticket: chosen, ...(chosen === 'none' ? {} : first) });
        }}
      />
      {wanted && <BelongsTo wrapUp={wrapUp} chosen={followUp} disabled={disabled} onChange={onChange} />}
      {wanted && followUp === null && (
        <TextInput
          label={t('wrapUp.followUpTitle')}
          placeholder={[wrapUp.topic, wrapUp.queueTitle].find((text) => text) ?? ''}
          maxLength={200}
          disabled={disabled}
          value={title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      )}
      {wanted && (
        <TextInput
          type="datetime-local"
          label={t('wrapUp.due')}
          disabled={disabled}
          value={toField(dueAt)}
          onChange={(event) => onChange({ dueAt: fromField(event.currentTarget.value) })}
        />
      )}
      {wanted && <OwnerField value={owner} disabled={disabled} onChange={(value) => onChange({ owner: value })} />}
      {wanted && (
        <TextInput
          type="tel"
          label={t('wrapUp.callBack')}
          placeholder={wrapUp.number === null ? '' : formatNumber(wrapUp.number)}
          maxLength={32}
          disabled={disabled}
          value={callBack}
          onChange={(event) => onChange({ callBack: event.currentTarget.value })}
        />
      )}
    </SimpleGrid>
  );
}

type BelongsToProps = {
  readonly wrapUp: WrapUp;
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChange: (some: Partial<WrapUpFields>) => void;
};

/** A new follow-up, or one that the customer has already; nothing to choose where there is none. */
function BelongsTo({ wrapUp: { number }, chosen, disabled, onChange }: BelongsToProps) {
  const { t } = useTranslation('cases');
  const { data } = useCustomer(number ?? '');
  const known = (data?.followUps ?? []).filter(
    ({ state, id }) => state === 'open' || state === 'waiting' || id === chosen,
  );
  if (known.length === 0) return null;
  const options = known.map(({ id, title }) => ({
    value: id,
    label: title === '' ? t('followUps.untitled', { id }) : title,
  }));
  return (
    <Select
      label={t('wrapUp.followUp')}
      allowDeselect={false}
      disabled={disabled}
      value={chosen ?? NEW}
      data={[{ value: NEW, label: t('wrapUp.newFollowUp') }, ...options]}
      onChange={(value) => onChange({ followUp: value === NEW ? null : value })}
    />
  );
}
