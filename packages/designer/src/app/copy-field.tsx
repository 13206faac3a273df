import classes from './copy-field.module.css';
import { CopyText } from './copy-text.tsx';

/** An address to be copied elsewhere. */
export function CopyField({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <div className={classes.address}>
      <code>{value}</code>
      <CopyText value={value} label={label} />
    </div>
  );
}
