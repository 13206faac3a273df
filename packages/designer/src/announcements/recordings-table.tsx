import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { promptsApi, type RecordingSummary } from '../api/prompts.ts';
import { TitleLink } from '../app/links/title-link.tsx';
import { TableCard } from '../app/table-card.tsx';
import { formatLength } from '../calls/list/format-length.ts';
import { nameOfLanguage } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { Player } from '../sound/player.tsx';
import classes from './announcements.module.css';

/** One row per recording; each language can be listened to. */
export function RecordingsTable({ recordings }: { readonly recordings: readonly RecordingSummary[] }) {
  const { t } = useTranslation('announcements');
  return (
    <TableCard stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('list.name')}</Table.Th>
          <Table.Th>{t('list.languages')}</Table.Th>
          <Table.Th>{t('list.used')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {recordings.map((recording) => (
          <Table.Tr key={recording.name}>
            <Table.Td>
              <TitleLink href={`/announcements/recordings/${recording.name}`}>{recording.title}</TitleLink>
            </Table.Td>
            <Table.Td>
              <Languages recording={recording} />
            </Table.Td>
            <Table.Td className={classes.soft}>
              {recording.places === 0 ? t('list.nowhere') : t('list.places', { count: recording.places })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

function Languages({ recording: { name, title, languages } }: { readonly recording: RecordingSummary }) {
  const { t } = useTranslation('announcements');
  const screen = useScreenLanguage();
  const all = Object.values(languages);
  if (all.length === 0) return <span className={classes.soft}>{t('list.nothing')}</span>;
  return (
    <div className={classes.spoken}>
      {all.map((version) => {
        const language = nameOfLanguage(screen, version.language);
        return (
          <span key={version.language}>
            <Player small src={promptsApi.sound(name, version)} label={`${title}, ${language}`} />
            {language}, {formatLength(Math.round(version.seconds))}
          </span>
        );
      })}
    </div>
  );
}
