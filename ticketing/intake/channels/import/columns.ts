/** Which column or key means what, by the headings that exports of other systems use. */

const fields = ['messageId', 'title', 'content', 'phone', 'name', 'address', 'region', 'appealedAt', 'externalId', 'likes'] as const;
export type Field = (typeof fields)[number];

/** Headings in their levelled form: no case, width, spaces, underscores or stars. A bare running number (序号) is no id. */
const headings: Record<Field, string[]> = {
  messageId: ['编号', 'id', 'messageid', '工单编号', '工单号', '诉求编号', '留言编号', '受理编号'],
  title: ['标题', 'title', '主题', '留言主题', '诉求标题', '工单标题'],
  content: ['内容', 'content', 'detail', '诉求内容', '留言详情', '留言内容', '问题描述', '详情', '描述'],
  phone: ['电话', 'phone', '联系电话', '手机', '手机号', '手机号码', '来电号码', '诉求人电话'],
  name: ['姓名', 'name', '诉求人', '诉求人姓名', '联系人', '来电人'],
  address: ['地址', 'address', '诉求地址', '事发地址', '地点', '事发地点'],
  region: ['区域', 'regioncode', 'region', '区域代码', '所属区域', '行政区划', '区县', '辖区'],
  appealedAt: ['时间', 'postedat', 'appealedat', '诉求时间', '留言时间', '来电时间', '受理时间', '提交时间', '日期'],
  externalId: ['userid', 'externalid', '用户编号', '留言用户'],
  likes: ['likes', '点赞数', '点赞'],
};

/** What a table holds: which heading means which field, and the one field without which it is of no use. */
export interface Columns<F extends string> {
  /** the field a heading means; undefined for a column we have no use for */
  fieldOf(heading: string): F | undefined;
  needed: F;
  /** what to tell whoever chose a file without the needed column */
  missing: string;
  /** a merged cell of a workbook stands for each of its rows; without it for the first only */
  merged?: boolean;
}

export const levelled = (heading: string) => heading.normalize('NFKC').toLowerCase().replace(/[\s_*-]/g, '');

/** @param names field → its headings, levelled: no case, width, spaces, underscores or stars */
export function columnsNamed<F extends string>(names: Record<F, readonly string[]>, needed: F, missing: string, options: { merged?: boolean } = {}): Columns<F> {
  const byHeading = new Map(Object.entries<readonly string[]>(names).flatMap(([field, all]) => all.map((name) => [name, field as F])));
  return { fieldOf: (heading) => byHeading.get(levelled(heading)), needed, missing, ...options };
}

/** The columns of appeals. */
export const appealColumns = columnsNamed(headings, 'content', '首行没有“内容”列。可用的列名：编号、标题、内容、电话、姓名、地址、区域、时间。');

/** The field of each column; of two columns with one meaning the first counts. */
export function fieldsOfHeader<F extends string>(header: unknown[], columns: Columns<F>): (F | undefined)[] {
  const seen = new Set<F>();
  return header.map((heading) => {
    const field = typeof heading === 'string' ? columns.fieldOf(heading) : undefined;
    if (!field || seen.has(field)) return undefined;
    seen.add(field);
    return field;
  });
}
