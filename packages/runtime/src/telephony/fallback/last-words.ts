/** What the fallback says besides the sentence that its owner wrote. */
export type LastWords = { readonly leaveMessage: string; readonly thanks: string; readonly nobodyThere: string };

const WORDS: Readonly<Record<'en' | 'de' | 'hu', LastWords>> = {
  en: {
    leaveMessage: 'Please leave a message after the tone.',
    thanks: 'Thank you. Goodbye.',
    nobodyThere: 'Nobody can take your call at the moment. Please call again later. Goodbye.',
  },
  de: {
    leaveMessage: 'Bitte sprechen Sie nach dem Ton.',
    thanks: 'Vielen Dank. Auf Wiederhören.',
    nobodyThere: 'Zurzeit kann niemand Ihren Anruf annehmen. Bitte rufen Sie später noch einmal an. Auf Wiederhören.',
  },
  hu: {
    leaveMessage: 'Kérjük, a hangjelzés után hagyjon üzenetet.',
    thanks: 'Köszönjük. Viszonthallásra.',
    nobodyThere: 'Jelenleg senki sem tudja fogadni a hívását. Kérjük, hívjon később. Viszonthallásra.',
  },
};

/** In the language of the owner's sentence, or in English. */
export function lastWords(language: string): LastWords {
  const [base] = language.toLowerCase().split('-');
  return base === 'de' || base === 'hu' ? WORDS[base] : WORDS.en;
}
