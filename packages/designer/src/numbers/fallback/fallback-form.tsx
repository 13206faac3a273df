import { Alert, Button, Group, NumberInput, Select, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberFallback, PhoneNumber } from '../../api/numbers.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useListening } from '../../speech/use-listening.ts';
import { formatNumber } from '../format-number.ts';
import { useNumberChange } from '../use-number-change.ts';
import classes from './fallback.module.css';
import { draftOf, fallbackOf, inLanguage, wrongIn } from './fallback-draft.ts';
import { FallbackPlace } from './fallback-place.tsx';

const LANGUAGES = ['de', 'en', 'hu', 'fr', 'it', 'es', 'pl', 'cs', 'sk', 'nl'];

type FallbackFormProps = {
  readonly number: PhoneNumber;
  /** The language of the number's call flow. */
  readonly spoken: string;
  readonly onClose: () => void;
};

/** A sentence, a telephone that rings, a voicemail; once stored, where it has to be put. */
export function FallbackForm({ number, spoken, onClose }: FallbackFormProps) {
  const { t } = useTranslation('numbers');
  const screen = useScreenLanguage();
  const refusalText = useRefusalText();
  const listening = useListening();
  const [draft, setDraft] = useState(() => draftOf(number.fallback, spoken));
  const [tried, setTried] = useState(false);
  const [stored, setStored] = useState(number.fallback !== null);
  const change = useNumberChange();
  const heard = { text: draft.sentence, language: draft.language };
  const wrong = tried ? wrongIn(draft) : {};
  const put = (fallback: NumberFallback | null) =>
    change.mutateAsync({ number: number.number, title: number.title, flow: number.flow, fallback });
  const save = async () => {
    setTried(true);
    if (Object.keys(wrongIn(draft)).length > 0) return;
    await put(fallbackOf(draft));
    setStored(true);
  };
  const edit = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setStored(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // The refusal is shown from the mutation itself.
        void save().catch(() => undefined);
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('down.lead', { number: formatNumber(number.number) })}
        </Text>
        <Group align="flex-end" gap="xs">
          <Select
            flex={1}
            label={t('down.language')}
            allowDeselect={false}
            data={[...new Set([...LANGUAGES, draft.language])].map((tag) => ({
              value: tag,
              label: nameOfLanguage(screen, tag),
            }))}
            value={draft.language}
            onChange={(language) => language !== null && edit(inLanguage(draft, language))}
          />
          <Button
            variant="default"
            leftSection={
              listening.speaking ? <IconPlayerStop size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />
            }
            disabled={!listening.possible(heard)}
            onClick={() => listening.toggle(heard)}
          >
            {t(listening.speaking ? 'down.stop' : 'down.listen')}
          </Button>
        </Group>
        <Textarea
          label={t('down.sentence')}
          description={t('down.sentenceHelp')}
          lang={draft.language}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={draft.sentence}
          error={wrong.sentence === undefined ? undefined : t('down.missing')}
          onChange={(event) => edit({ sentence: event.currentTarget.value })}
        />
        <div className={classes.ring}>
          <TextInput
            label={t('down.ring')}
            description={t('down.ringHelp')}
            inputMode="tel"
            placeholder="+49 170 1234567"
            value={draft.ring}
            error={wrong.ring === undefined ? undefined : t('down.noNumber')}
            onChange={(event) => edit({ ring: event.currentTarget.value })}
          />
          <NumberInput
            label={t('down.seconds')}
            min={5}
            max={120}
            clampBehavior="none"
            allowDecimal={false}
            hideControls
            disabled={draft.ring.trim() === ''}
            value={draft.seconds}
            error={wrong.seconds === undefined ? undefined : t('down.noSeconds')}
            onChange={(seconds) => edit({ seconds })}
          />
        </div>
        <Switch
          label={t('down.voicemail2')}
          description={t('down.voicemailHelp')}
          checked={draft.voicemail}
          onChange={(event) => edit({ voicemail: event.currentTarget.checked })}
        />
        {change.error !== null && <Alert color="red">{refusalText(change.error)}</Alert>}
        <Group justify="space-between">
          {number.fallback === null ? (
            <span />
          ) : (
            <Button variant="subtle" color="red" onClick={() => void put(null).then(onClose, () => undefined)}>
              {t('down.remove')}
            </Button>
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t(stored ? 'close' : 'cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={stored}>
              {t('down.save')}
            </Button>
          </Group>
        </Group>
        {stored && number.connection !== null && <FallbackPlace number={number} />}
      </Stack>
    </form>
  );
}
