import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './more-fields.module.css';

/** What one seldom needs, behind its name. */
export function MoreFields({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  // What nobody has asked for is not even looked up.
  const [seen, setSeen] = useState(false);
  return (
    <div>
      <UnstyledButton
        className={classes.more}
        aria-expanded={open}
        onClick={() => {
          setSeen(true);
          setOpen(!open);
        }}
      >
        <IconChevronRight size={17} stroke={1.8} aria-hidden />
        {label}
      </UnstyledButton>
      <Collapse expanded={open}>{seen && <div className={classes.fields}>{children}</div>}</Collapse>
    </div>
  );
}
