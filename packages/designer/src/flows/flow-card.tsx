import { ActionIcon, Badge, Button, Menu } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconBroadcast,
  IconDotsVertical,
  IconPencil,
  IconPhone,
  IconPhoneCall,
  IconPuzzle,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FlowSummary } from '../api/flows.ts';
import { formatMoment } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { RingDrawer } from '../phone/ring-drawer.tsx';
import classes from './flow-card.module.css';
import { RemoveFlowDialog } from './remove-flow-dialog.tsx';

type FlowCardProps = {
  readonly flow: FlowSummary;
  /** It stands among the parts of others, under a heading of theirs. */
  readonly part: boolean;
  /** The titles of the call flows that use it. */
  readonly users: readonly string[];
};

/** One call flow: whether it is live, what is new in its draft, who rings it or uses it, what is to be mended. */
export function FlowCard({ flow, part, users }: FlowCardProps) {
  const { t } = useTranslation('flows');
  const language = useScreenLanguage();
  const [removing, setRemoving] = useState(false);
  const [ringing, setRinging] = useState(false);
  const Heading = part ? 'h3' : 'h2';
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <Heading className={classes.title}>
          <Link href={`/flows/${flow.id}`} className={classes.link}>
            {flow.title}
          </Link>
        </Heading>
        <Menu position="bottom-end" width={170}>
          <Menu.Target>
            <ActionIcon className={classes.menu} aria-label={t('menu', { title: flow.title })}>
              <IconDotsVertical size={17} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="var(--danger)"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => setRemoving(true)}
            >
              {t('delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={classes.badges}>
        {flow.languages.map((tag) => (
          <Badge key={tag} size="sm" variant="default" tt="uppercase">
            {tag}
          </Badge>
        ))}
        {flow.sample && (
          <Badge size="sm" variant="light" color="gray">
            {t('sample')}
          </Badge>
        )}
      </div>
      <ul className={classes.facts}>
        <li className={flow.live === null ? undefined : classes.live}>
          <IconBroadcast size={16} stroke={1.7} aria-hidden />
          {flow.live === null
            ? t('never')
            : t('live', { version: flow.live.revision, when: formatMoment(language, flow.live.publishedAt) })}
        </li>
        <li>
          <IconPencil size={16} stroke={1.7} aria-hidden />
          {t(flow.changed ? 'changed' : 'same', { when: formatMoment(language, flow.updatedAt) })}
        </li>
        {!part && (
          <li>
            <IconPhone size={16} stroke={1.7} aria-hidden />
            {flow.numbers.length === 0 ? t('noNumber') : flow.numbers.map(formatNumber).join(', ')}
          </li>
        )}
        {users.length > 0 && (
          <li>
            <IconPuzzle size={16} stroke={1.7} aria-hidden />
            {t('parts.of', { flows: users.join(', ') })}
          </li>
        )}
      </ul>
      {flow.errors + flow.warnings > 0 && (
        <div className={classes.findings}>
          {flow.errors > 0 && (
            <span className={classes.error}>
              <IconAlertCircle size={15} stroke={1.9} aria-hidden />
              {t('errors', { count: flow.errors })}
            </span>
          )}
          {flow.warnings > 0 && (
            <span className={classes.warning}>
              <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
              {t('warnings', { count: flow.warnings })}
            </span>
          )}
        </div>
      )}
      {flow.live !== null && flow.numbers.length > 0 && (
        <Button
          className={classes.ring ?? ''}
          size="compact-sm"
          variant="light"
          leftSection={<IconPhoneCall size={16} stroke={1.8} aria-hidden />}
          onClick={() => setRinging(true)}
        >
          {t('ring')}
        </Button>
      )}
      <RingDrawer flow={ringing ? flow.id : null} onClose={() => setRinging(false)} />
      <RemoveFlowDialog flow={flow} opened={removing} onClose={() => setRemoving(false)} />
    </article>
  );
}
