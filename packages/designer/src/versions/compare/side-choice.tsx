import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Versions } from '../../api/versions.ts';
import classes from './compare-page.module.css';
import { parseSide, type Side } from './use-side.ts';

type SideChoiceProps = {
  readonly known: Versions;
  readonly before: Side;
  readonly after: Side;
  readonly onChoose: (before: Side, after: Side) => void;
};

/** Which two are compared. */
export function SideChoice({ known, before, after, onChoose }: SideChoiceProps) {
  const { t } = useTranslation('versions');
  const live = known.aliases.find(({ alias }) => alias === 'live')?.revision;
  const data = [
    { value: 'draft', label: t('draft') },
    ...(live === undefined ? [] : [{ value: 'live', label: `${t('alias.live')}: ${t('version', { version: live })}` }]),
    ...known.versions.map(({ revision, comment }) => ({
      value: String(revision),
      label: [t('version', { version: revision }), comment].filter((part) => part !== '').join(' · '),
    })),
  ];
  const choice = (label: string, value: Side, choose: (side: Side) => void) => (
    <Select
      label={label}
      data={data}
      value={String(value)}
      allowDeselect={false}
      searchable
      onChange={(fresh) => {
        const side = fresh === null ? null : parseSide(fresh);
        if (side !== null) choose(side);
      }}
    />
  );
  return (
    <div className={classes.sides}>
      {choice(t('compare.before'), before, (side) => onChoose(side, after))}
      <Tooltip label={t('compare.swap')}>
        <ActionIcon size={36} aria-label={t('compare.swap')} onClick={() => onChoose(after, before)}>
          <IconArrowsExchange size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      {choice(t('compare.after'), after, (side) => onChoose(before, side))}
    </div>
  );
}
