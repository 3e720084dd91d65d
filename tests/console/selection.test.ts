import { describe, expect, it } from 'vitest';
import { keepSelection } from '../../console/parts/selection.ts';

describe('working through a list', () => {
  it('stays on the same entry when others come before it', () => expect(keepSelection(['new', 'a', 'b'], 'a', 0)).toBe('a'));
  it('goes to what took the place of an entry that left', () => expect(keepSelection(['a', 'c'], 'b', 1)).toBe('c'));
  it('goes to the last when the last left', () => expect(keepSelection(['a', 'b'], 'c', 2)).toBe('b'));
  it('begins with the first', () => expect(keepSelection(['a', 'b'], null, 0)).toBe('a'));
  it('selects nothing in an empty list', () => expect(keepSelection([], 'a', 0)).toBeNull());
});
