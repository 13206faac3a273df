import { Group, Textarea } from '@mantine/core';
import { CopyText } from '../../app/copy-text.tsx';
import classes from './fallback.module.css';

/** A document that has to be put somewhere else. */
export function DocumentToCopy({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <Textarea
        label={label}
        readOnly
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        classNames={{ input: classes.document ?? '' }}
        value={text}
      />
      <Group>
        <CopyText value={text} label={label} />
      </Group>
    </>
  );
}
