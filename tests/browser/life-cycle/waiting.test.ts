import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { phone } from '../browser.ts';
import { confirm, files, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。';
/** A day so many days from now, as the date field takes it. */
const inDays = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10);

async function registered(content: string): Promise<{ ticketNo: string; code: string }> {
  const agent = await product.as('agent1', '/console/desk');
  const made = await files(agent, content);
  await agent.context().close();
  return made;
}

async function signsAndCalls(unit: Page): Promise<void> {
  await unit.getByRole('button', { name: '签收' }).click();
  await unit.getByRole('button', { name: '先行联系' }).click();
  await unit.getByLabel('联系情况').fill('已电话告知市民，今晚安排人员到现场。');
  await confirm(unit, '先行联系');
  await unit.getByRole('button', { name: '申请延期' }).waitFor();
}

test('the unit asks the citizen once for what is missing; the citizen answers on the phone, and the work goes on at once', async () => {
  const { ticketNo, code } = await registered(stalls);
  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`);
  await signsAndCalls(unit);
  await unit.getByRole('button', { name: '请市民补充' }).click();
  await unit.getByLabel('需要市民补充什么（一次列全） 1').fill('摊贩大概几点出摊');
  await unit.getByRole('button', { name: /再加一项/ }).click();
  await unit.getByLabel('需要市民补充什么（一次列全） 2').fill('占道的具体位置');
  await picture(unit, 'ask-form');
  await confirm(unit, '请市民补充');
  await unit.getByText('待市民补充', { exact: true }).first().waitFor();
  await unit.getByText(/已暂停计时，剩余/).waitFor();
  await picture(unit, 'ask-waiting');

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByRole('heading', { name: '需要您补充' }).waitFor();
  await picture(citizen, 'ask-portal');
  await citizen.getByRole('button', { name: '提交补充' }).click();
  await citizen.getByText('请至少填写一项').waitFor();
  await citizen.getByLabel('1. 摊贩大概几点出摊').fill('下午五点半到八点');
  await citizen.getByRole('button', { name: '提交补充' }).click();
  await citizen.getByText('收到您的补充，继续办理').waitFor();
  expect(await citizen.getByRole('heading', { name: '需要您补充' }).count()).toBe(0);

  await unit.getByText('摊贩大概几点出摊：下午五点半到八点').first().waitFor(); // live
  await unit.getByText('办理中', { exact: true }).first().waitFor();
  expect(await unit.getByText(/已暂停计时/).count()).toBe(0);
  for (const page of [unit, citizen]) expect(page.errors).toEqual([]);
});

test('rain stops the work: the unit asks for a suspension, the reviewer agrees, the unit goes on when it is dry', async () => {
  const { ticketNo } = await registered(`${stalls}还有几家烧烤摊，油污很重。`);
  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`, phone);
  await signsAndCalls(unit);
  await unit.getByRole('button', { name: '申请延期' }).click();
  await unit.getByText('还可以 2 次（共 2 次），每次最长10个工作日').waitFor();
  await unit.getByRole('button', { name: /取\s*消/ }).click();
  await unit.getByRole('button', { name: '申请暂停计时' }).click();
  await unit.getByText('还可以 2 次（共 2 次），每次最长30个工作日').waitFor();
  await unit.getByRole('combobox', { name: '原因' }).click();
  await unit.getByTitle('恶劣天气', { exact: true }).click();
  await unit.getByLabel('恢复计时的日期').fill(inDays(7));
  await unit.getByLabel('理由', { exact: true }).fill('连续降雨，无法清洗油污路面。');
  await picture(unit, 'suspension-form-phone');
  await confirm(unit, '申请暂停计时');
  await unit.getByText(/申请暂停计时至/).waitFor();

  const reviewer = await product.as('reviewer1', '/console/review?tab=requests');
  await reviewer.getByText('恶劣天气').first().waitFor();
  await picture(reviewer, 'suspension-decision');
  await reviewer.getByRole('button', { name: '同意', exact: true }).click();
  await confirm(reviewer, '同意');
  await reviewer.getByText('没有等您审批的申请').waitFor();

  await unit.getByText(/已暂停计时，剩余/).waitFor(); // live
  await unit.goto(`${product.url}/console/inbox?due=suspended`);
  await unit.getByText(/暂停于/).first().waitFor();
  await picture(unit, 'suspension-inbox-phone');
  await unit.goto(`${product.url}/console/tickets/${ticketNo}`);
  await unit.getByRole('button', { name: '恢复计时' }).click();
  await unit.getByLabel('为什么恢复').fill('天气转晴，恢复清洗。');
  await confirm(unit, '恢复计时');
  await unit.getByText(/恢复计时：天气转晴/).waitFor();
  expect(await unit.getByText(/已暂停计时，/).count()).toBe(0);
  for (const page of [unit, reviewer]) expect(page.errors).toEqual([]);
});
