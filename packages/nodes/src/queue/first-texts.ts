/** What callers hear until the author writes something else. */
export const FIRST_ANNOUNCEMENT = {
  text: {
    en: 'You are number {{queue.position}} in the line. The expected wait is about {{queue.wait}}.',
    de: 'Sie sind an Platz {{queue.position}}. Die Wartezeit beträgt etwa {{queue.wait}}.',
    hu: 'Ön a sorban a következő helyen áll: {{queue.position}}. A várakozási idő körülbelül {{queue.wait}}.',
  },
};

/** Said to whoever is rung in place of the queue's people. */
export const ACCEPT_STAND_IN = {
  text: {
    en: 'A caller for whom nobody is there. To take the call, press 1.',
    de: 'Ein Anruf, für den gerade niemand da ist. Zum Annehmen die 1 drücken.',
    hu: 'Hívás, amelyet most senki sem tud fogadni. Fogadáshoz nyomja meg az 1-es gombot.',
  },
};

/** Said where a message box stands in. */
export const NOBODY_MESSAGE = {
  text: {
    en: 'Nobody is here to take your call just now. Please leave a message after the tone.',
    de: 'Im Moment ist niemand da, der Ihren Anruf annehmen kann. Bitte hinterlassen Sie nach dem Ton eine Nachricht.',
    hu: 'Jelenleg nincs, aki fogadja a hívását. Kérjük, a sípszó után hagyjon üzenetet.',
  },
};

export const MESSAGE_THANKS = {
  text: {
    en: 'Thank you, your message has been saved. Goodbye.',
    de: 'Vielen Dank, Ihre Nachricht ist gespeichert. Auf Wiederhören.',
    hu: 'Köszönjük, az üzenetét rögzítettük. Viszonthallásra.',
  },
};
