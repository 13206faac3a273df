import { Alert, Button, Group, NumberInput, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALERTS_KEY, type Alerts, alertsApi } from '../../api/alerts.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { isScreenLanguage, OWN_NAMES, SCREEN_LANGUAGES } from '../../i18n/languages.ts';
import classes from './alerts.module.css';
import { draftOf, LEAST_SECONDS, MOST_SECONDS, settingsOf, wrongIn } from './alerts-draft.ts';
import { SelfCall } from './self-call.tsx';
import { TestAlert } from './test-alert.tsx';

/** Who is told, and what. */
export function AlertsForm({ alerts: { settings, mailReady } }: { readonly alerts: Alerts }) {
  const { t } = useTranslation('alerts');
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState(() => draftOf(settings, Intl.DateTimeFormat().resolvedOptions().timeZone));
  const [tried, setTried] = useState(false);
  const [dirty, setDirty] = useState(false);
  const wrong = tried ? wrongIn(draft) : {};
  const edit = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setDirty(true);
  };
  const save = useMutation({
    mutationFn: alertsApi.put,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ALERTS_KEY });
      setDirty(false);
      notifications.show({ message: t('saved'), color: 'petrol' });
    },
  });
  const nobody = settings.mail.length === 0 && settings.webhook === null;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(wrongIn(draft)).length === 0) save.mutate(settingsOf(draft));
      }}
    >
      <div className={classes.columns}>
        <Panel title={t('who.title')}>
          {nobody && <StatusMark status="warning">{t('who.nobody')}</StatusMark>}
          <TagsInput
            label={t('who.mail')}
            description={t('who.mailHelp')}
            type="email"
            value={[...draft.mail]}
            error={wrong.mail === undefined ? undefined : t('who.badMail', { address: wrong.mail })}
            onChange={(mail) => edit({ mail })}
          />
          {!mailReady && draft.mail.length > 0 && <StatusMark status="warning">{t('who.noMail')}</StatusMark>}
          <TextInput
            label={t('who.webhook')}
            description={t('who.webhookHelp')}
            placeholder="https://"
            inputMode="url"
            value={draft.webhook}
            error={wrong.webhook === undefined ? undefined : t('who.badUrl')}
            onChange={(event) => edit({ webhook: event.currentTarget.value })}
          />
          <Select
            label={t('who.language')}
            allowDeselect={false}
            comboboxProps={{ keepMounted: false }}
            data={SCREEN_LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }))}
            value={draft.language}
            onChange={(language) => isScreenLanguage(language) && edit({ language })}
          />
          <TestAlert unsaved={dirty} nobody={nobody} />
        </Panel>
        <Panel title={t('what.title')} text={t('what.always')}>
          <NumberInput
            label={t('what.unreachable')}
            description={t('what.unreachableHelp')}
            clampBehavior="none"
            allowDecimal={false}
            value={draft.unreachableSeconds}
            error={
              wrong.unreachableSeconds === undefined
                ? undefined
                : t('what.noSeconds', { least: LEAST_SECONDS, most: MOST_SECONDS })
            }
            onChange={(unreachableSeconds) => edit({ unreachableSeconds })}
          />
          <Switch
            label={t('what.quiet')}
            description={t('what.quietHelp')}
            checked={draft.quiet}
            onChange={(event) => edit({ quiet: event.currentTarget.checked })}
          />
          <SelfCall draft={draft} wrong={wrong.number !== undefined} onChange={edit} />
        </Panel>
      </div>
      <Stack gap="sm">
        {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
