import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { desk, phone } from '../browser.ts';
import { confirm, picture, scenario } from '../scenario.ts';

const product = scenario();

const lamp = '云溪区柳湾街道人民路的路灯不亮，漆黑一片，已经三天，晚上走路看不清。';
/** A unit in a picker, by its name. A field that must be filled has a star before its own. */
const pickUnit = async (page: Page, label: string, name: string) => {
  await page.getByRole('combobox', { name: new RegExp(`^(\\* )?${label}$`) }).fill(name);
  await page.keyboard.press('Enter');
};

async function registered(content: string): Promise<string> {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill(content);
  await agent.getByText('云溪区').first().waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.locator('.desk-form').innerText())![0];
  await agent.context().close();
  return ticketNo;
}

async function asksReturn(unit: string, ticketNo: string, proposed: string, size = desk) {
  const page = await product.as(`${unit}-contact`, `/console/tickets/${ticketNo}`, size);
  await page.getByRole('button', { name: '申请退单' }).click();
  // by keyboard: the list is still moving when a pointer would hit it
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.getByRole('combobox', { name: '原因' }).press(key);
  await page.locator('.verb-form').getByTitle('职能不符', { exact: true }).waitFor();
  await page.getByLabel('理由', { exact: true }).fill('该路段尚未移交，不属我局职责。');
  await page.getByLabel('法规或三定依据').fill('市政设施移交办法第九条');
  await pickUnit(page, '建议承办单位', proposed);
  await picture(page, `return-${unit}`);
  await confirm(page, '申请退单');
  await page.getByText('退单待审').first().waitFor();
  return page;
}

test('two units give a lamp back; one works meanwhile, they confer, the coordinator rules, a second person confirms, and the next lamp goes where the ruling says', async () => {
  const ticketNo = await registered(lamp);
  const unit = await asksReturn('yx-cg', ticketNo, '云溪区住房和城乡建设局', phone);

  const dispatcher = await product.as('dispatcher1', '/console/dispatch?tab=requests&kind=return');
  await dispatcher.getByText('市政设施移交办法第九条').waitFor();
  await dispatcher.getByText(/派单目录 2\.3\.2/).first().waitFor(); // the clause beside the unit's reason
  await dispatcher.getByText(/城市管理/).first().waitFor();
  await picture(dispatcher, 'dispatcher-evidence');
  await dispatcher.getByRole('button', { name: '同意', exact: true }).click();
  await confirm(dispatcher, '同意');
  await dispatcher.getByText('没有待审批的申请').waitFor();
  await dispatcher.getByRole('tab', { name: '待派单' }).click();
  await dispatcher.getByText(/退单建议/).waitFor(); // the proposed unit stands first, with why
  await picture(dispatcher, 'board-proposed');
  await dispatcher.locator('.board-unit').first().getByText('云溪区住房和城乡建设局').waitFor();
  await dispatcher.keyboard.press('1');
  await dispatcher.getByText('没有等待派单的工单').waitFor();

  await asksReturn('yx-zj', ticketNo, '云溪区城市管理局');
  const coordinator = await product.as('coordinator1', '/console/dispatch?tab=requests&kind=return');
  await coordinator.getByText('本单既往退单').waitFor();
  await coordinator.getByText(/同意 · 郑凯|已同意 · 郑凯/).waitFor();
  await picture(coordinator, 'coordinator-evidence');
  await coordinator.getByRole('button', { name: '同意', exact: true }).click();
  await confirm(coordinator, '同意');
  await coordinator.getByText('没有待审批的申请').waitFor();

  await coordinator.goto(`${product.url}/console/tickets/${ticketNo}`);
  await coordinator.getByRole('button', { name: '转疑难会商' }).click();
  await coordinator.getByLabel('争议情况').fill('城管、住建均称人民路路灯不属其职责。');
  await coordinator.getByText('先办后议：裁定前由该单位办理').waitFor();
  await picture(coordinator, 'mark-hard-case');
  await confirm(coordinator, '转疑难会商');
  await coordinator.getByText('疑难会商', { exact: true }).first().waitFor();
  await coordinator.getByText('先办', { exact: true }).waitFor();
  await unit.reload();
  await unit.getByText('不得退单').first().waitFor(); // back with city management, which signs and may not return it
  await unit.getByText(/须先办理，不得再退/).waitFor({ state: 'attached' });

  await coordinator.goto(`${product.url}/console/dispatch?tab=hardCases`);
  await coordinator.getByText('云溪区城市管理局、云溪区住房和城乡建设局').waitFor();
  await picture(coordinator, 'hard-cases');
  await coordinator.getByRole('link', { name: /路灯不亮/ }).click();
  await coordinator.getByRole('button', { name: '登记会商纪要' }).click();
  await coordinator.getByText('现场会', { exact: true }).click();
  await coordinator.getByLabel('会商情况').fill('现场核对移交清单，人民路未列入移交范围，路灯由建设单位代管。');
  await pickUnit(coordinator, '议定事项 1', '云溪区住房和城乡建设局');
  await coordinator.getByRole('textbox', { name: '该单位做什么 1' }).fill('三日内督促建设单位修复');
  await picture(coordinator, 'confer');
  await confirm(coordinator, '登记会商纪要');
  await coordinator.getByText('云溪区住房和城乡建设局：三日内督促建设单位修复').first().waitFor();

  await coordinator.getByRole('button', { name: '裁定', exact: true }).click();
  await pickUnit(coordinator, '裁定主办单位', '云溪区住房和城乡建设局');
  await coordinator.getByLabel('裁定依据').fill('市政设施移交办法第九条');
  await coordinator.getByLabel('裁定理由').fill('未移交道路的路灯由住建部门督促建设单位维护。');
  await picture(coordinator, 'rule');
  await confirm(coordinator, '裁定');
  await coordinator.getByText('办理中', { exact: true }).first().waitFor();
  await coordinator.getByText(/裁定〔\d{4}〕1号/).first().waitFor();
  await picture(coordinator, 'ruled-ticket');

  // not confirmed yet: the next lamp is shown the precedent and waits for a person
  const second = await registered(lamp.replace('人民路', '建设路'));
  await dispatcher.getByText('由云溪区住房和城乡建设局主办（适用于云溪区）').waitFor();
  await dispatcher.getByText(/有先例：裁定〔/).waitFor();
  await picture(dispatcher, 'board-precedent');
  await dispatcher.locator('.board-unit').first().getByText('云溪区住房和城乡建设局', { exact: true }).waitFor();
  expect(await dispatcher.locator('.board-row').count()).toBe(1);

  await coordinator.goto(`${product.url}/console/oversight?tab=rulings`);
  await coordinator.getByText(/裁定人不能确认自己的裁定/).waitFor({ state: 'attached' });
  const lead = await product.as('teamlead1', '/console/oversight?tab=rulings');
  await lead.getByText('确认后写入').first().waitFor();
  await lead.getByText(/派单目录 2\.3\.2/).waitFor(); // the city's clause, which stays for the other districts
  await picture(lead, 'rulings');
  await lead.getByRole('button', { name: '确认先例' }).click();
  await lead.getByText(/此后同一事项在适用区域内按该裁定派单/).waitFor();
  await picture(lead, 'confirm');
  await lead.getByRole('dialog').getByRole('button', { name: /^(确\s*定|确\s*认|OK)$/ }).click();
  await lead.getByText('已入目录', { exact: true }).last().waitFor();

  const third = await registered(lamp.replace('人民路', '学府路'));
  await lead.goto(`${product.url}/console/tickets/${third}`);
  await lead.getByText('办理中', { exact: true }).first().waitFor(); // by the machine, without anybody asking
  await lead.getByText(/依据：裁定〔\d{4}〕1号：由云溪区住房和城乡建设局主责/).first().waitFor();
  expect(second).not.toBe(third);

  await lead.goto(`${product.url}/console/oversight?tab=returns`);
  await lead.getByRole('button', { name: '云溪区城市管理局 同意（属实） 1' }).click();
  await lead.getByRole('region', { name: '退单明细' }).getByText(/职能不符：该路段尚未移交/).waitFor();
  await picture(lead, 'ledger');
  for (const page of [unit, dispatcher, coordinator, lead]) expect(page.errors).toEqual([]);
}, 300_000);
