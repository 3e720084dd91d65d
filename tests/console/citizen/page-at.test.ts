import { expect, test } from 'vitest';
import { pageAt } from '../../../console/citizen/address/page-at.ts';

test.each([
  ['/', { page: 'home' }], ['/file', { page: 'file' }], ['/track', { page: 'track' }],
  ['/appeal/99012611210000001', { page: 'appeal', ticketNo: '99012611210000001' }],
  ['/appeal/99012611210000001/sent', { page: 'sent', ticketNo: '99012611210000001' }],
  ['/appeal/99012611210000001/urge', { page: 'action', ticketNo: '99012611210000001', verb: 'urge' }],
  ['/appeal', { page: 'lost' }], ['/appeal/%E0%A4%A', { page: 'lost' }], ['/nowhere', { page: 'lost' }],
])('%s', (path, page) => { expect(pageAt(path)).toEqual(page); });
