/** 没有麦克风: nobody connects a telephone that cannot speak, and everybody is told what to do. */
import { expect, test } from 'vitest';
import { patience, picture, voiceScenario } from './people.ts';

const product = voiceScenario({ microphone: false });

test('浏览器不允许用麦克风，坐席和市民都看到该怎么办', async () => {
  const agent = await product.agent('agent1');
  await agent.page.getByRole('button', { name: '接入电话' }).click();
  await agent.page.getByText('浏览器不允许使用麦克风').first().waitFor();
  await picture(agent.page, 'desk-microphone-refused');
  // registering by hand goes on
  await agent.page.locator('#desk-content').fill('路灯不亮');
  expect(await agent.page.locator('#desk-content').inputValue()).toBe('路灯不亮');
  await agent.context.grantPermissions(['microphone']);
  await agent.page.getByRole('button', { name: '重试' }).click();
  await agent.page.getByRole('button', { name: '示闲', exact: true }).waitFor();

  const citizen = await product.citizen();
  await citizen.page.goto(`${product.url}/call`);
  await citizen.page.getByLabel(/我知道通话会录音/).check();
  await citizen.page.getByRole('button', { name: '开始通话' }).click();
  await citizen.page.getByText('没有允许使用麦克风').waitFor();
  await picture(citizen.page, 'citizen-microphone-refused');
}, patience);
