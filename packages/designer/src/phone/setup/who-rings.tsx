import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../api/house.ts';
import type { PhoneNumber } from '../../api/numbers.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { KNOWN_AS, type PhonePlan } from '../plan/phone-plan.ts';
import { numberFrom, READY_MADE } from '../plan/ready-made-callers.ts';
import classes from './setup-form.module.css';

type WhoRingsProps = {
  readonly plan: PhonePlan;
  readonly contacts: readonly Contact[];
  readonly numbers: readonly PhoneNumber[];
  readonly onChange: (part: Partial<PhonePlan>) => void;
};

const WITHHELD = 'withheld';
const OWN = 'own';

/** The caller: somebody from the address book, somebody from abroad, nobody who shows a number, or any number. */
export function WhoRings({ plan, contacts, numbers, onChange }: WhoRingsProps) {
  const { t } = useTranslation('phone');
  const ready: readonly string[] = [...contacts, ...READY_MADE].map(({ number }) => number);
  const [typing, setTyping] = useState(plan.number !== '' && !ready.includes(plan.number));
  const [typed, setTyped] = useState(plan.number);
  const chosen = typing ? OWN : plan.number === '' ? WITHHELD : plan.number;
  const wrong = typing && numberFrom(typed) === null;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('setup.who')}</legend>
      <Select
        label={t('setup.caller')}
        allowDeselect={false}
        value={chosen}
        onChange={(value) => {
          setTyping(value === OWN);
          if (value === WITHHELD) onChange({ number: '' });
          else if (value !== OWN && value !== null) onChange({ number: value });
        }}
        data={[
          {
            group: t('setup.callers.book'),
            items: contacts.map(({ number, name }) => ({
              value: number,
              label: name === '' ? formatNumber(number) : `${name} · ${formatNumber(number)}`,
            })),
          },
          {
            group: t('setup.callers.elsewhere'),
            items: [
              ...READY_MADE.filter(({ number }) => contacts.every((contact) => contact.number !== number)).map(
                ({ country, number }) => ({
                  value: number,
                  label: `${t(`setup.callers.${country}`)} · ${formatNumber(number)}`,
                }),
              ),
              { value: WITHHELD, label: t('setup.callers.withheld') },
              { value: OWN, label: t('setup.callers.own') },
            ],
          },
        ]}
      />
      {typing && (
        <TextInput
          label={t('setup.number')}
          description={t('setup.numberHelp')}
          type="tel"
          value={typed}
          error={wrong && typed !== '' ? t('setup.numberWrong') : null}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            const number = numberFrom(text);
            if (number !== null) onChange({ number });
          }}
        />
      )}
      <Select
        label={t('setup.knownAs')}
        allowDeselect={false}
        value={plan.knownAs}
        onChange={(value) => {
          const knownAs = KNOWN_AS.find((one) => one === value) ?? 'book';
          onChange({ knownAs, name: plan.name === '' ? t('setup.usualName') : plan.name });
        }}
        data={KNOWN_AS.map((value) => ({ value, label: t(`setup.known.${value}`) }))}
      />
      {(plan.knownAs === 'known' || plan.knownAs === 'vip') && (
        <TextInput
          label={t('setup.name')}
          value={plan.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      {numbers.length > 1 && (
        <Select
          label={t('setup.dialled')}
          allowDeselect={false}
          value={plan.dialled}
          onChange={(value) => onChange({ dialled: value ?? '' })}
          data={numbers.map(({ number, title }) => ({ value: number, label: `${title} · ${formatNumber(number)}` }))}
        />
      )}
    </fieldset>
  );
}
