/** 咨询、三方、转接: a second agent is asked, all three speak, and the call is handed over. */
import { expect, test } from 'vitest';
import { alike, answers, calls, hearEachOther, patience, picture, ready, voiceScenario, type Person } from './people.ts';

const product = voiceScenario();
/** agent2 of the seeded city */
const colleague = '高明远';

async function chooses(agent: Person, keys: string, name: string): Promise<void> {
  await agent.page.keyboard.press(keys);
  await agent.page.getByPlaceholder('姓名、单位、语种或号码').fill(name);
  await agent.page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
  await picture(agent.page, `chooser-${keys.at(-1)}`);
  await agent.page.keyboard.press('Enter');
}

test('咨询同事时市民听音乐，三方互相听得见，完成转接后同事接着谈', async () => {
  const first = await product.agent('agent1');
  await ready(first);
  const citizen = await product.citizen();
  await calls(citizen, product.url, '钱女士');
  await answers(first);
  await hearEachOther(citizen, first);
  const second = await product.agent('agent2');
  await ready(second);

  await chooses(first, 'Control+Alt+c', colleague);
  await second.page.locator('.phone-state[data-state=ringing]').waitFor();
  await first.page.getByText(`正在呼叫 ${colleague}`).waitFor();
  await picture(first.page, 'desk-consult-ringing');
  await second.page.keyboard.press('F2');
  await first.page.getByText(`正在咨询 ${colleague}`).waitFor();
  await hearEachOther(first, second);
  expect(await citizen.hears(first)).toBeLessThan(alike);
  expect(await citizen.loudness()).toBeGreaterThan(0.003);
  await picture(first.page, 'desk-consulting');
  await picture(second.page, 'desk-consulted');

  await first.page.keyboard.press('Control+Alt+j');
  await first.page.getByText('三方通话').first().waitFor();
  await picture(first.page, 'desk-three');
  // three voices at once: nobody hears one alone, each hears something
  for (const who of [citizen, first, second]) await expect.poll(() => who.loudness(), { timeout: 20_000 }).toBeGreaterThan(0.01);

  await first.page.keyboard.press('Control+Alt+f');
  await first.page.locator('.phone-state[data-state=afterCall]').waitFor();
  await hearEachOther(citizen, second);
  await picture(second.page, 'desk-taken-over');
  await citizen.page.getByRole('button', { name: '挂断' }).click();
  await second.page.locator('.phone-state[data-state=afterCall]').waitFor();
  expect([...first.page.errors, ...second.page.errors, ...citizen.page.errors]).toEqual([]);
}, patience);

test('直接转给同事：市民听到振铃音乐，同事接起就能谈，弹屏是同一个来电人', async () => {
  const [first, second] = [await product.agent('agent1'), await product.agent('agent2')];
  await ready(first);
  const citizen = await product.citizen();
  await calls(citizen, product.url, '吴女士');
  await answers(first);
  await ready(second);
  await chooses(first, 'Control+Alt+f', colleague);
  await first.page.locator('.phone-state[data-state=afterCall]').waitFor();
  await answers(second);
  await expect.poll(() => second.page.locator('#desk-name').inputValue()).toBe('吴女士');
  await hearEachOther(citizen, second);
}, patience);
