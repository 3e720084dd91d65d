/** 网上来电: a citizen's browser calls, an agent's browser answers, and what was said becomes a ticket. */
import { expect, test } from 'vitest';
import { alike, answers, calls, hearEachOther, patience, picture, ready, voiceScenario } from './people.ts';

const product = voiceScenario();

test('从浏览器打进来，弹屏、接听、保持、登记、按键评价，挂断后市民看到工单号', async () => {
  const agent = await product.agent('agent1');
  await picture(agent.page, 'desk-off');
  await ready(agent);
  await picture(agent.page, 'desk-ready');
  const citizen = await product.citizen();
  await citizen.page.goto(`${product.url}/call`);
  await citizen.page.getByRole('button', { name: '开始通话' }).waitFor();
  await picture(citizen.page, 'citizen-before');
  await calls(citizen, product.url);
  await citizen.page.locator('.call-phase').waitFor();
  await picture(citizen.page, 'citizen-greeting');

  // the form is begun before the answer
  await agent.page.locator('.phone-state[data-state=ringing]').waitFor();
  await agent.page.getByLabel('怎么称呼').and(agent.page.locator('#desk-name')).waitFor();
  await expect.poll(() => agent.page.locator('#desk-name').inputValue()).toBe('王女士');
  await picture(agent.page, 'desk-ringing');
  await answers(agent);
  await citizen.page.getByText('正在通话', { exact: true }).waitFor();
  await hearEachOther(citizen, agent);
  await picture(agent.page, 'desk-talking');
  await picture(citizen.page, 'citizen-talking');

  // typing goes on while keys of the telephone work
  await agent.page.locator('#desk-content').fill('清荷社区门口路灯不亮三天了，晚上看不清路。');
  await agent.page.keyboard.press('F9');
  await agent.page.locator('.phone-state[data-state=held]').waitFor();
  await citizen.page.getByText('请稍等，工作人员正在为您查询').waitFor();
  await expect.poll(async () => { const [music, agentHeard] = [await citizen.loudness(), await citizen.hears(agent)]; return music > 0.005 && agentHeard < alike; }, { timeout: 30_000 }).toBe(true);
  await picture(agent.page, 'desk-held');
  await picture(citizen.page, 'citizen-held');
  await agent.page.keyboard.press('F9');
  await agent.page.locator('.phone-state[data-state=talking]').waitFor();
  await hearEachOther(citizen, agent);

  // muted, the citizen hears nothing of the agent
  await agent.page.keyboard.press('F8');
  await agent.page.getByText('已静音').waitFor();
  await expect.poll(() => citizen.loudness(), { timeout: 30_000 }).toBeLessThan(0.003);
  await picture(agent.page, 'desk-muted');
  await agent.page.keyboard.press('F8');
  await hearEachOther(citizen, agent);

  // going to another page drops nothing
  await agent.page.getByRole('link', { name: '工单', exact: true }).first().click();
  await agent.page.locator('.phone-bar').waitFor();
  await picture(agent.page, 'bar-talking');
  expect(await citizen.hears(agent)).toBeGreaterThanOrEqual(alike);
  await agent.page.goBack();
  await expect.poll(() => agent.page.locator('#desk-content').inputValue()).toContain('路灯不亮');

  await agent.page.keyboard.press('Control+Enter');
  await agent.page.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.page.locator('.desk-form').innerText())![0];
  await agent.page.keyboard.press('Control+Alt+h');
  await citizen.page.locator('.call-phase[data-phase=surveying]').waitFor();
  await picture(citizen.page, 'citizen-survey');
  await agent.page.locator('.phone-state[data-state=afterCall]').waitFor();
  await picture(agent.page, 'desk-after-call');
  await citizen.page.getByText('5 非常满意').waitFor();
  await citizen.page.getByRole('button', { name: '5', exact: true }).click();
  await citizen.page.getByText('通话结束').waitFor();
  await citizen.page.getByText(ticketNo).waitFor();
  await picture(citizen.page, 'citizen-over');
  await agent.page.keyboard.press('F2');
  await agent.page.locator('.phone-state[data-state=ready]').waitFor();
  const course = await agent.page.request.get(`${product.url}/api/calls/of-ticket/${ticketNo}`);
  expect(JSON.stringify(await course.json())).toMatch(/C99\d{14}/);
  expect([...agent.page.errors, ...citizen.page.errors]).toEqual([]);
}, patience);

test('通话中刷新页面，电话自己接回来，草稿还在', async () => {
  const agent = await product.agent('agent1');
  await ready(agent);
  const citizen = await product.citizen();
  await calls(citizen, product.url, '李先生');
  await answers(agent);
  await hearEachOther(citizen, agent);
  await agent.page.locator('#desk-content').fill('小区停水了');
  await agent.page.reload();
  await agent.page.locator('.phone-state[data-state=talking]').waitFor();
  await hearEachOther(citizen, agent);
  expect(await agent.page.locator('#desk-content').inputValue()).toBe('小区停水了');
  await citizen.page.getByRole('button', { name: '挂断' }).click();
  await citizen.page.getByText('通话结束').waitFor();
  await agent.page.locator('.phone-state[data-state=afterCall]').waitFor();
}, patience);

test('网络断开又恢复，通话继续', async () => {
  const agent = await product.agent('agent1');
  await ready(agent);
  const citizen = await product.citizen();
  await calls(citizen, product.url, '赵女士');
  await answers(agent);
  await hearEachOther(citizen, agent);
  await agent.context.setOffline(true);
  await agent.page.getByText('网络断开，正在重连，通话保留').waitFor();
  await picture(agent.page, 'desk-lost');
  await agent.context.setOffline(false);
  await agent.page.locator('.phone-state[data-state=talking]').waitFor();
  await hearEachOther(citizen, agent);
  await citizen.context.setOffline(true);
  await citizen.page.getByText(/网络断了/).waitFor();
  await citizen.context.setOffline(false);
  await citizen.page.getByText('正在通话', { exact: true }).waitFor();
  await hearEachOther(citizen, agent);
  await agent.page.keyboard.press('Control+Alt+h');
  await agent.page.locator('.phone-state[data-state=afterCall]').waitFor();
}, patience);

test('第二个页面说电话在别处，接过来时通话跟过来', async () => {
  const agent = await product.agent('agent1');
  await ready(agent);
  const citizen = await product.citizen();
  await calls(citizen, product.url, '孙先生');
  await answers(agent);
  const second = await product.tab(agent, '/console/desk');
  await second.page.getByRole('button', { name: '在此接听' }).waitFor();
  await picture(second.page, 'desk-elsewhere');
  await hearEachOther(citizen, agent);
  await second.page.getByRole('button', { name: '在此接听' }).click();
  await second.page.locator('.phone-state[data-state=talking]').waitFor();
  await agent.page.locator('.phone-state[data-state=elsewhere]').waitFor();
  await hearEachOther(citizen, second);
}, patience);

test('来电没人接，市民一直排队，位置和时间写在页面上；关掉页面，电话就断了', async () => {
  const agent = await product.agent('agent2');
  const citizen = await product.citizen();
  await calls(citizen, product.url, '周先生');
  await citizen.page.getByText('下一位就是您').waitFor({ timeout: 60_000 });
  await picture(citizen.page, 'citizen-waiting');
  await citizen.page.close();
  await ready(agent);
  await expect.poll(async () => ((await (await agent.page.request.get(`${product.url}/api/phone`)).json()) as { seat: { state: string } }).seat.state).toBe('ready');
}, patience);
