import { useTranslation } from 'react-i18next';
import type { AliasSummary, Versions } from '../../api/versions.ts';
import { Panel } from '../../app/panel.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { Releases } from '../use-releases.ts';
import { whoWords } from '../words/who-words.ts';
import { OwnAliases } from './own-aliases.tsx';
import classes from './standing.module.css';

type StandingPanelProps = { readonly known: Versions; readonly releases: Releases };

/** Which version callers meet, live and for tests; names of one's own behind Advanced. */
export function StandingPanel({ known, releases }: StandingPanelProps) {
  const { t } = useTranslation('versions');
  return (
    <Panel title={t('standing.title')}>
      <dl className={classes.standing}>
        {(['live', 'test'] as const).map((alias) => (
          <Standing key={alias} alias={alias} found={known.aliases.find((one) => one.alias === alias)} />
        ))}
      </dl>
      <OwnAliases known={known} releases={releases} />
    </Panel>
  );
}

type StandingProps = { readonly alias: 'live' | 'test'; readonly found: AliasSummary | undefined };

function Standing({ alias, found }: StandingProps) {
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const who = whoWords(t, found?.who);
  return (
    <div data-alias={alias}>
      <dt>{t(`alias.${alias}`)}</dt>
      <dd>
        <strong>{found === undefined ? t('standing.none') : t('version', { version: found.revision })}</strong>
        {found !== undefined && (
          <span>
            {[
              t('standing.since', { when: formatMoment(language, found.since) }),
              who,
              found.numbers.length === 0 ? null : t('standing.numbers', { count: found.numbers.length }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        )}
      </dd>
    </div>
  );
}
