import type { Flow } from '@callwright/flow/document';
import { Button, Text } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownHouse } from '../../api/house.ts';
import type { PhoneNumber } from '../../api/numbers.ts';
import type { Needs } from '../plan/needs.ts';
import type { PhonePlan } from '../plan/phone-plan.ts';
import classes from './setup-form.module.css';
import { When } from './when.tsx';
import { WhoRings } from './who-rings.tsx';
import { WorldForm } from './world-form.tsx';

type SetupFormProps = {
  readonly flow: Flow;
  readonly plan: PhonePlan;
  readonly onPlan: (plan: PhonePlan) => void;
  readonly needs: Needs;
  readonly known: KnownHouse;
  /** The numbers that ring this flow. */
  readonly numbers: readonly PhoneNumber[];
  readonly ringing: boolean;
  /** Why it can't be rung. */
  readonly impossible: string | null;
  readonly onRing: () => void;
  /** Other ways to call, below the button. */
  readonly more?: ReactNode;
};

/** Who rings, when, and what the call meets; then the big green button. */
export function SetupForm(props: SetupFormProps) {
  const { flow, plan, onPlan, needs, known, numbers, ringing, impossible, onRing, more } = props;
  const { t } = useTranslation('phone');
  const change = (part: Partial<PhonePlan>) => onPlan({ ...plan, ...part });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (impossible === null) onRing();
      }}
    >
      <div className={classes.fields}>
        <WhoRings plan={plan} contacts={known.contacts} numbers={numbers} onChange={change} />
        <When plan={plan} flow={flow} onChange={change} />
        <WorldForm plan={plan} needs={needs} house={known.house} onChange={change} />
      </div>
      <div className={classes.foot}>
        {impossible !== null && (
          <Text size="sm" c="dimmed">
            {impossible}
          </Text>
        )}
        <Button
          type="submit"
          size="md"
          fullWidth
          color="green.8"
          loading={ringing}
          disabled={impossible !== null}
          leftSection={<IconPhoneCall size={19} aria-hidden />}
        >
          {t('setup.ring')}
        </Button>
        {more}
      </div>
    </form>
  );
}
