// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { keyOf, needsKey } from '../../console/shell/key-of.ts';

const element = (html: string) => { document.body.innerHTML = html; return document.body.querySelector<HTMLElement>('[data-here]')!; };
const pressed = (key: string, more: object = {}) => keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys', () => {
  it('have one name whatever the case and the machine', () => {
    expect(pressed('s')).toBe('S');
    expect(pressed('Enter', { ctrlKey: true })).toBe('Ctrl+Enter');
    expect(pressed('Enter', { metaKey: true })).toBe('Ctrl+Enter');
    expect(pressed('?')).toBe('?');
  });

  it.each([
    ['a letter while writing', '<input data-here>', 'S', true],
    ['a letter on a checkbox', '<input type="checkbox" data-here>', 'S', false],
    ['Enter on a button', '<button><b data-here></b></button>', 'Enter', true],
    ['Enter on plain text', '<p data-here></p>', 'Enter', false],
    ['an arrow among radio buttons', '<input type="radio" data-here>', 'ArrowDown', true],
    ['an arrow on a button', '<button data-here></button>', 'ArrowDown', false],
    ['a number in a dialog', '<div role="dialog"><button data-here></button></div>', '1', true],
  ])('%s: left to the element is %s %s → %s', (_, html, key, left) => {
    expect(needsKey(element(html), key)).toBe(left);
  });
});
