import { create } from 'zustand';

type Chosen = { readonly language: string | null; readonly choose: (language: string) => void };

const useChosen = create<Chosen>((set) => ({ language: null, choose: (language) => set({ language }) }));

/** The language whose texts are being written: chosen once, it holds for every text of the form. */
export function useSpokenLanguage(languages: readonly string[]): readonly [string, (language: string) => void] {
  const { language, choose } = useChosen();
  const [first = 'en'] = languages;
  return [language !== null && languages.includes(language) ? language : first, choose];
}
