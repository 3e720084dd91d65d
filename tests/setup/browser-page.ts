/**
 * Leaves each test of a page an empty one. Here and not in a module that the tests share: a worker loads such a module
 * once, and its hooks would hold for the first file alone.
 */
import { afterEach, vi } from 'vitest';

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(() => {
    cleanup();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
    localStorage.clear();
    sessionStorage.clear();
  });
}
