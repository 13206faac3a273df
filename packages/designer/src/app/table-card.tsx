import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './table-card.module.css';

type TableCardProps = {
  readonly children: ReactNode;
  /** On a narrow screen a row's cells stand one below the other, each under the `data-label` that names it, or beside it with `data-beside`. */
  readonly stacked?: boolean;
};

/** A table on a card; on a narrow screen it scrolls sideways by itself, or stacks its cells. */
export function TableCard({ children, stacked = false }: TableCardProps) {
  return (
    <div className={classes.card} data-stacked={stacked || undefined}>
      <Table.ScrollContainer minWidth={stacked ? 0 : 640}>
        <Table verticalSpacing={10} horizontalSpacing="md" highlightOnHover className={classes.table ?? ''}>
          {children}
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
