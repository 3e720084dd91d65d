/** Telephony beside the pages: off, a switch that is not there, another server that is the floor. The pages come up in each. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telephonyService } from '../../../telephony/service.ts';
import { endAll } from '../../../ticketing/start/end-all.ts';
import { takeLease } from '../../../telephony/floor/lease.ts';
import { floorHere } from '../../../telephony/floor/index.ts';
import { testApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { telephony } from '../../../telephony/index.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core?.close());

test('off: nothing runs, nothing is said, and a desk is told so', async () => {
  core.config.voice = { ...core.config.voice, engine: 'off' };
  const service = await telephonyService(core);
  expect(service).toMatchObject({ lines: [] });
  expect(service.doors).toBeUndefined();
  const api = await testApi(core, (c) => ({ staff: telephony.staffRoutes!(c) }));
  const agent = await api.as('agent1');
  expect((await agent.get('/api/phone')).body).toMatchObject({ engine: null, floor: null, call: null });
  const refused = await agent.post('/api/phone/calls', { number: '110' });
  expect(refused.status).toBe(503);
  expect(refused.body.error.zh).toContain('照常登记');
  await api.close();
  await endAll(service.parts, core.log);
});

test('a switch that cannot be reached is said once and tried on; a desk sees it', async () => {
  core.config.voice = { ...core.config.voice, engine: 'asterisk', asteriskUrl: 'http://hotline:secret@127.0.0.1:2' };
  const service = await telephonyService(core);
  expect(service.lines!.join()).toContain('cannot be reached');
  expect(floorHere(core)?.engineOn).toBe(false);
  await endAll(service.parts, core.log);
  expect(floorHere(core)).toBeNull();
});

test('while another server is the floor this one says which', async () => {
  await takeLease(core, 'other', 'http://floor-1:12345');
  const service = await telephonyService(core);
  expect(service.lines!.join()).toContain('http://floor-1:12345');
  const api = await testApi(core, (c) => ({ staff: telephony.staffRoutes!(c) }));
  const agent = await api.as('agent1');
  expect((await agent.get('/api/phone')).body.floor).toBe('http://floor-1:12345');
  expect((await agent.post('/api/phone/calls', { number: '110' })).body.error).toMatchObject({ id: 'floorElsewhere' });
  await api.close();
  await endAll(service.parts, core.log);
});
