import { Alert, Button } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CONNECTIONS_KEY, type ConnectionFinding, connectionsApi } from '../../api/connections.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import classes from './connections.module.css';

/** Tries a connection, and lists what works, what doesn't, and how to mend it. */
export function TestPanel({ name }: { readonly name: string }) {
  const { t } = useTranslation('connections');
  const refusalText = useRefusalText();
  const test = useMutation({
    mutationFn: () => connectionsApi.test(name),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: CONNECTIONS_KEY }),
  });
  const findings = test.data?.findings;
  const broken = findings?.filter(({ ok }) => !ok).length ?? 0;
  return (
    <Panel
      title={t('test.title')}
      text={t('test.text')}
      actions={
        <Button
          variant="light"
          leftSection={<IconStethoscope size={17} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t(findings === undefined ? 'test.run' : 'test.again')}
        </Button>
      }
    >
      <div aria-live="polite" className={classes.report}>
        {test.error !== null && <Alert color="red">{refusalText(test.error)}</Alert>}
        {findings !== undefined && (
          <>
            <StatusMark status={broken === 0 ? 'good' : 'bad'}>
              {broken === 0 ? t('test.good') : t('test.bad', { count: broken })}
            </StatusMark>
            <ul className={classes.checks}>
              {findings.map((finding) => (
                <Finding key={finding.what} finding={finding} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}

function Finding({ finding }: { readonly finding: ConnectionFinding }) {
  const { t } = useTranslation('connections');
  return (
    <li>
      <div className={classes.check}>
        <span>{t(`checks.${finding.what}`)}</span>
        <StatusMark status={finding.ok ? 'good' : 'bad'}>{t(finding.ok ? 'test.ok' : 'test.broken')}</StatusMark>
      </div>
      {!finding.ok && (
        <p className={classes.reason}>
          {t(`problems.${finding.code}.what`)} <span>{t(`problems.${finding.code}.do`)}</span>
          {finding.detail !== '' && (
            <span className={classes.detail}>{t('test.detail', { detail: finding.detail })}</span>
          )}
        </p>
      )}
    </li>
  );
}
