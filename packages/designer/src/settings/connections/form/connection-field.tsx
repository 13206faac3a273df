import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConnectionDraft } from './connection-draft.ts';
import { type Field, textsOf } from './fields.ts';
import { SecretField } from './secret-field.tsx';
import type { Wrong } from './wrong-fields.ts';

/** Asterisk's file that holds the users of its control interface. */
const USERS_FILE = 'ari.conf';

const INPUT_MODES = {
  text: 'text',
  word: 'text',
  secret: 'text',
  place: 'text',
  number: 'tel',
  url: 'url',
  api: 'url',
  public: 'url',
  socket: 'url',
} as const;

type ConnectionFieldProps = {
  readonly field: Field;
  readonly draft: ConnectionDraft;
  readonly wrong: Wrong | undefined;
  readonly stored: boolean;
  /** The installation's public address, which fills in for an empty one. */
  readonly publicUrl: string | null;
  readonly onDraft: (draft: ConnectionDraft) => void;
};

/** One field of a connection's form. */
export function ConnectionField({ field, draft, wrong, stored, publicUrl, onDraft }: ConnectionFieldProps) {
  const { t } = useTranslation('connections');
  const wrongText = useWrongText();
  const { name, shape, needed, example } = field;
  const value = draft.values[name] ?? '';
  const write = (fresh: string) => onDraft({ ...draft, values: { ...draft.values, [name]: fresh } });
  const texts = textsOf(draft.kind, name);
  const known = name === 'publicUrl' && publicUrl !== null;
  const help = known
    ? t('fields.publicUrlKnown', { address: publicUrl })
    : t(`fields.${texts}.help`, { file: USERS_FILE });
  const shared = {
    label: t(`fields.${texts}.label`),
    value,
    error: wrong === undefined ? undefined : wrongText(wrong),
    required: needed && !known,
  };
  if (shape === 'secret') {
    return (
      <SecretField
        {...shared}
        help={help}
        stored={stored}
        kept={draft.kept.includes(name)}
        onKeep={(keep) => {
          const others = draft.kept.filter((kept) => kept !== name);
          onDraft({ ...draft, values: { ...draft.values, [name]: '' }, kept: keep ? [...others, name] : others });
        }}
        onChange={write}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      description={help}
      withAsterisk={false}
      placeholder={example}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      inputMode={INPUT_MODES[shape]}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

/** Says what is wrong with a field. */
function useWrongText(): (wrong: Wrong) => string {
  const { t } = useTranslation('connections');
  return (wrong) => {
    if (wrong === 'url') return t('wrong.url', { start: 'http://' });
    if (wrong === 'socket') return t('wrong.url', { start: 'wss://' });
    return t(`wrong.${wrong}`, { place: '{number}' });
  };
}
