import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MonitoringSummary, monitoringApi } from '../api/monitoring.ts';
import { Panel } from '../app/panel.tsx';
import { formatMoment } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { useIs, useSignedIn } from '../people/signed-in/use-signed-in.ts';
import classes from './monitoring.module.css';
import { PARTS } from './monitoring-parts.ts';
import { useDecision } from './use-decision.ts';

type ProposalPanelProps = {
  readonly summary: MonitoringSummary;
  readonly proposal: NonNullable<MonitoringSummary['proposal']>;
};

/** What an admin would like to hold, and the buttons of those who decide it. */
export function ProposalPanel({ summary: { version, profile }, proposal }: ProposalPanelProps) {
  const { t } = useTranslation('monitoring');
  const language = useScreenLanguage();
  const agrees = useSignedIn()?.roles.includes('data-protection') === true;
  const decides = useIs('data-protection');
  const agree = useDecision(monitoringApi.agree, () => t('agreed'));
  const drop = useDecision(monitoringApi.drop, () => t('dropped'));
  const { profile: wanted, by, mine, at } = proposal;
  const parts = PARTS.filter((part) => wanted[part] && !profile[part]).map((part) => t(`parts.${part}`));
  const smaller = wanted.smallestGroup < profile.smallestGroup;
  return (
    <Panel
      title={t('proposal')}
      text={t('proposalText', { name: by ?? t('somebody'), when: formatMoment(language, at) })}
      actions={
        decides && (
          <>
            <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate(version)}>
              {t(mine ? 'takeBack' : 'decline')}
            </Button>
            {agrees && !mine && (
              <Button loading={agree.isPending} onClick={() => agree.mutate(version)}>
                {t('agree')}
              </Button>
            )}
          </>
        )
      }
    >
      <ul className={classes.wanted}>
        {parts.length > 0 && <li>{t('would', { parts: parts.join(', ') })}</li>}
        {smaller && <li>{t('wouldGroup', { before: profile.smallestGroup, after: wanted.smallestGroup })}</li>}
      </ul>
      {decides && (
        <p className={classes.note}>{mine && agrees ? t('ownProposal') : !agrees && t('onlyDataProtection')}</p>
      )}
    </Panel>
  );
}
