import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../api/people-types.ts';
import { TableCard } from '../../app/table-card.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useSignedIn } from '../signed-in/use-signed-in.ts';
import { PersonMenu } from './person-menu.tsx';
import classes from './rights.module.css';
import { queuesOf, rightsOf } from './rights.ts';

type PeopleTableProps = { readonly people: readonly PersonSummary[]; readonly onError: (error: Error) => void };

/** Everybody who may come in, or might again. */
export function PeopleTable({ people, onError }: PeopleTableProps) {
  const { t } = useTranslation('people');
  return (
    <TableCard stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('name')}</Table.Th>
          <Table.Th>{t('list.may')}</Table.Th>
          <Table.Th>{t('list.state')}</Table.Th>
          <Table.Th aria-label={t('list.actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} onError={onError} />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

type PersonRowProps = { readonly person: PersonSummary; readonly onError: (error: Error) => void };

function PersonRow({ person, onError }: PersonRowProps) {
  const { t } = useTranslation('people');
  const language = useScreenLanguage();
  const me = useSignedIn();
  const { name, email, roles, grants, state, seenAt, invitedUntil, secondFactor } = person;
  const { someQueues } = rightsOf({ roles, grants });
  const stateText = () => {
    if (state === 'inactive') return t('list.inactive');
    if (state === 'active')
      return seenAt === null ? t('list.active') : t('list.seen', { when: formatMoment(language, seenAt) });
    return invitedUntil === null
      ? t('list.invitationOver')
      : t('list.invited', { when: formatMoment(language, invitedUntil) });
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={560}>{person.id === me?.id ? t('list.you', { name }) : name}</Text>
        <div className={classes.mail}>{email}</div>
      </Table.Td>
      <Table.Td data-label={t('list.may')}>
        <div className={classes.roles}>
          {roles.map((role) => (
            <Badge key={role} variant="light">
              {t(`roles.${role}.name`)}
            </Badge>
          ))}
        </div>
        {someQueues && roles.includes('supervisor') && !roles.includes('admin') && (
          <div className={classes.state}>{t('list.someQueues', { count: queuesOf(grants).length })}</div>
        )}
      </Table.Td>
      <Table.Td data-label={t('list.state')}>
        <div>{stateText()}</div>
        {secondFactor && <div className={classes.state}>{t('list.factor')}</div>}
      </Table.Td>
      <Table.Td>
        <PersonMenu person={person} onError={onError} />
      </Table.Td>
    </Table.Tr>
  );
}
