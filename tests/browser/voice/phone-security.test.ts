import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';

const product = scenario();
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: typeof name === 'string' });
/** Several values, each with Enter, as somebody types them. */
async function types(page: Page, label: string, values: string[]): Promise<void> {
  for (const value of values) { await page.getByLabel(label, { exact: true }).fill(value); await page.keyboard.press('Enter'); }
}

test('a trunk is entered by one administrator, found wanting, corrected, and confirmed by another; its password is shown to neither', async () => {
  const sys = await product.as('sysadmin', '/console/phone-security');
  await sys.getByText('还没有中继线路。').waitFor();
  await sys.getByRole('button', { name: '新增中继' }).click();
  await sys.getByLabel('名称', { exact: true }).fill('电信主用中继');
  await sys.getByLabel('标识').fill('telecom-a');
  await sys.getByLabel('对端地址').fill('sip:203.0.113.10:5060');
  await types(sys, '来源地址', ['0.0.0.0/0']);
  await sys.getByLabel('鉴权用户名').fill('hotline12345');
  await sys.getByLabel('鉴权口令').fill('a-long-secret-of-the-carrier');
  await types(sys, '本方号码', ['0991-6312345']);
  await sys.getByLabel('理由').fill('电信开通主用中继');
  await sys.keyboard.press('Control+Enter');
  await sys.getByText(/网段过宽，最多放开/).waitFor();
  expect(await sys.content()).not.toContain('addresses.0');
  await picture(sys, 'phone-security-trunk-refused');
  await sys.getByLabel('来源地址', { exact: true }).focus();
  await sys.keyboard.press('Backspace');
  await types(sys, '来源地址', ['203.0.113.0/28']);
  await sys.getByLabel('理由').focus();
  await sys.keyboard.press('Control+Enter');
  await section(sys, '待确认的变更').waitFor();
  expect(await section(sys, '待确认的变更').getByRole('button').allInnerTexts()).toEqual([expect.stringMatching(/撤\s*回/)]);
  await section(sys, '待确认的变更').getByText(/由安全管理员确认|提出/).first().waitFor();

  const sec = await product.as('secadmin', '/console/phone-security');
  await section(sec, '待确认的变更').getByText('摘要鉴权，用户名 hotline12345').waitFor();
  await picture(sec, 'phone-security-trunk-waits');
  await sec.getByRole('button', { name: '确认变更' }).click();
  await sec.getByRole('button', { name: /确\s*定/ }).click();
  await sec.getByRole('table').getByText('尚无通话').waitFor();
  await section(sec, '待确认的变更').waitFor({ state: 'detached' });
  expect(await sec.content()).not.toContain('a-long-secret');
  await picture(sec, 'phone-security-trunks');
});

test('a number is tried, the rules are changed by two people with what is new marked, and the number is tried again', async () => {
  const sys = await product.as('sysadmin', '/console/phone-security?tab=rules');
  const tries = async (page: Page, number: string) => {
    await page.getByPlaceholder('号码').fill(number);
    await page.getByRole('button', { name: '试一试' }).click();
  };
  await tries(sys, '0085223456789');
  await sys.getByText(/^外呼规则「国际、声讯、卫星、无法识别的号码不可拨」：不能拨打国际及港澳台/).waitFor();
  await picture(sys, 'phone-security-rules');
  await sys.getByRole('button', { name: '提出变更' }).click();
  await sys.getByRole('button', { name: '新增规则' }).click();
  const dialog = sys.getByRole('dialog');
  await dialog.getByLabel('名称').fill('涉港涉澳协调');
  await dialog.getByLabel('代码').fill('hkmo');
  await dialog.getByLabel('号码种类').click();
  await sys.locator('.ant-select-dropdown:visible').getByTitle('国际及港澳台').click();
  await sys.keyboard.press('Escape');
  await types(sys, '号码开头', ['+852', '+853']);
  await dialog.getByRole('button', { name: /完\s*成/ }).click();
  await sys.getByRole('dialog').waitFor({ state: 'hidden' });
  for (let i = 0; i < 7; i++) await sys.getByRole('button', { name: '上移 涉港涉澳协调' }).click();
  await sys.getByLabel('同一号码每天').fill('4');
  await sys.getByLabel('理由').fill('与港澳热线建立协调机制');
  await sys.getByRole('button', { name: /提交，待确认/ }).click();
  await section(sys, '待确认的变更').getByText('涉港涉澳协调').waitFor();

  const sec = await product.as('secadmin', '/console/phone-security?tab=rules');
  const waits = section(sec, '待确认的变更');
  expect(await waits.getByRole('row').filter({ hasText: '涉港涉澳协调' }).innerText()).toContain('新增');
  expect(await waits.getByRole('row').count()).toBe(2); // the head, and what is new
  expect(await waits.getByRole('definition').allInnerTexts()).toEqual([expect.stringMatching(/^6\s*→\s*4$/)]);
  await picture(sec, 'phone-security-rules-wait');
  await sec.getByLabel('按待确认的规则').check();
  await tries(sec, '+852 2345 6789');
  await sec.getByRole('status').filter({ hasText: /可以拨打.*涉港涉澳协调/s }).waitFor();
  await waits.getByRole('button', { name: /退\s*回/ }).click();
  await sec.getByRole('dialog').getByLabel('理由').fill('请限定为疑难协调员');
  await sec.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  await waits.waitFor({ state: 'detached' });
  await section(sec, '变更历史').getByText('请限定为疑难协调员').waitFor();
});

test('a team lead blocks a number for a day at once and for a week with a second person; the supervisor lifts it', async () => {
  const lead = await product.as('teamlead1', '/console/phone-security');
  await lead.getByText('没有限制任何号码。').waitFor();
  const blocks = async (number: string, hours: string) => {
    await lead.getByRole('button', { name: '限制号码' }).click();
    await lead.getByRole('dialog').getByLabel('号码').fill(number);
    if (hours !== '24小时') { await lead.getByRole('dialog').getByLabel('时长').click(); await lead.getByTitle(hours, { exact: true }).click(); }
    await lead.getByRole('dialog').getByLabel('理由').fill('连续骚扰辱骂话务员');
    await lead.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
    await lead.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await blocks('15400009999', '24小时');
  await section(lead, '号码限制').getByText('154****9999').waitFor();
  await section(lead, '号码限制').getByText('生效中').waitFor();
  await blocks('15400008888', '7天');
  const waits = /^待确认的变更/;
  await section(lead, waits).getByText('154****8888').waitFor();
  expect(await lead.content()).not.toContain('15400008888');

  const supervisor = await product.as('supervisor1', '/console/phone-security?tab=blocks');
  await section(supervisor, waits).getByRole('button', { name: '确认变更' }).click();
  await supervisor.getByRole('button', { name: /确\s*定/ }).click();
  await section(supervisor, waits).waitFor({ state: 'detached' });
  await supervisor.getByRole('button', { name: '解除 154****8888' }).click();
  await supervisor.getByRole('dialog').getByLabel('理由').fill('已沟通，对方表示理解');
  await supervisor.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  await section(supervisor, '号码限制').getByText('解除：已沟通，对方表示理解').waitFor();
  await picture(supervisor, 'phone-security-blocks');

  const small = await product.as('supervisor1', '/console/phone-security?tab=blocks', phone);
  await section(small, '号码限制').getByText('154****9999').waitFor();
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await picture(small, 'phone-security-blocks-phone');
});

test('what somebody tried to dial is seen, and looked into by another person', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const dials = () => agent.request.post(`${product.url}/api/phone/calls`, { data: { number: '+1 212 555 0100', purpose: 'other' } });
  expect((await (await dials()).json() as { error: { details: { rule: string } } }).error.details.rule).toBe('dialClosed');
  for (let i = 0; i < 7; i++) await dials();

  const supervisor = await product.as('supervisor1', '/console/phone-security?tab=attempts&refused=yes');
  await supervisor.getByText('被拒：种类不可拨').first().waitFor();
  expect(await supervisor.content()).not.toContain('2125550100');
  await supervisor.getByRole('button', { name: /^查看完整号码/ }).first().click();
  await supervisor.getByRole('dialog').getByLabel('理由').fill('核查异常外呼');
  await supervisor.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  await supervisor.getByText('+12125550100').waitFor();
  await picture(supervisor, 'phone-security-attempts');

  await supervisor.getByRole('tab', { name: /异常提醒/ }).click();
  await section(supervisor, '待核查').getByText('反复尝试被拒的号码').waitFor();
  await section(supervisor, '待核查').getByText('自由外呼已暂停').waitFor();
  await picture(supervisor, 'phone-security-alarms');
  await supervisor.getByRole('button', { name: /核\s*查$/ }).click();
  await supervisor.getByRole('dialog').getByLabel('理由').fill('误把境外来电号码当作回拨，已提醒');
  await supervisor.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  await section(supervisor, '已核查').getByText('误把境外来电号码当作回拨，已提醒').waitFor();
  await supervisor.getByText('没有待核查的提醒。').waitFor();
});
