import { expect, test } from 'vitest';
import { readRating } from '../../../ticketing/visit/read-rating.ts';

test.each<[string, object]>([
  ['5', { solved: 'solved', satisfaction: 5 }], ['４', { solved: 'solved', satisfaction: 4 }], ['3。', { solved: 'partly', satisfaction: 3 }], ['2', { solved: 'unsolved', satisfaction: 2 }], ['1 晚上还是不亮', { solved: 'unsolved', satisfaction: 1, comment: '晚上还是不亮' }],
  ['评价5分', { solved: 'solved', satisfaction: 5 }], ['解决 满意', { solved: 'solved', satisfaction: 4 }], ['满意', { solved: 'solved', satisfaction: 4 }], ['非常满意！', { solved: 'solved', satisfaction: 5 }], ['很不满意', { solved: 'unsolved', satisfaction: 1 }],
  ['不满意没修好', { solved: 'unsolved', satisfaction: 2, comment: '不满意没修好' }], ['解决了，但不满意', { solved: 'solved', satisfaction: 2 }], ['没有解决', { solved: 'unsolved', satisfaction: 2 }], ['已解决，谢谢', { solved: 'solved', satisfaction: 4 }], ['部分解决，基本满意', { solved: 'partly', satisfaction: 3 }],
])('%s is a rating', (text, rating) => expect(readRating(text)).toMatchObject({ kind: 'rating', rating }));

test.each(['5，不满意', '1 非常满意', '一般般吧', '部分解决', '满意，不满意'])('%s is about the visit, but unclear', (text) => expect(readRating(text).kind).toBe('unclear'));

test.each([
  '3号楼电梯坏了', '2单元没有水', '5月份的补贴没发', '您好', '宁和区福安路井盖缺失，车辆绕行很危险。', '12345', '查询 99012603020000018 12345678',
  '我对小区物业非常不满意，云溪区柳湾街道清荷路8号院物业三个月不修电梯，老人上不了楼，希望有关部门管一管，上次反映的事也没有人来看过。',
])('%s is about something else', (text) => expect(readRating(text).kind).toBe('other'));
