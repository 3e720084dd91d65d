import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { confirm, picture, scenario } from '../scenario.ts';

const product = scenario();

const stalls = '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，希望规划一个固定的夜市让他们有地方去。';
const inDays = (n: number) => new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10);
const why = '临时疏导点需要重新规划，用地手续还没有办完，现在办不成。';

test('what cannot be done now is explained, planned, looked at again and brought back: nobody is forgotten', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill(stalls);
  await agent.getByText('云溪区城市管理局').first().waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  await agent.locator('.desk-form').getByText('办理中', { exact: true }).waitFor();
  const form = await agent.locator('.desk-form').innerText();
  const ticketNo = /99\d{15}/.exec(form)![0];
  const code = /查询码\s*(\d{8})/.exec(form)![1]!;

  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`);
  await unit.getByRole('button', { name: '签收' }).click();
  await unit.getByRole('button', { name: '申请挂账' }).click();
  await unit.getByRole('combobox', { name: '原因' }).click();
  await unit.getByTitle('涉及规划、征收', { exact: true }).click();
  await unit.getByLabel('向市民解释').fill(why);
  await unit.getByLabel('打算怎么办').fill('三季度完成选址，四季度开放疏导点');
  await unit.getByLabel('什么条件下恢复办理').fill('用地手续批复');
  await unit.getByLabel('复核日期').fill(inDays(60));
  await picture(unit, 'park-form');
  await confirm(unit, '申请挂账');
  await unit.getByText(/申请挂账（涉及规划、征收）/).waitFor();

  const leader = await product.as('yx-cg-leader', '/console/inbox?due=decide', phone);
  await leader.getByText('涉及规划、征收').first().waitFor();
  await leader.getByText('涉及规划、征收').first().click();
  await leader.getByText('用地手续批复').first().waitFor();
  await picture(leader, 'park-endorse-phone');
  await leader.getByRole('button', { name: '初审同意' }).click();
  await confirm(leader, '初审同意');
  await leader.getByText('没有等您审批的申请').or(leader.getByText('没有待办工单')).first().waitFor();

  const coordinator = await product.as('coordinator1', `/console/tickets/${ticketNo}`);
  await coordinator.getByRole('button', { name: '同意', exact: true }).click();
  await confirm(coordinator, '同意');
  await coordinator.getByText('挂账', { exact: true }).first().waitFor();

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText('已列入计划').first().waitFor();
  await citizen.getByText(why).first().waitFor();
  await picture(citizen, 'park-portal');

  await coordinator.goto(`${product.url}/console/parked`);
  await coordinator.getByRole('link', { name: /流动摊贩/ }).waitFor();
  await picture(coordinator, 'park-ledger');
  await coordinator.getByRole('link', { name: /流动摊贩/ }).click();
  await coordinator.getByRole('button', { name: '挂账复核' }).click();
  await coordinator.getByLabel('进展（告知市民）').fill('选址方案已经报批，等待公示。');
  await coordinator.getByLabel('复核日期').fill(inDays(5));
  await confirm(coordinator, '挂账复核');
  await coordinator.getByText(/挂账第1次复核/).waitFor();

  // Not the filter of seven days: on a Monday five days are a Saturday, and the review moves to the next workday, a week away.
  const supervisor = await product.as('supervisor1', '/console/parked');
  await supervisor.getByText('选址方案已经报批，等待公示。', { exact: false }).waitFor();
  await picture(supervisor, 'park-ledger-reviewed');
  await supervisor.getByRole('link', { name: /流动摊贩/ }).click();
  await supervisor.getByRole('button', { name: '恢复办理' }).click();
  await supervisor.getByLabel('理由').fill('用地手续已经批复');
  await confirm(supervisor, '恢复办理');
  await supervisor.getByText('办理中', { exact: true }).first().waitFor();
  await supervisor.goto(`${product.url}/console/parked?state=ended`);
  await supervisor.getByText('用地手续已经批复').waitFor();
  await picture(supervisor, 'park-ledger-ended');

  await citizen.reload();
  await citizen.getByText(/已恢复办理，预计/).first().waitFor();
  for (const page of [agent, unit, leader, coordinator, supervisor, citizen]) expect(page.errors).toEqual([]);
});
