const SENTENCES: Readonly<Record<string, string>> = {
  de: 'Guten Tag. So klinge ich am Telefon. Bitte drücken Sie die Eins.',
  en: 'Hello. This is how I sound on the telephone. Please press one.',
  hu: 'Jó napot kívánok! Így szólok a telefonban. Kérem, nyomja meg az egyest.',
  fr: 'Bonjour. Voici ma voix au téléphone. Appuyez sur la touche un.',
  it: 'Buongiorno. Questa è la mia voce al telefono. Prema uno.',
  es: 'Buenos días. Así sueno por teléfono. Pulse uno.',
  pl: 'Dzień dobry. Tak brzmię przez telefon. Proszę nacisnąć jeden.',
  cs: 'Dobrý den. Takto zním v telefonu. Stiskněte jedničku.',
  sk: 'Dobrý deň. Takto zniem v telefóne. Stlačte jednotku.',
  nl: 'Goedendag. Zo klink ik aan de telefoon. Toets een één.',
};

/** What a voice says to be judged by: in its own language, so it isn't the screen's. */
export function sampleSentence(language: string): string {
  return SENTENCES[language.slice(0, 2)] ?? '1, 2, 3.';
}
