import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './table-card.module.css';

/** A table on a card; on a narrow screen it scrolls sideways by itself. */
export function TableCard({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.card}>
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={10} horizontalSpacing="md" highlightOnHover className={classes.table ?? ''}>
          {children}
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
