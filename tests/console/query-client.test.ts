// @vitest-environment happy-dom
import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { createQueryClient } from '../../console/api/query-client.ts';

afterEach(() => onlineManager.setOnline(true));

test('a browser without any network reads and writes all the same: the server may be its own machine', async () => {
  const client = createQueryClient();
  onlineManager.setOnline(false);
  expect(await client.fetchQuery({ queryKey: ['tickets'], queryFn: () => 'read' })).toBe('read');
  expect(await new MutationObserver(client, { mutationFn: async () => 'written' }).mutate()).toBe('written');
});
