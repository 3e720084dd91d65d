import { expect, test } from 'vitest';
import { confirm, files, scenario } from '../scenario.ts';

const product = scenario();

test('of two people on one ticket the second is told what the first did, keeps what they wrote, and sends it on purpose', async () => {
  const agent = await product.as('agent1', '/console/desk');
  const { ticketNo } = await files(agent, '云溪区柳湾街道清荷路菜市场门口每天傍晚有十几个流动摊贩占道经营，行人只能走到机动车道上，希望城管管一管。');

  const first = await product.as('dispatcher1', `/console/tickets/${ticketNo}`);
  const second = await product.as('dispatcher2', `/console/tickets/${ticketNo}`);
  await second.getByRole('button', { name: '改派' }).click();
  const reason = '反映的是占道经营以外的事项，应由街道先行核实。';
  await second.getByRole('textbox', { name: /理由/ }).fill(reason);

  await first.getByRole('button', { name: '更正要素' }).click();
  await first.getByRole('textbox', { name: '标题' }).fill('清荷路菜市场门口摊贩占道');
  await confirm(first, '更正要素');
  await first.getByRole('heading', { name: '清荷路菜市场门口摊贩占道' }).waitFor();

  await second.getByRole('button', { name: '确认改派' }).click();
  const told = second.locator('.changed-meanwhile');
  await told.getByText('您打开之后，工单已有变化，本次没有提交').waitFor();
  await told.getByText('郑凯').waitFor();
  await told.getByText('更正工单要素').waitFor();
  await second.getByRole('heading', { name: '清荷路菜市场门口摊贩占道' }).waitFor();
  expect(await second.getByRole('textbox', { name: /理由/ }).inputValue()).toBe(reason);

  // The first also takes it back for a new dispatch: now the second may not, and still has the words.
  await first.getByRole('button', { name: '改派' }).click();
  await first.getByRole('textbox', { name: /理由/ }).fill('先收回，重新核实后再派。');
  await confirm(first, '改派');
  await first.getByText('待派单', { exact: true }).first().waitFor();
  await told.getByText('现在已不能「改派」').waitFor();
  expect(await second.getByRole('textbox', { name: /理由/ }).inputValue()).toBe(reason);
  expect(await second.getByRole('button', { name: '确认改派' }).isDisabled()).toBe(true);
  for (const page of [agent, first, second]) expect(page.errors).toEqual([]);
});
