/** What callers hear until the author writes something else. */
export const FIRST_ANNOUNCEMENT = {
  text: {
    en: 'You are number {{queue.position}} in the line. The expected wait is about {{queue.wait}}.',
    de: 'Sie sind an Platz {{queue.position}}. Die Wartezeit beträgt etwa {{queue.wait}}.',
    hu: 'Ön a sorban a következő helyen áll: {{queue.position}}. A várakozási idő körülbelül {{queue.wait}}.',
  },
};
