import type { House } from '@callwright/flow/simulation';
import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import type { Needs } from '../plan/needs.ts';
import { LIST_MOODS, PHONE_MOODS, type PhonePlan } from '../plan/phone-plan.ts';
import { partOf } from '../plan/world-of.ts';
import { QueueWorlds } from './queue-worlds.tsx';
import classes from './setup-form.module.css';
import { WebAnswer } from './web-answer.tsx';

type WorldFormProps = {
  readonly plan: PhonePlan;
  readonly needs: Needs;
  readonly house: House;
  readonly onChange: (part: Partial<PhonePlan>) => void;
};

const REAL = '';

/** What the call meets: hours, lists, web services, telephones. Only what the flow can ask for is there. */
export function WorldForm({ plan, needs, house, onChange }: WorldFormProps) {
  const { t } = useTranslation('phone');
  const { t: calls } = useTranslation('calls');
  const { data: names } = useNames();
  const { schedules, lists, web, telephones, queues, callbacks } = needs;
  const asked = schedules.length + lists.length + web.length + telephones.length + queues.length;
  if (asked === 0 && !callbacks) return null;
  const titleOf = (all: readonly { name: string; title: string }[] | undefined, name: string) =>
    all?.find((one) => one.name === name)?.title ?? name;
  const branchName = (branch: string) =>
    branch === 'open' || branch === 'closed' ? calls(`story.branch.${branch}`) : branch;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('setup.world')}</legend>
      <Text size="xs" c="dimmed">
        {t('setup.worldHelp')}
      </Text>
      {schedules.map(({ name, branches }) => {
        const exists = Object.hasOwn(partOf(house, 'hours'), name);
        return (
          <Select
            key={name}
            label={t('setup.hours', { name: titleOf(names?.schedules, name) })}
            description={exists ? null : t('setup.hoursMissing')}
            allowDeselect={false}
            value={plan.hours[name] ?? (exists ? REAL : 'open')}
            onChange={(value) => {
              const { [name]: _, ...rest } = plan.hours;
              onChange({ hours: value === REAL || value === null ? rest : { ...rest, [name]: value } });
            }}
            data={[
              ...(exists ? [{ value: REAL, label: t('setup.hoursReal') }] : []),
              ...branches.map((value) => ({ value, label: branchName(value) })),
            ]}
          />
        );
      })}
      {lists.map((name) => (
        <Select
          key={name}
          label={t('setup.list', { name: titleOf(names?.lists, name) })}
          allowDeselect={false}
          value={plan.lists[name] ?? 'real'}
          onChange={(value) => {
            const mood = LIST_MOODS.find((one) => one === value) ?? 'real';
            onChange({ lists: { ...plan.lists, [name]: mood } });
          }}
          data={LIST_MOODS.map((value) => ({ value, label: t(`setup.lists.${value}`) }))}
        />
      ))}
      {web.map((question) => (
        <WebAnswer
          key={question.id}
          question={question}
          house={house}
          decided={plan.web[question.id]}
          onDecide={(decided) => onChange({ web: { ...plan.web, [question.id]: decided } })}
        />
      ))}
      <QueueWorlds plan={plan} needs={needs} onChange={onChange} />
      {telephones.map(({ pattern, name }) => (
        <Select
          key={pattern}
          label={t('setup.phone.label', { name })}
          allowDeselect={false}
          value={plan.phones[pattern] ?? 'answers'}
          onChange={(value) => {
            const { [pattern]: _, ...rest } = plan.phones;
            const mood = PHONE_MOODS.find((one) => one === value) ?? 'answers';
            onChange({ phones: mood === 'answers' ? rest : { ...rest, [pattern]: mood } });
          }}
          data={PHONE_MOODS.map((value) => ({ value, label: t(`setup.phone.${value}`) }))}
        />
      ))}
    </fieldset>
  );
}
