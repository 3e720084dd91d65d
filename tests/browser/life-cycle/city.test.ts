import { expect, it } from 'vitest';
import { desk, phone } from '../browser.ts';
import { choose, picture, scenario } from '../scenario.ts';

const at = scenario();

it('a newcomer gets an account by two people, a password for one log-in, and chooses their own', async () => {
  const system = await at.as('sysadmin', '/console/city?sheet=staff');
  await system.getByRole('tab', { name: '人员' }).waitFor();
  await system.getByText(/共 \d+ 行/).waitFor();
  await picture(system, 'city-staff');
  await system.keyboard.press('N');
  const drawer = system.getByRole('dialog');
  await drawer.getByLabel('账号').fill('newcomer');
  await drawer.getByLabel('姓名').fill('程新');
  await choose(system, '单位', '政务服务便民热线');
  await choose(system, '岗位', '派单员');
  await picture(system, 'city-form');
  await system.keyboard.press('Control+Enter');
  await drawer.getByText('新增 1 行').waitFor();
  await drawer.getByLabel('理由').fill('新入职，按人事通知开户');
  await picture(system, 'city-preview');
  await drawer.getByRole('button', { name: '提交，待确认' }).click();
  await system.getByRole('region', { name: '待确认的变更' }).getByText('程新').first().waitFor();

  const security = await at.as('secadmin', '/console/city?sheet=staff');
  const waiting = security.getByRole('region', { name: '待确认的变更' });
  await waiting.getByText('新入职').waitFor();
  await picture(security, 'city-waiting');
  await waiting.getByRole('button', { name: '确认变更' }).click();
  await security.getByRole('tooltip').getByRole('button', { name: /确\s*定/ }).click();
  await waiting.waitFor({ state: 'detached' });

  await system.goto(`${at.url}/console/city?sheet=staff&q=newcomer`);
  await system.getByRole('button', { name: '发放初始密码' }).click();
  await system.getByRole('dialog').getByRole('textbox').fill('首次开户，当面告知');
  await system.getByRole('dialog').getByRole('button', { name: /确\s*定/ }).click();
  const password = (await system.locator('.issued').innerText()).split(/\s/)[0]!;
  expect(password).toMatch(/^[a-z2-9]{12}$/);
  await picture(system, 'city-password');

  const newcomer = await at.visitor(phone);
  await newcomer.goto(`${at.url}/console/`);
  await newcomer.getByLabel('用户名').fill('newcomer');
  await newcomer.getByLabel('密码').fill(password);
  await newcomer.getByRole('button', { name: /登\s*录/ }).click();
  await newcomer.getByRole('heading', { name: '设置自己的密码' }).waitFor();
  await newcomer.getByLabel('新密码').fill('my-own-password-7');
  await newcomer.getByLabel('再输入一次').fill('my-own-password-7');
  await picture(newcomer, 'city-own-password');
  await newcomer.getByRole('button', { name: '保存新密码' }).click();
  await newcomer.getByRole('heading', { name: '派单' }).waitFor();
});

it('a changed clause of the catalogue is tried on tickets, and an edited workbook says what it would change', async () => {
  const dispatcher = await at.as('dispatcher1', '/console/city?sheet=catalogue&q=路灯', desk);
  await dispatcher.getByText(/共 \d+ 行/).waitFor();
  await dispatcher.locator('.row-open').first().click();
  const drawer = dispatcher.getByRole('dialog');
  await drawer.getByLabel('依据条款').fill('路灯照明由市城市管理局主办，属地街道配合。');
  await dispatcher.keyboard.press('Control+Enter');
  await drawer.getByText('修改 1 行').waitFor();
  await drawer.getByText('属地街道配合').waitFor();
  await picture(dispatcher, 'city-catalogue');
  await dispatcher.keyboard.press('Escape');
  await dispatcher.setInputFiles('input[type=file]', { name: '派单目录.csv', mimeType: 'text/csv', buffer: Buffer.from('条目,事项\n新1,没有的事项\n') });
  await dispatcher.getByText(/处需要修改后再提交/).waitFor();
  await dispatcher.getByText('没有「没有的事项」这一项').waitFor();
  await picture(dispatcher, 'city-faults');
});
