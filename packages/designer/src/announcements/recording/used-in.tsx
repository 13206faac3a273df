import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RecordingPlace } from '../../api/prompts.ts';
import { Panel } from '../../app/panel.tsx';
import classes from './recording.module.css';

/** The texts that have this recording in their place. */
export function UsedIn({ places }: { readonly places: readonly RecordingPlace[] }) {
  const { t } = useTranslation('announcements');
  return (
    <Panel title={t('one.usedIn')} {...(places.length === 0 ? { text: t('one.unused') } : {})}>
      {places.length > 0 && (
        <ul className={classes.places}>
          {places.map((place) => (
            <li key={`${place.flow} ${place.where} ${place.pointer}`}>
              <Link href={`/flows/${place.flow}`}>{place.title}</Link> › {place.step}{' '}
              <Badge size="sm" variant="light" color={place.where === 'live' ? 'green' : 'gray'}>
                {t(`one.${place.where}`)}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
