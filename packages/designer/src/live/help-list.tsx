import { Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import { type LiveHelp, liveApi } from '../api/live.ts';
import { Panel } from '../app/panel.tsx';
import { StatusMark } from '../app/status-mark.tsx';
import classes from './live.module.css';
import { useAct } from './use-act.ts';
import type { LiveWords } from './use-live-words.ts';

/** Agents who ask for help: before everything else. */
export function HelpList({ help, words }: { readonly help: readonly LiveHelp[]; readonly words: LiveWords }) {
  const { t, lasting } = words;
  const take = useAct(liveApi.takeHelp);
  const end = useAct(liveApi.endHelp);
  if (help.length === 0) return null;
  return (
    <Panel title={t('help.title')}>
      <ul className={classes.rows}>
        {help.map(({ agent, name, call, text, at, takenBy }) => (
          <li key={agent}>
            <StatusMark status={takenBy === null ? 'bad' : 'busy'}>
              {t('help.asks', { name, time: lasting(at) })}
              {text !== '' && ` – ${text}`}
              {takenBy !== null && ` · ${t('help.taken', { name: takenBy })}`}
            </StatusMark>
            <Group gap="xs">
              {call !== null && (
                <Button component={Link} href={`/calls/${call}`} size="xs" variant="default">
                  {t('help.call')}
                </Button>
              )}
              {takenBy === null && (
                <Button size="xs" loading={take.isPending} onClick={() => take.mutate(agent)}>
                  {t('help.take')}
                </Button>
              )}
              <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate(agent)}>
                {t('help.end')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
