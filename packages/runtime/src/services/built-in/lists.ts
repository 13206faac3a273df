import type { lists } from '@callwright/nodes/services';
import type { ListRowRepository } from '../../store/office/list-row-repository.ts';
import type { NamedRepository } from '../../store/office/named-repository.ts';
import type { Implementation } from '../implementation.ts';

/** Looks rows up in the stored lists; an empty list is a list, an unknown one an error. */
export function listsService(named: NamedRepository, rows: ListRowRepository): Implementation<typeof lists> {
  return async ({ list, key }) => {
    const row = await rows.find(list, key);
    if (row !== null) return { kind: 'found', row };
    const known = await named.find('list', list);
    return known === null ? { kind: 'error', code: 'list-unknown' } : { kind: 'notFound' };
  };
}
