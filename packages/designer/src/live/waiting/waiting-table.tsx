import { ActionIcon, Anchor, Button, Group, Menu, Table } from '@mantine/core';
import { IconArrowUp, IconDots } from '@tabler/icons-react';
import { Link } from 'wouter';
import { type LivePage, type LiveWaiting, liveApi } from '../../api/live.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { TableCard } from '../../app/table-card.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import { useSignedIn } from '../../people/signed-in/use-signed-in.ts';
import classes from '../live.module.css';
import { useAct } from '../use-act.ts';
import type { LiveWords } from '../use-live-words.ts';

type WaitingTableProps = { readonly page: LivePage; readonly words: LiveWords };

/** Above everybody who came the usual way. */
const FIRST = 100;

/** Everybody who waits, queue by queue, the next one first. */
export function WaitingTable({ page, words }: WaitingTableProps) {
  const { t } = words;
  if (page.waiting.length === 0) return null;
  return (
    <section aria-label={t('waiting.title')}>
      <h2 className={classes.heading}>{t('waiting.title')}</h2>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('waiting.who')}</Table.Th>
            <Table.Th>{t('waiting.why')}</Table.Th>
            <Table.Th>{t('waiting.queue')}</Table.Th>
            <Table.Th>{t('waiting.waits')}</Table.Th>
            <Table.Th>{t('waiting.more')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.waiting.map((one) => (
            <WaitingRow key={one.ticket} one={one} page={page} words={words} />
          ))}
        </Table.Tbody>
      </TableCard>
    </section>
  );
}

function WaitingRow({ one, page, words }: WaitingTableProps & { readonly one: LiveWaiting }) {
  const { t, lasting } = words;
  const me = useSignedIn();
  const take = useAct((agent: string | null) => liveApi.take(one.ticket, agent));
  const move = useAct((queue: string) => liveApi.moveWaiting(one.ticket, queue));
  const first = useAct(() => liveApi.prioritise(one.ticket, FIRST));
  const who = one.number === null ? t('waiting.unknown') : formatNumber(one.number);
  const mine = page.people.find(({ person }) => person === me?.id)?.state === 'available';
  const free = page.people.filter(({ person, state }) => state === 'available' && person !== me?.id);
  const others = page.queues.filter(({ queue }) => queue !== one.queue);
  return (
    <Table.Tr>
      <Table.Td data-label={t('waiting.who')} className={classes.figure ?? ''}>
        {one.call === null ? (
          who
        ) : (
          <Anchor component={Link} href={`/calls/${one.call}`}>
            {who}
          </Anchor>
        )}
        {one.kind === 'callback' && <div className={classes.soft}>{t('waiting.callback')}</div>}
      </Table.Td>
      <Table.Td data-label={t('waiting.why')}>{one.topic === '' ? t('waiting.noTopic') : one.topic}</Table.Td>
      <Table.Td data-label={t('waiting.queue')}>
        {page.queues.find(({ queue }) => queue === one.queue)?.title ?? one.queue}
        <div className={classes.soft}>{t('waiting.position', { position: one.position })}</div>
      </Table.Td>
      <Table.Td data-label={t('waiting.waits')} className={classes.figure ?? ''}>
        {lasting(one.since)}
        {one.offered && <StatusMark status="busy">{t('waiting.rings')}</StatusMark>}
        {!one.offered && one.priority >= FIRST && <div className={classes.soft}>{t('waiting.first')}</div>}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {mine && (
            <Button size="xs" variant="default" loading={take.isPending} onClick={() => take.mutate(null)}>
              {t('waiting.take')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('waiting.actions', { who })}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => first.mutate(undefined)}>
                {t('waiting.prioritise')}
              </Menu.Item>
              {others.length > 0 && <Menu.Label>{t('waiting.move')}</Menu.Label>}
              {others.map(({ queue, title }) => (
                <Menu.Item key={queue} onClick={() => move.mutate(queue)}>
                  {title}
                </Menu.Item>
              ))}
              {free.length > 0 && <Menu.Label>{t('waiting.give')}</Menu.Label>}
              {free.map(({ person, name }) => (
                <Menu.Item key={person} onClick={() => take.mutate(person)}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
