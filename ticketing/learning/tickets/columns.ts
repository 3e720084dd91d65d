import { columnsNamed, type Columns } from '../../intake/channels/import/columns.ts';

export type TicketField = 'title' | 'content' | 'category' | 'matter' | 'unit' | 'region' | 'at' | 'group';

/** Headings of old tickets as systems of other makers export them, levelled: no case, width, spaces, underscores or stars. */
const headings: Record<TicketField, string[]> = {
  title: ['标题', 'title', '主题', '诉求标题', '工单标题', '留言主题', '事件标题'],
  content: ['内容', 'content', 'detail', 'question', '诉求内容', '工单内容', '问题描述', '详情', '描述', '留言内容', '留言详情', '反映内容', '来电内容', '主要内容'],
  category: ['类别', 'category', 'label', '分类', '诉求类别', '问题分类', '问题类别', '一级分类', '大类'],
  matter: ['事项', 'matter', 'mattercode', '事项名称', '事项分类', '诉求分类', '三级分类', '小类', '事项编码', '诉求事项', '问题细类'],
  unit: ['承办单位', 'unit', 'unitid', '主办单位', '办理单位', '处置单位', '责任单位', '受理单位', '转办单位', '承办部门', '办理部门', '答复单位'],
  region: ['区域', 'region', 'regioncode', '区域代码', '所属区域', '行政区划', '区县', '辖区', '属地', '所属区县', '事发区域'],
  at: ['时间', 'postedat', 'appealedat', 'closedat', '登记时间', '受理时间', '诉求时间', '来电时间', '留言时间', '提交时间', '办结时间', '日期'],
  group: ['duplicategroup', '重复组', '主单号', '关联工单号'],
};

export const ticketColumns: Columns<TicketField> = columnsNamed(headings, 'content', '前几行没有“诉求内容”列。可用的列名：标题、诉求内容、类别、事项、承办单位、登记时间、区域。', { merged: true });
