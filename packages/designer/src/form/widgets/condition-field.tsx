import { isObject } from '@callwright/flow/document';
import { type Condition, celToCondition, conditionToCel } from '@callwright/nodes';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from '../field-props.ts';
import classes from '../form.module.css';
import { useField } from '../form-context.ts';
import { ConditionRowInput } from './condition-row.tsx';
import { FormulaInput } from './formula-input.tsx';

/** A condition as rows of value, comparison and what it is compared with; or written by hand. */
export function ConditionField({ path }: FieldProps) {
  const { t } = useTranslation('form');
  const field = useField(path);
  const cel = isObject(field.value) && typeof field.value.cel === 'string' ? field.value.cel : '';
  const condition = cel === '' ? NONE : celToCondition(cel);
  const [byHand, setByHand] = useState(condition === undefined);
  const write = (fresh: Condition) => field.write({ cel: conditionToCel(fresh) });
  if (byHand || condition === undefined) {
    return (
      <div>
        <FormulaInput
          pointer={field.pointer}
          label={field.label}
          help={field.help}
          value={cel}
          expected="boolean"
          readOnly={field.readOnly}
          onChange={(fresh) => field.write({ cel: fresh })}
        />
        {condition !== undefined && (
          <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setByHand(false)}>
            {t('condition.rows')}
          </Button>
        )}
      </div>
    );
  }
  const { match, rows } = condition;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} data-pointer={field.pointer}>
      <legend className={classes.label}>{field.label}</legend>
      {field.help !== undefined && <p className={classes.help}>{field.help}</p>}
      {rows.length > 1 && (
        <SegmentedControl
          size="xs"
          mb={6}
          aria-label={t('condition.match')}
          value={match}
          onChange={(value) => write({ match: value === 'any' ? 'any' : 'all', rows })}
          data={[
            { value: 'all', label: t('condition.all') },
            { value: 'any', label: t('condition.any') },
          ]}
        />
      )}
      <div className={classes.rows}>
        {rows.map((row, index) => (
          <ConditionRowInput
            key={index}
            row={row}
            onChange={(fresh) => write({ match, rows: rows.with(index, fresh) })}
            onRemove={() => write({ match, rows: rows.toSpliced(index, 1) })}
          />
        ))}
        {rows.length === 0 && <p className={classes.help}>{t('condition.always')}</p>}
      </div>
      <Button
        variant="subtle"
        size="compact-xs"
        mt={5}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() =>
          write({ match, rows: [...rows, { variable: 'caller.number', operator: 'startsWith', value: '+49' }] })
        }
      >
        {t('condition.add')}
      </Button>
      <Button variant="subtle" size="compact-xs" mt={5} onClick={() => setByHand(true)}>
        {t('condition.write')}
      </Button>
      {field.errorWithin !== undefined && <p className={classes.error}>{field.errorWithin}</p>}
    </fieldset>
  );
}

const NONE: Condition = { match: 'all', rows: [] };
