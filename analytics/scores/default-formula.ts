/**
 * The formula that a fresh city starts with, to be replaced by its own. Where its shapes come from:
 * - 响应、解决、满意 stand 30 : 35 : 35 to each other (三率, 准格尔旗, second-hand), here on 60 of 100 marks.
 * - 按时办结 is 连云港's function as its bulletins of 2020 to 2023 fit: 15 − (90 − rate%), never more than 15 nor less than 0 (89.82 % → 14.82).
 * - 满意 has the same bulletins' shape: half a mark of 25 for each per cent below 95, never less than half the marks; here scaled to 21. 解决 follows it, from 90 %.
 * - 及时签收 at 80 % got nothing there.
 * - The rest (重办, 不当退单, 红牌), the sample sizes and the days to appeal are common practice, without a source that could be named.
 * - Bands: 优 ≥ 90, 良 80–89, 合格 60–79, 不合格 ≤ 59 (蚌埠, 2011). No ranking: 国办函〔2025〕66号 asks for bands and not for ranks.
 */
import type { FormulaDefinition } from '../db/schema/index.ts';

export const defaultFormula: FormulaDefinition = {
  items: [
    { metricId: 'contactRate', full: 18, points: [[80, 0], [100, 18]], minSample: 3 },
    { metricId: 'solvedRate', full: 21, points: [[65, 10.5], [90, 21]], minSample: 3 },
    { metricId: 'satisfiedRate', full: 21, points: [[70, 10.5], [95, 21]], minSample: 3 },
    { metricId: 'onTimeRate', full: 15, points: [[75, 0], [90, 15]], minSample: 3 },
    { metricId: 'signOnTimeRate', full: 10, points: [[80, 0], [100, 10]], minSample: 3 },
    { metricId: 'reworkRate', full: 5, points: [[0, 5], [20, 0]], minSample: 3 },
    { metricId: 'improperReturnRate', full: 5, points: [[0, 5], [50, 0]], minSample: 2 },
    { metricId: 'redCards', full: 5, points: [[0, 5], [5, 0]], minSample: 1 },
  ],
  bands: [{ code: 'excellent', zh: '优秀', en: 'Excellent', from: 90 }, { code: 'good', zh: '良好', en: 'Good', from: 80 }, { code: 'pass', zh: '合格', en: 'Pass', from: 60 }, { code: 'fail', zh: '不合格', en: 'Fail', from: 0 }],
  groups: [
    { code: 'cityDepartments', zh: '市直部门', en: 'City departments', types: ['department:city', 'subCenter:city'] },
    { code: 'districtDepartments', zh: '区级部门', en: 'District departments', types: ['department:district', 'enforcementTeam:district'] },
    { code: 'enterprises', zh: '公用企业', en: 'Public utilities', types: ['subDesk', 'enterprise'] },
    { code: 'subdistricts', zh: '街道（乡镇）', en: 'Subdistricts', types: ['subdistrict'] },
    { code: 'grassroots', zh: '社区和基层队伍', en: 'Communities and teams', types: ['community', 'grid', 'enforcementTeam:subdistrict'] },
  ],
  minAssigned: 5, ranking: false, appealDays: 5,
};
