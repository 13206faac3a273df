/** What callers hear until the author writes something else. */
export const FIRST_TEXTS = {
  offer: {
    text: {
      en: 'May we call you back? For yes, press 1. For no, press 2.',
      de: 'Dürfen wir Sie zurückrufen? Ja: 1. Nein: 2.',
      hu: 'Visszahívhatjuk? Ha igen, nyomja meg az 1-es gombot. Ha nem, a 2-est.',
    },
  },
  when: {
    text: { en: 'When may we call you?', de: 'Wann dürfen wir Sie anrufen?', hu: 'Mikor hívhatjuk?' },
  },
  time: {
    text: {
      en: '{{at(callback.from)}} to {{time(callback.until)}}: press {{callback.key}}.',
      de: '{{at(callback.from)}} bis {{time(callback.until)}}: {{callback.key}}.',
      hu: '{{at(callback.from)}}, legkésőbb {{time(callback.until)}}: {{callback.key}}.',
    },
  },
  soon: {
    text: {
      en: 'As soon as possible: press {{callback.key}}.',
      de: 'So bald wie möglich: {{callback.key}}.',
      hu: 'Amint lehet: {{callback.key}}.',
    },
  },
  own: {
    text: {
      en: 'We will call you back on {{phone(callback.number)}}. If that is right, press 1. For another number, press 2.',
      de: 'Wir rufen Sie unter {{phone(callback.number)}} zurück. Wenn das richtig ist, drücken Sie die 1. Für eine andere Nummer die 2.',
      hu: 'Ezen a számon hívjuk vissza: {{phone(callback.number)}}. Ha ez így jó, nyomja meg az 1-es gombot. Ha másik számot adna meg, a 2-est.',
    },
  },
  ask: {
    text: {
      en: 'Please enter the number on which we can reach you, then hash.',
      de: 'Bitte geben Sie die Nummer ein, unter der wir Sie erreichen, dann die Raute.',
      hu: 'Kérjük, üsse be a számot, amelyen elérjük, majd nyomja meg a kettőskeresztet.',
    },
  },
  readBack: {
    text: {
      en: 'I heard {{phone(callback.number)}}. If that is right, press 1. To enter it again, press 2.',
      de: 'Ich habe verstanden: {{phone(callback.number)}}. Richtig: 1. Noch einmal: 2.',
      hu: 'Ezt a számot kaptam: {{phone(callback.number)}}. Ha jó, nyomja meg az 1-es gombot. Ha újra megadná, a 2-est.',
    },
  },
  wrong: {
    text: {
      en: 'We cannot call this number.',
      de: 'Diese Nummer können wir nicht anrufen.',
      hu: 'Ezt a számot nem tudjuk felhívni.',
    },
  },
  kept: {
    text: {
      en: 'Thank you. We will call you back. Goodbye.',
      de: 'Vielen Dank. Wir rufen Sie zurück. Auf Wiederhören.',
      hu: 'Köszönjük. Visszahívjuk. Viszonthallásra.',
    },
  },
  already: {
    text: {
      en: 'Your callback is arranged already. You need not do anything else.',
      de: 'Ihr Rückruf ist schon vorgemerkt. Sie brauchen nichts weiter zu tun.',
      hu: 'Visszahívását már feljegyeztük. Nincs további teendője.',
    },
  },
};
