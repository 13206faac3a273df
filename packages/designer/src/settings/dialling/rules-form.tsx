import { Alert, Button, Group, MultiSelect, NumberInput, Radio, Select, Stack, Switch, TagsInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIALLING_KEY, type Dialling, diallingApi } from '../../api/dialling.ts';
import { queryClient } from '../../api/query-client.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { countryChoices, nameOfCountry } from './countries.ts';
import classes from './dialling.module.css';
import { draftOf, rulesOf, wrongIn } from './rules-draft.ts';

/** The rules by which numbers outside may be rung. */
export function RulesForm({ dialling }: { readonly dialling: Dialling }) {
  const { t } = useTranslation('dialling');
  const language = useScreenLanguage();
  const refusalText = useRefusalText();
  const countries = useMemo(() => countryChoices(language), [language]);
  const { rules, effective } = dialling;
  const [draft, setDraft] = useState(() => draftOf(rules, effective.allow));
  const [tried, setTried] = useState(false);
  const edit = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const wrong = tried ? wrongIn(draft) : {};
  const save = useMutation({
    mutationFn: diallingApi.put,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: DIALLING_KEY });
      notifications.show({ message: t('rules.saved'), color: 'petrol' });
    },
  });
  const own = effective.allow.map((entry) => nameOfCountry(language, entry)).join(', ');
  return (
    <Panel title={t('rules.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(wrongIn(draft)).length === 0) save.mutate(rulesOf(draft));
        }}
      >
        <Stack gap="lg">
          <Radio.Group
            label={t('rules.countries')}
            value={draft.which}
            error={wrong.allow === undefined ? undefined : t('rules.nothing')}
            onChange={(which) => edit({ which: which === 'chosen' ? 'chosen' : 'own' })}
          >
            <Stack gap="xs" mt={6}>
              <Radio
                value="own"
                label={t('rules.own')}
                {...(rules.allow === null
                  ? { description: own === '' ? t('rules.ownNone') : t('rules.ownNow', { countries: own }) }
                  : {})}
              />
              <Radio value="chosen" label={t('rules.chosen')} />
            </Stack>
          </Radio.Group>
          {draft.which === 'chosen' && (
            <Stack gap="sm">
              <MultiSelect
                label={t('rules.list')}
                searchable
                clearable
                data={countries}
                value={[...draft.countries]}
                onChange={(chosen) => edit({ countries: chosen })}
              />
              <TagsInput
                label={t('rules.prefixes')}
                description={t('rules.prefixesHelp')}
                value={[...draft.prefixes]}
                error={wrong.prefixes === undefined ? undefined : t('rules.badPrefix')}
                onChange={(prefixes) => edit({ prefixes })}
              />
            </Stack>
          )}
          <Select
            label={t('rules.home')}
            description={t('rules.homeHelp')}
            placeholder={
              effective.home === null
                ? t('rules.homeNone')
                : t('rules.homeOwn', { country: nameOfCountry(language, effective.home) })
            }
            searchable
            clearable
            data={countries}
            value={draft.home}
            onChange={(home) => edit({ home })}
          />
          <div className={classes.limits}>
            <NumberInput
              label={t('rules.perMinute')}
              description={t('rules.none0')}
              min={0}
              clampBehavior="none"
              allowDecimal={false}
              value={draft.perMinute}
              error={wrong.perMinute === undefined ? undefined : t('rules.noNumber')}
              onChange={(perMinute) => edit({ perMinute })}
            />
            <NumberInput
              label={t('rules.perDay')}
              description={t('rules.none0')}
              min={0}
              clampBehavior="none"
              allowDecimal={false}
              value={draft.perDay}
              error={wrong.perDay === undefined ? undefined : t('rules.noNumber')}
              onChange={(perDay) => edit({ perDay })}
            />
          </div>
          <Switch
            label={t('rules.premium')}
            description={t('rules.premiumHelp')}
            checked={draft.premium}
            onChange={(event) => edit({ premium: event.currentTarget.checked })}
          />
          <Switch
            label={t('rules.showCaller')}
            description={t('rules.showCallerHelp')}
            checked={draft.showCaller}
            onChange={(event) => edit({ showCaller: event.currentTarget.checked })}
          />
          {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('rules.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
