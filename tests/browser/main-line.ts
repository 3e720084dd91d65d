/** The main line of an appeal, as its people press it. */
import { expect } from 'vitest';
import { phone } from './browser.ts';
import { confirm, type Scenario } from './scenario.ts';

/** From the unit's signature to the citizen's five stars. @returns the pages it went through */
export async function solve(product: Scenario, { ticketNo, code }: { ticketNo: string; code: string }) {
  const unit = await product.as('yx-cg-contact', `/console/tickets/${ticketNo}`, phone);
  await unit.getByRole('button', { name: '签收' }).click();
  await unit.getByRole('button', { name: '签收' }).waitFor({ state: 'detached' });
  await unit.getByRole('button', { name: '先行联系' }).click();
  await unit.getByLabel('联系情况').fill('已电话告知市民，今晚安排执法人员到现场。');
  await confirm(unit, '先行联系');
  await unit.getByRole('button', { name: '办结', exact: true }).click();
  await unit.getByRole('radio', { name: '已解决', exact: true }).check();
  await unit.getByLabel('答复内容').fill('执法人员已对占道摊贩进行劝离，并安排每日傍晚定点值守，路面已恢复通畅。');
  await confirm(unit, '办结');
  await unit.getByText('待审核').first().waitFor();

  const reviewer = await product.as('reviewer1', `/console/tickets/${ticketNo}`);
  await reviewer.getByRole('button', { name: '审核通过' }).click();
  await confirm(reviewer, '审核通过');
  await reviewer.getByText('待回访').first().waitFor();

  const citizen = await product.visitor(phone);
  await citizen.goto(`${product.url}/track`);
  await citizen.getByLabel('工单号').fill(ticketNo);
  await citizen.getByLabel('查询码').fill(code);
  await citizen.getByRole('button', { name: '查询' }).click();
  await citizen.getByText('已办理，等您评价').first().waitFor();
  expect(citizen.url()).not.toContain(code);
  await citizen.getByRole('link', { name: '评价' }).or(citizen.getByRole('button', { name: '评价' })).first().click();
  await citizen.getByText('解决了', { exact: true }).click();
  await citizen.getByRole('radio', { name: /5 星/ }).check({ force: true });
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByText('已办结').first().waitFor();
  return { unit, reviewer, citizen };
}
