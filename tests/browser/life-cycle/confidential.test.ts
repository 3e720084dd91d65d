import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { confirm, picture, scenario } from '../scenario.ts';

const product = scenario();

const said = '我是云溪区城市管理局的临时工慕容晓晴，队长收了商户的钱就不管占道，家住桃园小区5栋1203，电话15477776666。';
const secrets = /慕容|晓晴|15477776666|7776666|桃园|1203|临时工/;

test('a citizen reports a unit by phone; it is confirmed, handled by another and never seen by the accused; who it was is shown to one person, after a second agreed, and the auditor reads it', async () => {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill(said);
  await agent.getByRole('textbox', { name: '来电号码' }).or(agent.locator('#desk-phone')).first().fill('15477776666');
  await agent.locator('#desk-name').fill('慕容晓晴');
  await agent.getByRole('checkbox', { name: '保密' }).check();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.locator('.desk-form').innerText())![0];

  // The dispatcher finds it among the copies to confirm: what was said, with its clues marked, beside what units will read.
  const dispatcher = await product.as('dispatcher1', `/console/dispatch?tab=unconfirmed&at=${ticketNo}`);
  await dispatcher.locator('.marked mark', { hasText: '慕容晓晴' }).first().waitFor();
  await picture(dispatcher, 'confidential-scrub');
  const copy = dispatcher.getByRole('textbox', { name: /脱敏件/ });
  expect(await copy.inputValue()).not.toMatch(secrets);
  await copy.fill('云溪区城市管理局某队长收受商户钱物，对占道经营不予管理。');
  await dispatcher.getByRole('textbox', { name: /标题/ }).fill('反映城管队长收受商户钱物');
  await dispatcher.keyboard.press('Control+Enter');
  await dispatcher.getByText('脱敏件已确认').first().waitFor();

  // Whom it is about is registered, and it goes to the unit above.
  const lead = await product.as('coordinator1', `/console/tickets/${ticketNo}`);
  await lead.getByText('脱敏件已由').waitFor();
  await picture(lead, 'confidential-banner');
  const sent = await lead.evaluate(async (no) => {
    const send = (path: string, body: unknown) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then((r) => r.status);
    return [await send(`/api/tickets/${no}/amend`, { accusedUnitId: 'yx-cg' }), await send(`/api/tickets/${no}/dispatch`, { leadUnitId: 'yx-cg' }), await send(`/api/tickets/${no}/dispatch`, { leadUnitId: 'yx-gov' })];
  }, ticketNo);
  expect(sent).toEqual([200, 422, 200]);

  const unit = await product.as('yx-gov-contact', `/console/tickets/${ticketNo}`, phone);
  await unit.getByText('对占道经营不予管理').first().waitFor();
  await picture(unit, 'confidential-unit-phone');
  expect(await unit.locator('main').innerText()).not.toMatch(secrets);
  await unit.getByRole('button', { name: '签收' }).first().click();
  await unit.getByText('待联系').first().waitFor();

  const accused = await product.as('yx-cg-leader', `/console/tickets/${ticketNo}`);
  await accused.getByText(/没有|找不到|不存在/).first().waitFor();
  await accused.goto(`${product.url}/console/tickets?q=收受商户`);
  await accused.locator('main').waitFor();
  expect(await accused.locator('main').innerText()).not.toMatch(/收受商户钱物/);

  // Who it was: one asks, another agrees, the first looks.
  const supervisor = await product.as('supervisor1', `/console/tickets/${ticketNo}`);
  await supervisor.getByRole('button', { name: '申请查看身份' }).click();
  await supervisor.getByRole('checkbox', { name: '姓名' }).check();
  await supervisor.getByRole('checkbox', { name: '电话' }).check();
  await supervisor.getByLabel('理由').fill('核实举报人陈述，确认在职情况');
  await picture(supervisor, 'confidential-request');
  await confirm(supervisor, '申请查看身份');
  await supervisor.getByText('申请查看保密信息').first().waitFor();
  expect(await supervisor.getByRole('button', { name: '查看 姓名' }).count()).toBe(0);

  await lead.goto(`${product.url}/console/dispatch?tab=requests&kind=reveal`);
  await lead.getByText('姓名、电话').first().waitFor();
  await picture(lead, 'confidential-approval');
  await lead.getByRole('button', { name: '同意', exact: true }).click();
  await confirm(lead, '同意');
  await lead.getByText('已同意').first().waitFor();

  await supervisor.reload();
  await supervisor.getByText('您可查看').waitFor();
  await supervisor.getByRole('button', { name: '查看 姓名' }).click();
  await supervisor.getByRole('dialog').getByRole('textbox').fill('核实举报人陈述');
  await supervisor.getByRole('dialog').getByRole('button', { name: /确\s*定|查\s*看/ }).last().click();
  await supervisor.getByText('慕容晓晴', { exact: true }).waitFor();
  await picture(supervisor, 'confidential-revealed');

  const auditor = await product.as('auditadmin', '/console/looks');
  await auditor.getByText('核实举报人陈述').first().waitFor();
  await auditor.locator('td', { hasText: '双人审批' }).first().waitFor();
  await picture(auditor, 'confidential-looks');
  expect(await auditor.locator('main').innerText()).toContain(ticketNo);
  expect(await auditor.locator('main').innerText()).not.toMatch(secrets);
  for (const page of [agent, dispatcher, lead, unit, accused, supervisor, auditor]) expect(page.errors).toEqual([]);
});
