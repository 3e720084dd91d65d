import { afterAll, expect, test } from 'vitest';
import { phone } from '../browser.ts';
import { picture, scenario } from '../scenario.ts';
import { busyDay, type BusyDay } from './busy-day.ts';

let day: BusyDay;
// before the scenario's own: what is registered first ends last, and a server whose database is gone may not end
afterAll(async () => { await day?.stop(); });
const product = scenario(async () => { day = await busyDay('browser-suite-password'); return day.env; });

test('two people change a line’s hours; how long it is answered and who did it can be read; skills are set beside', async () => {
  const lead = await product.as('teamlead1', '/console/lines');
  await lead.getByRole('button', { name: /12319/ }).waitFor();
  await picture(lead, 'lines');
  await lead.getByRole('button', { name: /12319/ }).click();
  const drawer = lead.getByRole('dialog');
  await drawer.getByText('转外部号码').or(drawer.getByText('另一线路的坐席 12345')).first().waitFor();
  await picture(lead, 'line');
  await drawer.getByRole('button', { name: /^修\s*改$/ }).click();
  await drawer.getByLabel('优先级').fill('2');
  await picture(lead, 'line-form');
  await drawer.getByLabel('修改理由').fill('冬季供水供热来电增多');
  await lead.keyboard.press('Control+Enter');
  await lead.getByText('已保存，立即生效').waitFor();

  await drawer.getByRole('button', { name: /^修\s*改$/ }).click();
  await drawer.getByLabel('周末').fill('夜里');
  await drawer.getByText('请按 08:30-12:00 的格式填写').waitFor();
  await drawer.getByLabel('周末').fill('09:00-12:00 11:00-18:00');
  await drawer.getByLabel('修改理由').fill('周末人员不足，缩短服务时间');
  await lead.keyboard.press('Control+Enter');
  await drawer.getByText(/重叠/).waitFor(); // said why, nothing was changed
  await drawer.getByLabel('周末').fill('09:00-12:00 13:00-18:00');
  await lead.keyboard.press('Control+Enter');
  await lead.getByText('已提交，待另一人确认后生效').waitFor();
  const waiting = drawer.getByRole('region', { name: '待确认的变更' });
  await waiting.waitFor();
  expect(await waiting.getByRole('button', { name: '确认生效' }).count()).toBe(0);
  await picture(lead, 'line-proposed');

  const security = await product.as('secadmin', '/console/lines?line=12319');
  await security.getByRole('region', { name: '待确认的变更' }).getByRole('button', { name: '确认生效' }).click();
  await security.getByRole('region', { name: '待确认的变更' }).waitFor({ state: 'detached' });
  await security.getByText('周末 09:00-12:00 13:00-18:00').first().waitFor();
  await security.getByText(/沈若兰/).first().waitFor();

  await lead.goto(`${product.url}/console/lines?tab=agents`);
  await lead.getByRole('button', { name: '唐思琪' }).click();
  const skills = lead.getByRole('dialog');
  await skills.getByLabel('等级').first().fill('3');
  await skills.getByLabel('修改理由').fill('新人，先接简单来电');
  await skills.getByRole('button', { name: /^保\s*存$/ }).click();
  await lead.getByText('技能已保存，立即生效').waitFor();
  await lead.getByText('单独设置').waitFor();
  await picture(lead, 'skills');
  for (const page of [lead, security]) expect(page.errors).toEqual([]);
});

test('the day’s figures by line and by agent, and the same for the mayor', async () => {
  const lead = await product.as('teamlead1', '/console/lines?tab=figures');
  await lead.getByText('温线').or(lead.getByText('热线', { exact: true })).first().waitFor();
  await picture(lead, 'figures');
  const asked = lead.getByRole('link', { name: '查看通话：合计 人工来电' });
  const calls = Number(await asked.innerText());
  await asked.click(); // a figure leads to its calls
  await lead.getByText(`共 ${calls} 通`).waitFor();
  expect(new URL(lead.url()).searchParams.get('counted')).toBe('asked');
  await lead.getByRole('link', { name: /^打开通话/ }).first().waitFor();
  await picture(lead, 'figures-calls');
  await lead.goBack();
  await lead.locator('.line-total').waitFor();
  await lead.getByRole('button', { name: '近7天' }).click(); // shortly after midnight those of today were due yesterday
  const due = lead.getByRole('link', { name: '查看回拨：合计 应回拨' });
  const backs = Number(await due.innerText());
  expect(backs).toBeGreaterThan(0);
  await due.click();
  await lead.getByText(new RegExp(`到期的漏接来电中，应回拨 ${backs} 个`)).waitFor();
  await picture(lead, 'figures-call-backs');
  await lead.getByText('待回拨', { exact: false }).first().click();
  await lead.getByText(/到期的漏接来电中/).waitFor({ state: 'detached' });
  await lead.goto(`${product.url}/console/lines?tab=figures`);
  await lead.locator('.line-total').waitFor();
  const total = await lead.locator('.line-total').innerText();
  const rate = /(\d+\.\d)%/.exec(total)![1]!;
  await lead.getByText('按人员').click();
  await lead.getByText('林晓雨').waitFor();
  await picture(lead, 'figures-agents');

  const mayor = await product.as('mayor');
  const telephony = mayor.getByRole('region', { name: '话务' });
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await mayor.goto(`${product.url}/console/scores?tab=metrics&from=${today}&to=${today}`);
  await telephony.getByText(`${rate.replace(/\.0$/, '')}%`, { exact: true }).first().waitFor();
  await telephony.scrollIntoViewIfNeeded();
  await picture(mayor, 'mayor-telephony');
  await mayor.getByText('按线路').click();
  await mayor.getByText('云川市城市管理服务热线').first().waitFor();
  await picture(mayor, 'mayor-lines');
  for (const page of [lead, mayor]) expect(page.errors).toEqual([]);
});

test('a missed caller is taken, called by another telephone, and tried again later; a citizen asks for a call', async () => {
  const agent = await product.as('agent1', '/console/call-backs');
  await agent.getByRole('button', { name: /154\*\*\*\*2001/ }).waitFor();
  await picture(agent, 'call-backs');
  await agent.getByText('1 个已超时').waitFor();
  await agent.getByRole('button', { name: /领\s*取/ }).waitFor(); // its key is there with it
  await agent.keyboard.press('t');
  await agent.getByText('已领取', { exact: true }).first().waitFor();
  await agent.getByRole('button', { name: '查看号码' }).click();
  await agent.getByText('15400002001').waitFor();
  await picture(agent, 'call-back-taken');

  const other = await product.as('agent2', '/console/call-backs');
  await other.getByRole('button', { name: /154\*\*\*\*2001.*林晓雨/ }).click();
  await other.getByRole('heading', { name: /154\*\*\*\*2001/ }).waitFor();
  expect(await other.getByRole('button', { name: '查看号码' }).count()).toBe(0);

  await agent.getByRole('button', { name: '无人接听' }).click();
  await agent.getByText('已登记').waitFor();
  await agent.getByRole('button', { name: /154\*\*\*\*2001/ }).waitFor({ state: 'detached' });
  await agent.getByText('稍后', { exact: false }).first().click();
  await agent.getByRole('button', { name: /154\*\*\*\*2001/ }).click();
  await agent.getByText('还可拨 2 次').waitFor();

  const asked = () => fetch(`${product.url}/api/public/call-backs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ phone: '154 0000 2999' }) });
  expect([(await asked()).status, (await asked()).status]).toEqual([201, 200]);
  await other.getByRole('button', { name: /154\*\*\*\*2999/ }).waitFor(); // live

  const lead = await product.as('teamlead1', '/console/call-backs', phone);
  await lead.getByRole('button', { name: /154\*\*\*\*2003/ }).waitFor();
  await picture(lead, 'call-backs-phone');
  await lead.getByRole('button', { name: /154\*\*\*\*2003/ }).click();
  await lead.getByText('企业专席、英语').waitFor();
  await picture(lead, 'call-back-phone');
  await lead.getByRole('button', { name: '不再回拨' }).click();
  await lead.getByRole('dialog').getByRole('textbox').fill('市民已在网上反映，工单办理中');
  await lead.getByRole('dialog').getByRole('button', { name: /^确\s*[认定]$/ }).click();
  await lead.getByText('已登记不再回拨').waitFor();
  const small = await product.as('teamlead1', '/console/lines?line=12345', phone);
  await small.getByText('服务时间', { exact: true }).waitFor();
  await picture(small, 'line-phone');
  for (const page of [agent, other, lead, small]) expect(page.errors).toEqual([]);
});
