/** The words that all pages share, in Chinese. `en.ts` has the same shape; a missing word does not compile. */
export const zh = {
  app: { name: '12345政务服务便民热线', short: '12345 热线', console: '工作台', loading: '正在载入…' },
  nav: {
    floor: '班长台', desk: '受理', callBacks: '回拨', lines: '线路', dispatch: '派单', inbox: '待办', tickets: '工单', calls: '话单', knowledge: '知识库', review: '审核', visits: '回访', visitPlan: '回访方案', duty: '值班台', alerts: '预警', groups: '诉求归集', problems: '共性问题', reports: '报告', topics: '每月一题', lookBacks: '回头看', cases: '案例库', oversight: '督办', scores: '考核', parked: '挂账', judgement: '研判质量', leader: '总览', trends: '趋势', map: '地图', wallboard: '大屏', noticeTexts: '通知模板', deadlines: '日历时限', hotlines: '热线', phoneSecurity: '电话安全', city: '城市设置', looks: '查看记录', jobs: '后台任务', import: '导入',
    menu: '菜单', skip: '跳到正文', main: '主导航', insight: '分析', setUp: '设置',
  },
  session: {
    title: '登录工作台', username: '用户名', password: '密码', logIn: '登录', logOut: '退出登录', usernameMissing: '请填写用户名', passwordMissing: '请填写密码',
    oldPassword: '原密码', newPassword: '新密码', again: '再输入一次', passwordRule: '至少10个字符，含字母、数字、符号中的两种', notSame: '两次输入不一致', setPassword: '保存新密码', changePassword: '修改密码', passwordChanged: '密码已修改，其他设备上的登录已退出', choose: '设置自己的密码', chooseHint: '您用的是管理员发放的初始密码，请先改为只有自己知道的密码。',
    language: '语言', switchTo: 'English', account: '账号',
  },
  common: {
    all: '全部', clear: '清除筛选', more: '载入更多', cancel: '取消', confirm: '确定', copy: '复制', copied: '已复制', retry: '重试', back: '返回',
    yes: '是', no: '否', none: '无', ended: '（已停用）', of: (shown: number, total: number, least = false) => `已显示 ${shown} 条，共 ${total} 条${least ? '以上' : ''}`, shown: (n: number) => `已显示 ${n} 条`, unit: '单位', reason: '理由',
    reasonHint: '请写明理由（至少4个字），将记入工单', empty: '暂无内容', failed: '没有载入成功', notFound: '没有找到该页面', toTickets: '查看全部工单', reveal: '查看', revealTitle: '查看隐藏的个人信息', revealHint: '查看行为将被记录并可供审计',
    refused: (n: number) => `另有 ${n} 项暂不能操作`, system: '系统', minutes: (n: number) => `${n}分钟`,
  },
  light: { none: '无时限', normal: '正常', near: '临近到期', overdue: '已超期' },
  keys: { title: '快捷键', open: '查看快捷键', press: '按键', does: '作用', list: '列出快捷键' },
  field: {
    ticketNo: '工单编号', title: '标题', content: '诉求内容', phone: '联系电话', name: '姓名', address: '详细地址', region: '区域', appealType: '诉求类型', urgency: '紧急程度', matter: '事项', category: '类别', channel: '来源',
    state: '状态', leadUnit: '主办单位', registeredAt: '登记时间', dueAt: '办理时限', remaining: '剩余时间', hotline: '来电线路', accused: '被反映单位', confidential: '保密', anonymous: '匿名', closedAt: '办结时间', satisfaction: '满意度',
  },
  state: {
    registered: '已登记', pendingDispatch: '待派单', awaitingCitizen: '待市民补充', inProgress: '办理中', hardCase: '疑难会商', pendingReview: '待审核', pendingVisit: '待回访', rework: '重办中', parked: '挂账', merged: '已并单', transferred: '已转接', answered: '已答复', declined: '不予受理', closed: '已办结', archived: '已归档', cancelled: '已撤单',
  } as Record<string, string>,
  assignmentState: { dispatched: '待签收', signed: '待联系', handling: '办理中', returnPending: '退单待审', suspended: '暂停计时', resolved: '已办结', withdrawn: '已退单', recalled: '已收回' } as Record<string, string>,
  requestState: { pending: '待审批', endorsed: '初审同意', approved: '已同意', rejected: '未同意', withdrawn: '已撤回' } as Record<string, string>,
  callerCategory: { individual: '个人', enterprise: '企业', organisation: '其他组织' } as Record<string, string>,
  assignmentRole: { lead: '主办', support: '协办', delegated: '下派' } as Record<string, string>,
  supervisionState: { issued: '待反馈', reported: '待审定', closed: '已办结', revoked: '已撤销' } as Record<string, string>,
  requestKind: { return: '退单', extension: '延期', suspension: '暂停计时', park: '挂账', unreasonable: '不合理诉求认定', objection: '市民异议', cardAppeal: '黄红牌申诉', scoreAppeal: '考核申诉', reveal: '身份查看', lift: '解除保密' } as Record<string, string>,
  appealType: { consult: '咨询', help: '求助', complaint: '投诉', report: '举报', suggestion: '建议', praise: '表扬', other: '其他' } as Record<string, string>,
  urgency: { normal: '一般', urgent: '紧急', critical: '特急' } as Record<string, string>,
  channel: { call: '电话', web: '网站', wechat: '微信', sms: '短信', import: '导入', window: '窗口', grid: '网格', media: '媒体', open311: '开放接口', proactive: '主动发现' } as Record<string, string>,
  solved: { solved: '已解决', partly: '部分解决', unsolved: '未解决' } as Record<string, string>,
  satisfaction: { 1: '很不满意', 2: '不满意', 3: '基本满意', 4: '满意', 5: '非常满意' } as Record<string, string>,
  role: {
    agent: '话务员', specialDeskAgent: '专席话务员', teamLead: '班长', dispatcher: '派单员', coordinator: '疑难协调员', reviewer: '审核员', callbackAgent: '回访员', qa: '质检员', kbEditor: '知识编辑', kbReviewer: '知识审核', unitKbOwner: '单位知识员',
    supervisor: '督办员', unitContact: '单位联络员', unitLeader: '单位领导', handler: '经办人', gridWorker: '网格员', subCenterAdmin: '分中心管理员', eSupervision: '效能监察', mayorOffice: '市领导', analyst: '分析员', vendorStaff: '外包人员',
    integrationClient: '接口', sysAdmin: '系统管理员', secAdmin: '安全管理员', auditAdmin: '审计管理员',
  } as Record<string, string>,
};

export type Text = typeof zh;
