import { errors, xlsxType, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { contentHash } from '../content.ts';
import { reportStateName } from '../life/table.ts';
import type { ReportRow } from '../life/verb.ts';
import { paperOf, type Cover } from '../paper/of-report.ts';
import type { Paper } from '../paper/paper.ts';
import { reportInSight } from './present.ts';

export const exportFormats = ['pdf', 'docx', 'xlsx'] as const;
export const contentTypes: Record<(typeof exportFormats)[number], string> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: xlsxType,
};

/**
 * A report as a file, from its content as it is kept: counts that are being built anew change nothing in it. Drafts say on every page that they are drafts.
 * @throws HotlineError notFound, ruleRefused hashBroken: the content of a signed report is not what was signed
 */
export async function exportReport(core: Core, actor: StaffActor, reportNo: string, format: (typeof exportFormats)[number]): Promise<{ bytes: Buffer; name: string }> {
  const row = await reportInSight(core, actor, reportNo);
  if (row.hash !== null && contentHash(row.content) !== row.hash) throw errors.ruleRefused('hashBroken', '内容与签发时的校验码不符，不能导出，请联系审计管理员核查。', 'The content no longer gives the hash it was signed with; it is not exported. Ask the audit administrator.');
  const paper = paperOf(row.content, coverOf(row));
  const options = { fontDir: core.config.fontDir };
  return { bytes: await write[format](row, paper, options), name: `${row.title}.${format}` };
}

/** The writers are large and few open them: each is read when first wanted. */
const write: Record<(typeof exportFormats)[number], (row: ReportRow, paper: Paper, options: { fontDir: string | undefined }) => Promise<Buffer>> = {
  pdf: async (_row, paper, options) => (await import('../export/pdf.ts')).pdfOf(paper, options),
  docx: async (_row, paper, options) => (await import('../export/docx.ts')).docxOf(paper, options),
  xlsx: async (row) => (await import('../export/xlsx.ts')).xlsxOf(row.content, [['编号', row.reportNo], ['状态', reportStateName(row.state)], ...(row.issue ? [['期号', String(row.issue)] as const] : []), ['内容校验码', row.hash ?? '未签发']]),
};

const coverOf = (row: ReportRow): Cover => ({
  reportNo: row.reportNo, issue: row.issue, hash: row.hash, signedByName: row.signedByName, signedAt: row.signedAt, corrects: row.corrects ? { no: row.corrects, why: row.correctsWhy ?? '' } : null,
});
