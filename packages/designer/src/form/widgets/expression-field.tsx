import { isObject } from '@callwright/flow/document';
import type { FieldProps } from '../field-props.ts';
import { useField } from '../form-context.ts';
import { FormulaInput } from './formula-input.tsx';

type ExpressionFieldProps = FieldProps & { readonly expected: 'boolean' | 'string' | 'number' | 'any' };

/** A value that is worked out while the call runs. */
export function ExpressionField({ path, optional, expected }: ExpressionFieldProps) {
  const field = useField(path);
  const cel = isObject(field.value) && typeof field.value.cel === 'string' ? field.value.cel : '';
  return (
    <FormulaInput
      pointer={field.pointer}
      label={field.label}
      help={field.help}
      value={cel}
      expected={expected}
      readOnly={field.readOnly}
      onChange={(fresh) => field.write(fresh === '' && optional ? undefined : { cel: fresh })}
    />
  );
}
