import { Button } from '@mantine/core';
import { IconEarOff, IconPhoneOff, IconPlayerTrackNext, IconSquare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Handset, LivePhone } from '../driver/handset.ts';
import classes from './call-view.module.css';
import { type Stage, wantsKey } from './stage-of.ts';

type LineActionsProps = { readonly stage: Stage; readonly phone: LivePhone; readonly handset: Handset };

/** The phone plays the far end, too; whom the running call found hangs up elsewhere. */
function endsHere({ simulation: { due } }: Handset): boolean {
  return due.some(({ what }) => what.kind === 'event' && what.happening.kind === 'partyLeft');
}

/** What one can do besides pressing keys: depends on what the line is doing. */
export function LineActions({ stage, phone, handset }: LineActionsProps) {
  const { t } = useTranslation('phone');
  const asksKey = wantsKey(handset.simulation);
  const dial = handset.simulation.line.verbs[handset.simulation.line.index];
  return (
    <div className={classes.actions}>
      {stage.kind === 'dialling' ? (
        <>
          <Small label={t('act.pickUp')} onClick={() => phone.answerDial('answered')} />
          <Small label={t('act.busy')} onClick={() => phone.answerDial('busy')} />
          <Small label={t('act.nobody')} onClick={() => phone.answerDial('noAnswer')} />
          {dial?.verb === 'dial' && dial.accept !== undefined && (
            <Small label={t('act.mailbox')} onClick={() => phone.answerDial('notAccepted')} />
          )}
        </>
      ) : null}
      {stage.kind === 'talking' && endsHere(handset) && <Small label={t('act.endTalk')} onClick={phone.endTalk} />}
      {stage.kind === 'recording' && (
        <Small
          label={t('act.endMessageKey')}
          icon={<IconSquare size={15} aria-hidden />}
          onClick={() => phone.endMessage('key')}
        />
      )}
      {(asksKey || stage.kind === 'recording') && (
        <Small label={t('act.quiet')} icon={<IconEarOff size={15} aria-hidden />} onClick={phone.stayQuiet} />
      )}
      {(stage.kind === 'saying' || stage.kind === 'holding' || stage.kind === 'thinking') && (
        <Small
          label={t(stage.kind === 'saying' ? 'act.skipText' : 'act.skip')}
          icon={<IconPlayerTrackNext size={15} aria-hidden />}
          onClick={phone.skip}
        />
      )}
      <Button
        size="compact-md"
        color="red.8"
        leftSection={<IconPhoneOff size={16} aria-hidden />}
        onClick={phone.hangUp}
      >
        {t('act.hangUp')}
      </Button>
    </div>
  );
}

type SmallProps = { readonly label: string; readonly icon?: React.ReactNode; readonly onClick: () => void };

function Small({ label, icon, onClick }: SmallProps) {
  return (
    <Button size="compact-md" variant="default" leftSection={icon} onClick={onClick}>
      {label}
    </Button>
  );
}
