import { Alert, Button, Group, Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../api/query-client.ts';
import { SPEECH_KEY, type Speech, speechApi } from '../../api/speech.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { LanguageVoices } from './language-voices.tsx';
import { ServiceFields } from './service-fields.tsx';
import classes from './voices.module.css';
import { changeOf, draftOf, type VoicesDraft, wrongIn } from './voices-draft.ts';

type VoicesFormProps = { readonly speech: Speech; readonly languages: readonly string[] };

/** A voice for each language that callers hear, and the service that may speak. */
export function VoicesForm({ speech, languages }: VoicesFormProps) {
  const { t } = useTranslation('voices');
  const refusalText = useRefusalText();
  const [draft, setDraft] = useState(() => draftOf(speech));
  const [tried, setTried] = useState(false);
  const fixed = speech.engines.service?.fixed === true;
  const edit = (part: Partial<VoicesDraft>) => setDraft({ ...draft, ...part });
  const save = useMutation({
    mutationFn: () => speechApi.put(changeOf(draft, speech)),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: SPEECH_KEY });
      setDraft((now) => ({ ...now, key: '', keepKey: now.keepKey || now.key !== '' }));
      notifications.show({ message: t('saved'), color: 'petrol' });
    },
  });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(wrongIn(draft, fixed)).length === 0) save.mutate();
      }}
    >
      <LanguageVoices speech={speech} languages={languages} draft={draft} onDraft={setDraft} />
      <ServiceFields speech={speech} draft={draft} wrong={tried ? wrongIn(draft, fixed) : {}} onChange={edit} />
      <Panel title={t('personal.title')}>
        <Switch
          label={t('personal.label')}
          description={t('personal.help')}
          checked={draft.personalOutside}
          onChange={(event) => edit({ personalOutside: event.currentTarget.checked })}
        />
      </Panel>
      {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
      <Group>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
