import { SearchIcon } from '../../components/icons.tsx';
import { useMessages } from '../../messages/use-messages.ts';
import { openPalette } from '../../stores/palette.ts';
import { controlKey } from './key-names.ts';

/** Looks like the field that it opens. */
export function SearchButton() {
  const { shell } = useMessages();
  return (
    <button type="button" className="search-button" aria-keyshortcuts="Control+K Meta+K" onClick={openPalette}>
      <SearchIcon />
      <span className="search-button-text">{shell.search}</span>
      <kbd>{controlKey} K</kbd>
    </button>
  );
}
