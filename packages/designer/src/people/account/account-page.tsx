import { useTranslation } from 'react-i18next';
import { Page } from '../../app/page.tsx';
import { useSignedIn } from '../signed-in/use-signed-in.ts';
import classes from './account.module.css';
import { OpenSessions } from './open-sessions.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';

/** What is one's own: name, language, password, second factor, and where one is signed in. */
export default function AccountPage() {
  const { t } = useTranslation('people');
  const person = useSignedIn();
  if (person === null) return null;
  return (
    <Page title={t('account.title')} lead={person.email}>
      <div className={classes.panels}>
        <ProfilePanel person={person} />
        <PasswordPanel person={person} />
        <SecondFactorPanel person={person} />
        <OpenSessions />
      </div>
    </Page>
  );
}
