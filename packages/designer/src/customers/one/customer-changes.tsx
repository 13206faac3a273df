import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type Customer,
  type CustomerChange,
  customerKeys,
  customersApi,
  useCustomerChanges,
} from '../../api/customers.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { ChangeList } from '../../app/changes/change-list.tsx';
import { Panel } from '../../app/panel.tsx';

/** Who changed what of a customer; the last change can be taken back. */
export function CustomerChanges({ customer: { number, version } }: { readonly customer: Customer }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const { data = [] } = useCustomerChanges(number);
  const undo = useMutation({
    mutationFn: () => customersApi.undo(number, version),
    onSettled: () => queries.invalidateQueries({ queryKey: customerKeys.all }),
  });
  if (data.length === 0) return null;
  const undoable = data[0]?.version === version;
  return (
    <Panel
      title={t('customer.changes')}
      actions={
        undoable && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('customer.undo')}
          </Button>
        )
      }
    >
      <ChangeList
        changes={data.map((change) => ({ ...change, id: String(change.version) }))}
        whatOf={(change) =>
          change.before === null ? t('customer.made') : t('customer.edited', { fields: changedOf(change, t) })
        }
      />
      {undo.error !== null && <Alert color="red">{refusalText(undo.error)}</Alert>}
    </Panel>
  );
}

type Words = (key: 'customers.name' | 'customers.language') => string;

function changedOf({ before, after }: CustomerChange, t: Words): string {
  const own = (['name', 'language'] as const).filter((key) => before?.[key] !== after[key]);
  const [was, is] = [before?.fields ?? {}, after.fields];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => was[key] !== is[key]);
  return [...own.map((key) => t(`customers.${key}`)), ...fields].join(', ');
}
