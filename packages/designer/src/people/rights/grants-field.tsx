import { Checkbox, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GRANT_KINDS, type Grant } from '../../api/people-types.ts';
import { type HandedKind, useHandedThings } from './handed-things.ts';
import classes from './rights.module.css';

const ALL = '*';

type GrantsFieldProps = { readonly value: readonly Grant[]; readonly onChange: (value: readonly Grant[]) => void };

/** What somebody of the office looks after: all of a kind, or single things. */
export function GrantsField({ value, onChange }: GrantsFieldProps) {
  return (
    <div className={classes.kinds}>
      {GRANT_KINDS.map((kind) => (
        <KindField key={kind} kind={kind} grants={value} onChange={onChange} />
      ))}
    </div>
  );
}

type KindFieldProps = {
  readonly kind: HandedKind;
  /** Instead of what things of the kind are called. */
  readonly title?: string;
  /** Only single ones can be handed over here. */
  readonly withoutAll?: boolean;
  readonly grants: readonly Grant[];
  readonly onChange: (value: readonly Grant[]) => void;
};

export function KindField({ kind, title, withoutAll = false, grants, onChange }: KindFieldProps) {
  const { t } = useTranslation('people');
  const things = useHandedThings()[kind];
  const names = grants.filter((grant) => grant.kind === kind).map(({ name }) => name);
  const put = (wanted: readonly string[]) =>
    onChange([...grants.filter((grant) => grant.kind !== kind), ...wanted.map((name) => ({ kind, name }))]);
  const all = !withoutAll && names.includes(ALL);
  const single = names.filter((name) => name !== ALL);
  // What was handed over and is gone may be taken back.
  const gone = single.filter((name) => !things.some((thing) => thing.name === name));
  const shown = [...things, ...gone.map((name) => ({ name, title: name }))];
  const toggle = (name: string, on: boolean) => put(on ? [...single, name] : single.filter((one) => one !== name));
  return (
    <fieldset className={classes.kind}>
      <legend>{title ?? t(`grants.${kind}.title`)}</legend>
      {!withoutAll && (
        <Switch
          label={t(`grants.${kind}.all`)}
          checked={all}
          onChange={(event) => put(event.currentTarget.checked ? [ALL] : [])}
        />
      )}
      {!all && shown.length === 0 && <p className={classes.none}>{t('grants.none')}</p>}
      {!all && shown.length > 0 && (
        <div className={classes.things}>
          {shown.map((thing) => (
            <Checkbox
              key={thing.name}
              label={thing.title}
              checked={single.includes(thing.name)}
              onChange={(event) => toggle(thing.name, event.currentTarget.checked)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
