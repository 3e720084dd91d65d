/** 督办: an overdue ticket, its red card and the appeal; an order reported on from the inbox; a leader's instruction from the leader's page to its end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { connect, type Connection } from '../../../ticketing/db/connect.ts';
import { startEmbedded } from '../../../ticketing/db/embedded.ts';
import { phone } from '../browser.ts';
import { choose, confirm, picture, scenario } from '../scenario.ts';

let database: Awaited<ReturnType<typeof startEmbedded>>;
let connection: Connection;
const directory = mkdtempSync(path.join(tmpdir(), 'hotline-supervision-'));
// before the scenario's own: what is registered first ends last
afterAll(async () => {
  await connection?.close();
  await database?.stop();
  rmSync(directory, { recursive: true, force: true });
});
const product = scenario(async () => {
  chmodSync(directory, 0o755);
  database = await startEmbedded(directory, { durable: false });
  connection = connect(database.url(), { max: 2 });
  return { DATABASE_URL: database.url() };
});

/** The clock of the machine is not ours to move: the ticket's moments are moved into the past instead, and its due rows come. */
async function weeksPass(ticketNo: string, weeks: number): Promise<void> {
  const by = `${weeks * 7} days`;
  await connection.sql`update due set at = at - ${by}::interval where state = 'pending' and ticket_id = (select id from ticket where ticket_no = ${ticketNo})`;
  await connection.sql`update assignment set due_at = due_at - ${by}::interval, sign_due_at = sign_due_at - ${by}::interval, dispatched_at = dispatched_at - ${by}::interval where ticket_id = (select id from ticket where ticket_no = ${ticketNo})`;
  await connection.sql`update ticket set due_at = due_at - ${by}::interval, held_since = held_since - ${by}::interval where ticket_no = ${ticketNo}`;
}

async function registered(content: string): Promise<string> {
  const agent = await product.as('agent1', '/console/desk');
  await agent.locator('#desk-content').fill(content);
  await agent.getByText('云溪区城市管理局').first().waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText('登记成功').waitFor();
  const ticketNo = /99\d{15}/.exec(await agent.locator('.desk-form').innerText())![0];
  await agent.close();
  await expect.poll(async () => (await connection.sql<{ state: string }[]>`select state from ticket where ticket_no = ${ticketNo}`)[0]?.state, { timeout: 60_000 }).toBe('inProgress'); // the machine sent it
  return ticketNo;
}

async function press(page: Page, verb: string): Promise<void> {
  await page.getByLabel('我可以办理').getByRole('button', { name: verb, exact: true }).first().click();
}

test('an overdue ticket gets its red card and an order; the appeal is upheld, and the card counts no more', async () => {
  const ticketNo = await registered('云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。');
  await weeksPass(ticketNo, 6);

  const unit = await product.as('yx-cg-leader', '/console/inbox?due=answer', phone);
  await unit.getByText('一级督办：办理超期').waitFor({ timeout: 30_000 });
  await unit.getByText('超过办理时限仍未办结').waitFor();
  await picture(unit, 'inbox-phone');
  await unit.getByRole('button', { name: '整改或申诉' }).first().click();
  await press(unit, '申诉黄红牌');
  await unit.getByRole('radio', { name: /红牌/ }).check();
  await choose(unit, '申诉类别', '派单、流转延误');
  await unit.getByLabel('申诉理由').fill('系统派单后两周未推送，单位今日才看到。');
  await picture(unit, 'appeal-form');
  await confirm(unit, '申诉黄红牌');

  const supervisor = await product.as('supervisor1', '/console/oversight?tab=cards');
  await supervisor.getByRole('link', { name: '去审批' }).waitFor();
  await picture(supervisor, 'oversight-cards');
  await supervisor.getByText('申诉中', { exact: true }).click();
  await supervisor.getByRole('link', { name: '去审批' }).click();
  await press(supervisor, '同意');
  await supervisor.getByLabel('审批意见').fill('经核查推送记录，情况属实。');
  await confirm(supervisor, '同意');
  await supervisor.getByLabel('预警').getByText('已撤销').waitFor();
  await picture(supervisor, 'ticket-after-appeal');
  await supervisor.goto(`${product.url}/console/oversight?tab=cards&standing=withdrawn`);
  await supervisor.getByRole('cell', { name: '已撤销' }).waitFor();
  await supervisor.goto(`${product.url}/console/oversight?tab=orders&state=revoked`);
  await supervisor.getByText('办理超期').first().waitFor();
  await supervisor.goto(`${product.url}/console/oversight?tab=holding&by=unit`);
  await supervisor.getByRole('rowheader', { name: '合计' }).waitFor();
  await picture(supervisor, 'oversight-holding');
  for (const page of [unit, supervisor]) expect(page.errors).toEqual([]);
});

test('a supervisor issues an order, the unit reports from its inbox, the supervisor accepts', async () => {
  const ticketNo = await registered('云溪区柳湾街道清荷路公园旁垃圾桶满溢好几天没人清运，气味很大，请尽快处理。');
  const supervisor = await product.as('supervisor1', `/console/tickets/${ticketNo}`);
  await press(supervisor, '督办');
  await supervisor.getByRole('radio', { name: /二级/ }).check();
  await choose(supervisor, '缘由', '媒体曝光');
  await supervisor.getByLabel('要求').fill('媒体已报道，请书面说明情况和整改安排。');
  await picture(supervisor, 'supervise-form');
  await confirm(supervisor, '督办');
  await supervisor.locator('.ticket-title').getByText('二级督办').waitFor();

  const unit = await product.as('yx-cg-contact', '/console/inbox?due=answer', phone);
  await unit.getByText('二级督办：媒体曝光').waitFor();
  await unit.locator('.inbox-card').filter({ hasText: '媒体曝光' }).getByRole('button', { name: '反馈' }).click();
  await press(unit, '反馈');
  await unit.getByLabel('反馈内容').fill('已连夜清运，增加早晚两次收集，并安排专人巡查。');
  await picture(unit, 'report-form');
  await confirm(unit, '反馈');

  await supervisor.getByRole('button', { name: '审定办结' }).waitFor(); // live, without reloading
  await picture(supervisor, 'ticket-reported');
  await press(supervisor, '审定办结');
  await supervisor.getByLabel('审定意见').fill('整改到位。');
  await confirm(supervisor, '审定办结');
  await supervisor.goto(`${product.url}/console/oversight?tab=orders&state=closed`);
  await supervisor.getByText('媒体曝光').first().waitFor();
  await picture(supervisor, 'oversight-orders');
  for (const page of [unit, supervisor]) expect(page.errors).toEqual([]);
});

test('the mayor instructs from the leader’s page and sees it done', async () => {
  const ticketNo = await registered('云溪区柳湾街道清荷路烧烤店餐饮油烟直排，油烟味很大，居民不敢开窗，反映多次没有解决。');
  const mayor = await product.as('mayor', '/console/leader');
  const section = mayor.getByLabel('批示件');
  await section.getByRole('button', { name: /批\s*示/ }).click();
  await mayor.getByRole('combobox', { name: '选择工单' }).fill(ticketNo);
  await mayor.locator('.ant-select-item-option').filter({ hasText: '油烟' }).first().click();
  await mayor.getByLabel('批示内容').fill('请城管局三日内解决油烟扰民，并回访居民。');
  await picture(mayor, 'instruct-modal');
  await confirm(mayor, '批示');
  await section.getByText('请城管局三日内解决油烟扰民').first().waitFor();
  await picture(mayor, 'leader');

  const unit = await product.as('yx-cg-leader', '/console/inbox?due=answer', phone);
  await unit.locator('.inbox-card').filter({ hasText: '领导批示' }).getByRole('button', { name: '反馈' }).click();
  await press(unit, '反馈');
  await unit.getByLabel('反馈内容').fill('已责令三家商户加装油烟净化设施，居民回访满意。');
  await confirm(unit, '反馈');

  const supervisor = await product.as('supervisor1', '/console/oversight?tab=instructions');
  await supervisor.getByRole('link', { name: /油烟/ }).first().click();
  await press(supervisor, '审定办结');
  await supervisor.getByLabel('审定意见').fill('已办结，报请市领导阅。');
  await confirm(supervisor, '审定办结');

  await section.getByText(/已办结 1/).click();
  await section.getByText('请城管局三日内解决油烟扰民').first().waitFor();
  await section.getByRole('button', { name: /展开/ }).first().click();
  await section.getByText('已办结，报请市领导阅。').waitFor();
  await picture(mayor, 'leader-done');
  for (const page of [mayor, unit, supervisor]) expect(page.errors).toEqual([]);
});
