import { useTranslation } from 'react-i18next';
import type { TeamPerson } from '../../api/team.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';

/** Whether somebody is there: "until 23 Nov 2026, 00:00; Ben takes the calls". */
export function useAbsenceWords(): (person: Pick<TeamPerson, 'absentUntil' | 'standIn'>) => string {
  const { t } = useTranslation('team');
  const language = useScreenLanguage();
  return ({ absentUntil, standIn }) => {
    if (absentUntil === null) return t('away.there');
    const until = formatMoment(language, absentUntil);
    return standIn === null ? t('away.until', { until }) : t('away.standIn', { until, name: standIn.name });
  };
}
