import { describe, expect, test } from 'vitest';
import { createGrouper, type Message } from '../../../analytics/groups/index.ts';
import { readAddress } from '../../../analytics/groups/address.ts';
import { message } from './story.ts';

const ADDRESS = '青枫区柳岸街道科苑北路28号瑞祥公馆';
const REGION = '990101002003';
const OTHER_ADDRESS = '青枫区柳岸街道科苑北路96号溪谷家园';

function placeAll(messages: Message[]) {
  const grouper = createGrouper();
  return messages.map((one) => ({ id: one.id, ...grouper.place(one) }));
}
const filed = (id: string, title: string, content: string, address = ADDRESS) => message(id, title, content, { address, regionCode: REGION });

describe('an address in its field', () => {
  test('does not put different problems of one estate together, however many there are', () => {
    const placed = placeAll([
      filed('parking', '瑞祥公馆车辆违停', '来电人反映,瑞祥公馆门口消防通道停满私家车,救护车进不来。请相关部门尽快处理。'),
      filed('wall', '瑞祥公馆外墙脱落', '市民来电反映:瑞祥公馆9号楼外墙保温层掉下来一大片,砸到楼下的车。请相关部门尽快处理。'),
      filed('deed', '瑞祥公馆办不下房产证', '来电人称,交房四年开发商没有办理不动产登记,孩子上学要用。望尽快回复处理结果。'),
      filed('holes', '科苑北路路面坑洼', '来电人反映,科苑北路坑坑洼洼,电动车经过很容易摔倒。望尽快回复处理结果。'),
      filed('power', '瑞祥公馆频繁停电', '您好,这个月跳闸好几次,冰箱里东西都坏了。请派人到现场看看。'),
    ]);
    expect(placed.map(({ groupId }) => groupId)).toEqual(['parking', 'wall', 'deed', 'holes', 'power']);
  });

  test('joins what several people tell of one problem without naming the place', () => {
    const placed = placeAll([
      filed('a', '电梯经常困人', '电梯三天两头停运,昨晚又困人,维保单位不来修。'),
      filed('b', '电梯困人没有人修', '这里的电梯又停运困人,找维保单位没有用。'),
      filed('c', '电梯停运', '电梯已经停运一周,前面还困人两次,维保单位说缺配件。'),
    ]);
    expect(placed.map(({ groupId }) => groupId)).toEqual(['a', 'a', 'a']);
    expect(placed[1]!.because!.place).toEqual(['瑞祥公馆']);
  });

  test('meets the same place named in another’s text', () => {
    const placed = placeAll([
      message('a', '瑞祥公馆电梯经常困人', '瑞祥公馆的电梯三天两头停运,昨晚又困人,维保单位不来修。'),
      filed('b', '电梯经常困人没有人修', '电梯又停运,昨晚困人,维保单位不来。'),
    ]);
    expect(placed[1]).toMatchObject({ groupId: 'a', because: { place: ['瑞祥公馆'] } });
  });

  test('keeps the same words from another address apart', () => {
    const text = ['电梯经常困人', '电梯三天两头停运,昨晚又困人,维保单位不来修。'] as const;
    expect(placeAll([filed('a', ...text), filed('b', ...text, OTHER_ADDRESS)]).map(({ groupId }) => groupId)).toEqual(['a', 'b']);
  });

  test('is never told as what two messages say', () => {
    const [, second] = placeAll([
      filed('a', '电梯经常困人', '来电人反映,瑞祥公馆电梯三天两头停运,昨晚又困人。请相关部门尽快处理。'),
      filed('b', '电梯困人没有人修', '来电人反映,瑞祥公馆电梯又停运困人。请相关部门尽快处理。'),
    ]);
    const said = second!.because!.sharedPhrases.join();
    expect(said).toContain('电梯');
    expect(said).not.toMatch(/瑞祥|公馆|科苑|街道|28|来电|部门|处理/);
  });
});

test('boilerplate in common joins nothing, with or without a place in common', () => {
  const opening = '尊敬的领导:您好,市民来电反映,';
  const ending = '。已经严重影响居民正常生活,多次反映均无果,恳请相关部门尽快核实处理并给予答复,望尽快回复处理结果,谢谢!';
  const matters = [['楼上深夜打麻将', '楼上住户半夜打麻将吵得睡不着'], ['快递被冒领', '驿站把包裹给了别人'], ['暖气片冰凉', '供暖以来屋里只有十四度']] as const;
  for (const address of [undefined, ADDRESS]) {
    const placed = placeAll(matters.map(([title, what], i) => message(`m${i}`, title, opening + what + ending, { address })));
    expect(placed.map(({ groupId }) => groupId)).toEqual(['m0', 'm1', 'm2']);
  }
});

test.each([
  ['云川市望江区柳林街道科技北路28号瑞祥公馆3号楼2单元401室', { district: '望江区', town: '柳林街道', road: '科技北路28号', spot: '瑞祥公馆' }],
  ['望江区矿山路街道广场北路268号紫云湾', { district: '望江区', town: '矿山路街道', road: '广场北路268号', spot: '紫云湾' }],
  ['宁水县石桥镇上清村六组', { district: '宁水县', town: '石桥镇', road: '', spot: '上清村六组' }],
  ['胜利路197号', { district: '', town: '', road: '胜利路197号', spot: '' }],
  ['翠湖小区3栋', { district: '', town: '', road: '', spot: '翠湖小区' }],
  ['', { district: '', town: '', road: '', spot: '' }],
])('the address “%s” is read in pieces', (address, pieces) => {
  expect(readAddress(address)).toEqual(pieces);
});
