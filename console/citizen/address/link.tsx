import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './address.ts';

/** A link inside the portal. A real one: opening in a new tab works as everywhere. */
export function Link({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}
