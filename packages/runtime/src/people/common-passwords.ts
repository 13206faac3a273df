/** What is guessed first, of those that are long enough; in small letters, without spaces and signs. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 12345678910 123456789a 0123456789 9876543210 0987654321 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5
  q1w2e3r4t5y6 qwertyuiop qwertzuiop qwerty1234 qwerty12345 qwerty123456 qwertz1234 qwertz12345 asdfghjkl asdfghjkl1
  asdfghjklö zxcvbnm123 yxcvbnm123 abcdefghij abcdefg123 abcd123456 abc1234567 a123456789 aa12345678 password12
  password123 password1234 password12345 password2024 password2025 password2026 passwort12 passwort123 passwort1234
  passwort2024 passwort2025 passwort2026 meinpasswort geheimgeheim geheim12345 geheim123456 willkommen willkommen1
  willkommen123 jelszo1234 jelszo12345 jelszo123456 titkosjelszo administrator admin12345 admin123456 adminadmin
  admin1234567 letmein123 letmeinnow welcome123 welcome1234 iloveyou12 iloveyou123 superman123 batman12345 football123
  baseball123 princess123 sunshine123 changeme12 changeme123 callwright callwright1 callwright12 callwright123
  callwright2026 telephone1 telefon123 telefon1234 hallo12345 hallo123456 schatz12345 sommer2025 sommer2026 winter2025
  winter2026 summer2025 summer2026 frühling2026 herbst2026 p4ssw0rd12 p4ssword123 pssword123 passw0rd12 passw0rd123
  trustno1234 monkey12345 dragon12345 master12345 computer123 internet123 samsung123 11223344556 1122334455 1212121212
  1231231230 123123123123 1234512345 123456123456 123qweasdzxc 1234qwerasdf qweasdzxc1 qweasdzxc123 asdasdasd1
  testtest12 test123456 test1234567 testpassword benutzer123 kennwort123 kennwort1234 ficken12345 arschloch1 schalke0404
  bayernmunchen fcbayern1900 ferencvaros budapest123 szeretlek1 szeretlek12 szeretlek123`.split(/\s+/),
);
