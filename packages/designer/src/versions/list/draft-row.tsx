import { compareFlows } from '@callwright/flow/diff';
import { Button, Checkbox, Group } from '@mantine/core';
import { IconArrowsDiff, IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Versions } from '../../api/versions.ts';
import { useSide } from '../compare/use-side.ts';
import { entriesOf } from '../model/entries.ts';
import classes from './version-list.module.css';

type DraftRowProps = {
  readonly flow: string;
  readonly known: Versions;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

/** The draft, as the newest of all: how it stands to what is live. */
export function DraftRow({ flow, known, chosen, onChoose }: DraftRowProps) {
  const { t } = useTranslation('versions');
  const live = known.aliases.find(({ alias }) => alias === 'live')?.revision ?? null;
  const before = useSide(flow, live, live).data;
  const after = useSide(flow, 'draft', live).data;
  const count = useMemo(
    () =>
      before === undefined || after === undefined ? null : entriesOf(before, after, compareFlows(before, after)).length,
    [before, after],
  );
  const words =
    live === null
      ? t('list.draft.never')
      : count === null
        ? ''
        : count === 0
          ? t('list.draft.same', { version: live })
          : t('list.draft.changes', { count });
  return (
    <li className={classes.row} data-version="draft">
      <Checkbox
        className={classes.choose ?? ''}
        aria-label={t('list.chooseDraft')}
        checked={chosen}
        onChange={onChoose}
      />
      <div className={classes.words}>
        <div className={classes.name}>
          <h3>{t('draft')}</h3>
        </div>
        <p className={classes.comment}>{words}</p>
      </div>
      <Group gap={6} className={classes.actions ?? ''}>
        {live !== null && count !== 0 && (
          <Button
            component={Link}
            href={`/flows/${flow}/versions/compare/live/draft`}
            size="xs"
            variant="default"
            leftSection={<IconArrowsDiff size={15} aria-hidden />}
          >
            {t('list.draft.compare')}
          </Button>
        )}
        <Button
          component={Link}
          href={`/flows/${flow}`}
          size="xs"
          variant="default"
          leftSection={<IconPencil size={15} aria-hidden />}
        >
          {t('list.draft.open')}
        </Button>
      </Group>
    </li>
  );
}
