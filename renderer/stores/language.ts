import { create } from 'zustand';
import { chooseLanguage } from '../messages/choose-language.ts';
import { languages } from '../messages/languages.ts';

/** The language the page speaks, and all the reader understands, best first. */
export const useLanguage = create(readLanguage);

function readLanguage() {
  return { ...chooseLanguage(navigator.languages, Object.keys(languages)), tags: navigator.languages.join(',') };
}

/** Follows the browser's setting from now on; called once. */
export function startLanguage(): void {
  const follow = () => {
    useLanguage.setState(readLanguage());
    document.documentElement.lang = useLanguage.getState().language;
  };
  window.addEventListener('languagechange', follow);
  follow();
}
