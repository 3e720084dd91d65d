/** A key press as one word: 'Ctrl+Enter' (⌘ counts as Ctrl), '/', '?', 'ArrowDown'. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const held = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}`;
  return held + (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}

/** Is the person writing, so that single letters are text and not commands? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) && !['checkbox', 'radio', 'button'].includes((target as HTMLInputElement).type);
}
