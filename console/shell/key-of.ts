/** A key press as one word: 'Ctrl+Enter' (⌘ counts as Ctrl), '/', '?', 'ArrowDown'. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const held = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}`;
  return held + (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}

const arrowed = '[role=menu],[role=listbox],[role=tablist],[role=radiogroup],[role=tree],[role=grid]';
const pressed = 'button,a,summary,[role=button],[role=tab],[role=menuitem],[role=option]';

/** Is the person writing, so that single letters are text and not commands? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !['checkbox', 'radio', 'button'].includes((target as HTMLInputElement).type));
}

/** Does what has the focus need this key for itself: letters while writing, Enter on a button, arrows in a list, anything in a dialog? */
export function needsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (isTyping(target) || target.closest('[role=dialog]')) return true;
  if (key === ' ' && target.tagName === 'INPUT') return true;
  if (key === 'Enter' || key === ' ') return target.closest(pressed) !== null;
  return key.startsWith('Arrow') && (target.tagName === 'INPUT' || target.closest(arrowed) !== null);
}
