import { ArrayField } from './array-field.tsx';
import { BranchesField } from './branches-field.tsx';
import type { FieldProps } from './field-props.ts';
import classes from './form.module.css';
import { HandOut } from './hand-out/hand-out.tsx';
import { officeKind } from './hand-out/office-kind.ts';
import { LanguagesField } from './languages-field.tsx';
import { ObjectFields } from './object-fields.tsx';
import { OptionalGroup } from './optional-group.tsx';
import { ChoiceField } from './widgets/choice-field.tsx';
import { ConditionField } from './widgets/condition-field.tsx';
import { DestinationField } from './widgets/destination-field.tsx';
import { ExitField } from './widgets/exit-field.tsx';
import { ExpressionField } from './widgets/expression-field.tsx';
import { NameField } from './widgets/name-field.tsx';
import { NumberField } from './widgets/number-field.tsx';
import { PromptField } from './widgets/prompt-field.tsx';
import { SwitchField } from './widgets/switch-field.tsx';
import { TemplateField } from './widgets/template-field.tsx';
import { TextField } from './widgets/text-field.tsx';
import { VariableField } from './widgets/variable-field.tsx';

/** The input for a field; texts and values say whether the office may change them. */
export function Field(props: FieldProps) {
  const kind = officeKind(props.schema);
  if (kind === null) return <Input {...props} />;
  return (
    <div className={classes.handed}>
      <Input {...props} />
      <HandOut path={props.path} kind={kind} />
    </div>
  );
}

/** By what the field is, else by its JSON type. */
function Input(props: FieldProps) {
  const { schema, path, optional } = props;
  const field = schema['x-field'];
  switch (field?.widget) {
    case 'prompt':
      return <PromptField {...props} />;
    case 'template':
      return <TemplateField {...props} />;
    case 'key':
      return <ChoiceField {...props} keys />;
    case 'exit':
      return <ExitField {...props} />;
    case 'variable':
      return <VariableField {...props} />;
    case 'destination':
      return <DestinationField {...props} />;
    case 'name':
      return <NameField {...props} of={field.of} />;
    case 'expression':
      return field.type === 'boolean' ? (
        <ConditionField {...props} />
      ) : (
        <ExpressionField {...props} expected={field.type} />
      );
  }
  if (schema.enum !== undefined) return <ChoiceField {...props} />;
  switch (schema.type) {
    case 'boolean':
      return <SwitchField {...props} />;
    case 'integer':
    case 'number':
      return <NumberField {...props} />;
    case 'array':
      return schema.items?.['x-field']?.widget === 'exit' ? <BranchesField {...props} /> : <ArrayField {...props} />;
    case 'object':
      if (schema.patternProperties !== undefined) return <LanguagesField {...props} />;
      return optional ? <OptionalGroup {...props} /> : <ObjectFields schema={schema} path={path} />;
    default:
      return <TextField {...props} />;
  }
}
