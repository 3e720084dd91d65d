/** 班长台: a team lead sees who talks, listens in, whispers, takes over; messages and raised hands reach the other side. */
import { expect, test } from 'vitest';
import { alike, answers, calls, hearEachOther, picture, ready, voiceScenario } from './people.ts';

const product = voiceScenario();

test('班长看全场、监听、耳语、接管；消息和求助两头都看得到', async () => {
  const agent = await product.agent('agent1');
  await ready(agent);
  const lead = await product.agent('teamlead1', '/console/floor');
  const floor = lead.page;
  const seat = floor.getByRole('option', { name: /林晓雨/ });
  await seat.filter({ hasText: '示闲' }).waitFor();
  await floor.getByText('未接通，不能监听').waitFor();
  await floor.getByRole('button', { name: '接入电话' }).click();
  await floor.getByText('未接通，不能监听').waitFor({ state: 'detached' });

  const citizen = await product.citizen();
  await calls(citizen, product.url);
  await seat.filter({ hasText: '振铃' }).waitFor({ timeout: 60_000 });
  await answers(agent);
  await seat.filter({ hasText: '通话' }).waitFor();
  await hearEachOther(citizen, agent);

  const onlyTheAgent = () => expect.poll(() => citizen.hears(agent), { timeout: 40_000 }).toBeGreaterThanOrEqual(alike);

  // chosen, listened to by one key; the lead's own telephone rings and is answered
  await seat.click();
  await floor.getByRole('button', { name: /^监听/ }).waitFor();
  await picture(floor, 'floor-chosen');
  await floor.keyboard.press('l');
  await floor.getByText('正在呼叫您的话机，请接听').waitFor();
  await floor.locator('.phone-answer').waitFor();
  await floor.keyboard.press('F2');
  await floor.getByText('正在呼叫您的话机，请接听').waitFor({ state: 'detached' });
  await seat.filter({ hasText: '监听：沈若兰' }).waitFor();
  await expect.poll(() => lead.loudness(), { timeout: 30_000 }).toBeGreaterThan(0.005);
  await onlyTheAgent(); // the citizen notices nothing
  await picture(floor, 'floor-listening');

  await floor.keyboard.press('w');
  await floor.getByText('耳语中').waitFor();
  await onlyTheAgent();

  // a message stands at the agent until it is read
  await floor.keyboard.press('m');
  await floor.getByLabel('内容').fill('先安抚情绪，再登记地点。');
  await floor.getByRole('button', { name: /发\s*送/ }).click();
  await agent.page.getByText('先安抚情绪，再登记地点。').waitFor();
  await picture(agent.page, 'agent-message');
  await agent.page.keyboard.press('Control+Alt+l');
  await floor.getByText('1 人中 1 人已读').waitFor();

  // one key for help
  await agent.page.keyboard.press('Control+Alt+u');
  await floor.getByRole('status').getByText('林晓雨举手求助').waitFor();
  await floor.getByRole('button', { name: /^我来处理/ }).click();
  await agent.page.getByRole('button', { name: /沈若兰来帮您/ }).waitFor();
  await seat.filter({ hasText: '沈若兰在处理' }).waitFor();
  await picture(floor, 'floor-hand');

  await floor.keyboard.press('t');
  await hearEachOther(citizen, lead);
  await agent.page.locator('.phone-state[data-state=afterCall]').waitFor();
  await picture(floor, 'floor-taken-over');
  await citizen.page.getByRole('button', { name: /挂断/ }).click();
  await floor.getByRole('option', { name: /沈若兰/ }).filter({ hasText: '话后' }).waitFor();
  expect([...agent.page.errors, ...floor.errors, ...citizen.page.errors]).toEqual([]);
}, 240_000);
