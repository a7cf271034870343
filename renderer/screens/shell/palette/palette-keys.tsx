import { useMessages } from '../../../messages/use-messages.ts';

/** The keys of the palette, at its foot. */
export function PaletteKeys() {
  const { finding } = useMessages();
  return (
    <p className="palette-keys">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {finding.choose}
      </span>
      <span>
        <kbd>{finding.names.enter}</kbd> {finding.open}
      </span>
      <span>
        <kbd>{finding.names.escape}</kbd> {finding.close}
      </span>
    </p>
  );
}
