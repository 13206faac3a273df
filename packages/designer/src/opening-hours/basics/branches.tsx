import type { Branch } from '@callwright/flow/hours';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { HoursUse } from '../../api/opening-hours.ts';
import { idFrom } from '../../flows/create-flow.ts';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { textIn } from '../words/hours-sentences.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import classes from './basics.module.css';
import { branchName, branchUsed, declaredBranches } from './branch-use.ts';

type BranchesProps = { readonly editing: HoursEditing; readonly usedBy: readonly HoursUse[] };

/** Ways out beside open and closed: lunch, on call. Call flows ask for them by their names, so a name stays. */
export function Branches({ editing: { draft, base, edit }, usedBy }: BranchesProps) {
  const { t, language } = useSpeaker();
  const { branches } = draft;
  const set = (index: number, part: Partial<Branch>) =>
    edit({ branches: branches.map((branch, i) => (i === index ? { ...branch, ...part } : branch)) });
  const stored = new Set(base.schedule.branches.map(({ name }) => name));
  /** A name follows its title until it is stored and nothing points at it. */
  const rename = (index: number, branch: Branch, title: string) => {
    const titles = { title: { ...branch.title, [language]: title } };
    const free = !stored.has(branch.name) && !branchUsed(draft, branch.name);
    const others = branches.filter((_, i) => i !== index).map(({ name }) => name);
    set(index, free ? { ...titles, name: branchName(idFrom(title), others) } : titles);
  };
  return (
    <fieldset className={classes.branches}>
      <legend>{t('branches.title')}</legend>
      <p className={classes.note}>{t('branches.text')}</p>
      {branches.map((branch, i) => (
        // The name changes while one types the title: the place is what stays.
        <div key={i} className={classes.branch}>
          <TextInput
            label={t('branches.name')}
            maxLength={60}
            value={textIn(language, branch.title) ?? branch.name}
            onChange={(event) => rename(i, branch, event.currentTarget.value)}
          />
          <Select
            label={t('branches.fallback')}
            allowDeselect={false}
            data={[
              { value: 'open', label: t('state.open') },
              { value: 'closed', label: t('state.closed') },
            ]}
            value={branch.fallback}
            onChange={(value) => set(i, { fallback: value === 'open' ? 'open' : 'closed' })}
          />
          {usedBy.length > 0 && !usedBy.some((use) => use.branches.includes(branch.name)) && (
            <p className={classes.note}>{t('branches.unlisted', { state: t(`state.${branch.fallback}`) })}</p>
          )}
          {!branchUsed(draft, branch.name) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('branches.remove', { name: textIn(language, branch.title) ?? branch.name })}
              onClick={() => edit({ branches: branches.filter((_, place) => place !== i) })}
            >
              <IconTrash size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {declaredBranches(usedBy, branches).map(({ name, flows }) => (
        <Button
          key={name}
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => edit({ branches: [...branches, { name, fallback: 'closed', title: { [language]: name } }] })}
        >
          {t('branches.declared', { name, flows: flows.join(', ') })}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => {
          const title = t('branches.first');
          const name = branchName(
            idFrom(title),
            branches.map((branch) => branch.name),
          );
          edit({ branches: [...branches, { name, fallback: 'closed', title: { [language]: title } }] });
        }}
      >
        {t('branches.add')}
      </Button>
    </fieldset>
  );
}
