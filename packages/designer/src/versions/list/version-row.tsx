import { ActionIcon, Button, Checkbox, Group, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowsDiff,
  IconBroadcast,
  IconClock,
  IconDotsVertical,
  IconFlask,
  IconPercentage,
  IconTag,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlanSummary } from '../../api/plans.ts';
import type { VersionSummary, Versions } from '../../api/versions.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { Releases } from '../use-releases.ts';
import { whoWords } from '../words/who-words.ts';
import classes from './version-list.module.css';
import { VersionMarks } from './version-marks.tsx';

type VersionRowProps = {
  readonly flow: string;
  readonly version: VersionSummary;
  readonly known: Versions;
  readonly plans: readonly PlanSummary[];
  readonly zone: string;
  readonly releases: Releases;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onCanary: () => void;
  readonly onLater: () => void;
};

/** One version: what was said of it, by whom, what points at it, and what can be done with it. */
export function VersionRow(props: VersionRowProps) {
  const { version, known, plans, zone, releases, chosen, onChoose } = props;
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const { revision, comment } = version;
  const when = formatMoment(language, version.publishedAt);
  const who = whoWords(t, version.who);
  return (
    <li className={classes.row} id={`version-${revision}`} data-version={revision}>
      <Checkbox
        className={classes.choose ?? ''}
        aria-label={t('list.choose', { version: revision })}
        checked={chosen}
        onChange={onChoose}
      />
      <div className={classes.words}>
        <div className={classes.name}>
          <h3>{t('version', { version: revision })}</h3>
          <VersionMarks version={version} known={known} plans={plans} zone={zone} />
        </div>
        <p className={classes.comment}>{comment === '' ? <em>{t('list.noComment')}</em> : comment}</p>
        <p className={classes.soft}>{who === null ? t('list.madeBy', { when }) : t('list.made', { when, who })}</p>
      </div>
      <Group gap={6} className={classes.actions ?? ''}>
        {!version.aliases.includes('live') && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBroadcast size={15} aria-hidden />}
            disabled={releases.busy}
            onClick={() => releases.switchTo('live', revision)}
          >
            {t('list.live')}
          </Button>
        )}
        <VersionMenu {...props} />
      </Group>
    </li>
  );
}

function VersionMenu({ flow, version, known, releases, onCanary, onLater }: VersionRowProps) {
  const { t } = useTranslation('versions');
  const { revision, aliases } = version;
  const live = known.aliases.find(({ alias }) => alias === 'live');
  const before = known.versions.find((other) => other.revision < revision);
  const compare = (from: string | number, to: string | number) => `/flows/${flow}/versions/compare/${from}/${to}`;
  const own = known.aliases.filter((alias) => alias.own && alias.revision !== revision);
  return (
    <Menu position="bottom-end" width={280} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon size={32} variant="default" aria-label={t('list.more', { version: revision })}>
          <IconDotsVertical size={17} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!aliases.includes('test') && (
          <Menu.Item
            leftSection={<IconFlask size={16} aria-hidden />}
            onClick={() => releases.switchTo('test', revision)}
          >
            {t('list.test')}
          </Menu.Item>
        )}
        {live !== undefined && live.revision !== revision && (
          <>
            <Menu.Item leftSection={<IconPercentage size={16} aria-hidden />} onClick={onCanary}>
              {t('list.canaryStart')}
            </Menu.Item>
            <Menu.Item leftSection={<IconClock size={16} aria-hidden />} onClick={onLater}>
              {t('list.later')}
            </Menu.Item>
          </>
        )}
        {own.map(({ alias }) => (
          <Menu.Item
            key={alias}
            leftSection={<IconTag size={16} aria-hidden />}
            onClick={() => releases.switchTo(alias, revision)}
          >
            {t('list.useFor', { name: alias })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {live !== undefined && live.revision !== revision && (
          <Menu.Item
            component={Link}
            href={compare('live', revision)}
            leftSection={<IconArrowsDiff size={16} aria-hidden />}
          >
            {t('list.compareLive')}
          </Menu.Item>
        )}
        {before !== undefined && (
          <Menu.Item
            component={Link}
            href={compare(before.revision, revision)}
            leftSection={<IconArrowsDiff size={16} aria-hidden />}
          >
            {t('list.compareBefore')}
          </Menu.Item>
        )}
        <Menu.Item
          component={Link}
          href={compare(revision, 'draft')}
          leftSection={<IconArrowsDiff size={16} aria-hidden />}
        >
          {t('list.compareDraft')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => releases.restore(revision)}>
          {t('list.restore')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
