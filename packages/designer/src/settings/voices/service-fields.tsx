import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Speech } from '../../api/speech.ts';
import { Panel } from '../../app/panel.tsx';
import { SecretField } from '../connections/form/secret-field.tsx';
import classes from './voices.module.css';
import type { VoicesDraft, WrongVoices } from './voices-draft.ts';

type ServiceFieldsProps = {
  readonly speech: Speech;
  readonly draft: VoicesDraft;
  readonly wrong: WrongVoices;
  readonly onChange: (part: Partial<VoicesDraft>) => void;
};

/** A speech service outside, or in the house. */
export function ServiceFields({ speech, draft, wrong, onChange }: ServiceFieldsProps) {
  const { t } = useTranslation('voices');
  const { service } = speech.engines;
  const wrongText = (code: 'missing' | 'url' | undefined) => (code === undefined ? undefined : t(`wrong.${code}`));
  if (service?.fixed === true) {
    return (
      <Panel title={t('service.title')} text={t('service.fixed')}>
        {service.url}
      </Panel>
    );
  }
  return (
    <Panel title={t('service.title')} text={t('service.text')}>
      <Switch
        label={t('service.use')}
        checked={draft.withService}
        onChange={(event) => onChange({ withService: event.currentTarget.checked })}
      />
      {draft.withService && (
        <>
          <TextInput
            label={t('service.url')}
            description={t('service.urlHelp')}
            inputMode="url"
            spellCheck={false}
            placeholder="https://"
            value={draft.url}
            error={wrongText(wrong.url)}
            onChange={(event) => onChange({ url: event.currentTarget.value })}
          />
          <div className={classes.two}>
            <TextInput
              label={t('service.model')}
              spellCheck={false}
              value={draft.model}
              error={wrongText(wrong.model)}
              onChange={(event) => onChange({ model: event.currentTarget.value })}
            />
            <TextInput
              label={t('service.voice')}
              spellCheck={false}
              value={draft.voice}
              error={wrongText(wrong.voice)}
              onChange={(event) => onChange({ voice: event.currentTarget.value })}
            />
          </div>
          <SecretField
            label={t('service.key')}
            help={t('service.keyHelp')}
            value={draft.key}
            error={undefined}
            required={false}
            stored={service?.hasKey === true}
            kept={draft.keepKey}
            onKeep={(keepKey) => onChange({ keepKey, key: '' })}
            onChange={(key) => onChange({ key })}
          />
        </>
      )}
    </Panel>
  );
}
