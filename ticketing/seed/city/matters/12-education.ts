import type { MatterRow } from './row.ts';

export const education: readonly MatterRow[] = [
  { code: '12', name: '教育', category: '教育文体', type: 'complaint' },
  { code: '1201', name: '招生入学' },
  { code: '120101', name: '义务教育入学', type: 'consult', words: '入学 上小学 报名 学区 划片 幼升小 小升初 随迁子女 入学条件' },
  { code: '120102', name: '学位不足', words: '学位不足 学位紧张 没有学上 上不了学 分流 学校不够 大班额 学位' },
  { code: '120103', name: '转学与学籍', type: 'consult', words: '转学 学籍 休学 复学 借读' },
  { code: '120104', name: '中考高考', type: 'consult', words: '中考 高考 指标到校 考试报名 志愿填报 体育中考 成绩查询' },
  { code: '120105', name: '幼儿园入园', type: 'consult', words: '幼儿园 公办园 入园 普惠园 幼儿园报名 摇号' },
  { code: '1202', name: '学校管理' },
  { code: '120201', name: '作业与补课', words: '作业太多 补课 周末上课 早自习 假期补课 延时服务 晚自习' },
  { code: '120202', name: '学校收费', words: '学校乱收费 校服 教辅 收资料费 伙食费 学费 强制购买 赞助费' },
  { code: '120203', name: '师德师风', words: '老师打学生 体罚 老师态度 收礼 师德 辱骂学生 有偿补课' },
  { code: '120204', name: '校园欺凌与安全', urgency: 'urgent', words: '校园欺凌 霸凌 被同学打 校园安全 学校门口安全 孤立' },
  { code: '120205', name: '学校设施环境', type: 'suggestion', words: '学校操场 教室没有空调 宿舍 塑胶跑道 教室甲醛 学校厕所 暖气' },
  { code: '120206', name: '教师待遇', words: '教师工资 代课老师 教师编制 绩效工资 班主任津贴 老师待遇' },
  { code: '1203', name: '校外培训与民办教育' },
  { code: '120301', name: '培训机构退费', words: '培训班退费 培训机构跑路 退课时费 早教退费 补习班不退钱 课外班' },
  { code: '120302', name: '违规培训', type: 'report', words: '违规补课 无证培训 地下培训 学科培训 托管班 小饭桌 家中补课' },
  { code: '120303', name: '民办学校', words: '民办学校 私立学校 民办幼儿园 民办学校收费 停办' },
  { code: '120304', name: '职业教育与高校', words: '职业学校 技校 大学 实习 毕业证 中专 强制实习' },
  { code: '120305', name: '学生资助', type: 'consult', words: '助学金 助学贷款 学费减免 贫困生 资助 雨露计划' },
];
