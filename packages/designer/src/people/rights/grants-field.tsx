import { Checkbox, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GRANT_KINDS, type Grant } from '../../api/people-types.ts';
import { type GrantKind, type Thing, useHandedThings } from './handed-things.ts';
import classes from './rights.module.css';

const ALL = '*';

type GrantsFieldProps = { readonly value: readonly Grant[]; readonly onChange: (value: readonly Grant[]) => void };

/** What somebody of the office looks after: all of a kind, or single things. */
export function GrantsField({ value, onChange }: GrantsFieldProps) {
  const things = useHandedThings();
  const others = (kind: GrantKind) => value.filter((grant) => grant.kind !== kind);
  return (
    <div className={classes.kinds}>
      {GRANT_KINDS.map((kind) => (
        <KindField
          key={kind}
          kind={kind}
          things={things[kind]}
          names={value.filter((grant) => grant.kind === kind).map(({ name }) => name)}
          onChange={(names) => onChange([...others(kind), ...names.map((name) => ({ kind, name }))])}
        />
      ))}
    </div>
  );
}

type KindFieldProps = {
  readonly kind: GrantKind;
  readonly things: readonly Thing[];
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
};

function KindField({ kind, things, names, onChange }: KindFieldProps) {
  const { t } = useTranslation('people');
  const all = names.includes(ALL);
  // What was handed over and is gone may be taken back.
  const gone = names.filter((name) => name !== ALL && !things.some((thing) => thing.name === name));
  const shown = [...things, ...gone.map((name) => ({ name, title: name }))];
  const toggle = (name: string, on: boolean) => onChange(on ? [...names, name] : names.filter((one) => one !== name));
  return (
    <fieldset className={classes.kind}>
      <legend>{t(`grants.${kind}.title`)}</legend>
      <Switch
        label={t(`grants.${kind}.all`)}
        checked={all}
        onChange={(event) => onChange(event.currentTarget.checked ? [ALL] : [])}
      />
      {!all && shown.length === 0 && <p className={classes.none}>{t('grants.none')}</p>}
      {!all && shown.length > 0 && (
        <div className={classes.things}>
          {shown.map(({ name, title }) => (
            <Checkbox
              key={name}
              label={title}
              checked={names.includes(name)}
              onChange={(event) => toggle(name, event.currentTarget.checked)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
