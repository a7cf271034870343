import type { MouseEvent } from 'react';
import { desktop, isDesktop } from '../desktop.ts';
import { webAddress } from './web-address.ts';

/** Foreign text; a link when, and only when, it is a web address. */
export function LinkedText({ text }: { readonly text: string }) {
  const address = webAddress(text);
  if (address === undefined) return <bdi>{text}</bdi>;

  const open = (event: MouseEvent) => {
    if (!isDesktop) return;
    event.preventDefault();
    void desktop.openExternal(address);
  };
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" onClick={open}>
      <bdi>{text}</bdi>
    </a>
  );
}
