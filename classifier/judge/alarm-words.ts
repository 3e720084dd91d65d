/**
 * Words for which a person must look before anything is sent on. Written by hand; a city edits them here.
 * A word too many costs a glance, a word too few an appeal that goes unseen: the lists lean to too many.
 */
export const REPORT_WORDS = '举报 检举 揭发 控告 纪委 监委 贪污 受贿 行贿 以权谋私 官商勾结 黑恶势力 保护伞 涉黑';

export const SENSITIVE_WORDS =
  '自杀 轻生 跳楼 跳河 不想活 活不下去 割腕 自焚 喝农药 服毒 同归于尽 报复社会 砍死 杀人 炸药 炸弹 爆炸物 ' +
  '集体上访 越级上访 进京上访 聚集 聚众 游行 示威 罢工 罢课 罢运 静坐 堵路 堵门 拉横幅 围堵 群体性事件 极端行为 极端方式';

/** Government units and bodies with public duties; the conduct of others is an ordinary complaint. */
export const UNIT_WORDS =
  '局 政府 街道办 街道 社区 居委会 村委会 村委 派出所 城管 执法队 执法大队 交警 大队 厅 委员会 住建 人社 社保中心 教育局 管委会 信访 法院 部门 单位领导 服务中心 办事处 12345 热线 镇里 乡里 区里 县里 窗口';
/** Not government; when one of these stands nearer to the conduct than a unit, it is meant. */
export const OTHER_PARTIES = '物业 开发商 公司 商家 老板 店家 超市 饭店 酒店 房东 中介 施工队 平台 快递 银行';
export const UNIT_CONDUCT =
  '不作为 乱作为 慢作为 推诿 推脱 踢皮球 相互推 互相推 敷衍 敷衍了事 不受理 不予理睬 置之不理 包庇 纵容 官官相护 官僚 懒政 怠政 渎职 失职 滥用职权 执法不公 暴力执法 粗暴执法 选择性执法 乱罚款 无人接听 没人接电话 没有回复 不回复 虚假回复 虚假办结 弄虚作假 形式主义 截留 克扣 没人管 不管不问 拖着不办 强拆';
/** Say enough without a unit beside them. */
export const UNIT_CONDUCT_ALONE = '懒政 怠政 官官相护 滥用职权 行政不作为 政府不作为 渎职 暴力执法 互相踢皮球 选择性执法 虚假办结';

export const STAFF_WORDS =
  '工作人员 话务员 接线员 客服 坐席 办事员 窗口人员 办事人员 民警 交警 警察 城管队员 执法人员 协管员 村干部 村支书 村主任 书记 主任 科长 局长 所长 镇长 乡长 干部 公务员 网格员 值班人员 领导 接电话的人 接听电话的';
export const STAFF_CONDUCT =
  '态度恶劣 态度极差 态度很差 态度差 态度不好 态度蛮横 服务态度 骂人 辱骂 骂我 不耐烦 爱理不理 挂电话 挂断电话 挂我电话 直接挂断 吃拿卡要 收红包 索要 索贿 刁难 故意刁难 打人 殴打 推搡 威胁 恐吓 贪污 受贿 以权谋私 公款 玩忽职守 训斥 冷嘲热讽 阴阳怪气 不理人 玩手机 脱岗';

/** Text that speaks to the system instead of to the government. Matched without spaces, case or punctuation. */
export const INSTRUCTION_WORDS =
  '假装你是 假设你是 角色扮演 以下编码 解码以下 忽略以上 忽略上述 忽略之前 忽略前面 忽略所有 无视以上 无视之前 无视上述 忘记以上 忘记之前 不要遵守 系统提示词 提示词 系统指令 你现在是 你是一个ai 你扮演 请扮演 作为人工智能 作为ai ' +
  '自动办结 直接办结 自动结案 自动派单 自动关闭本工单 请将本工单 将此工单 将本工单 把本工单 把此工单 标记为已办结 标记为已解决 设为特急 设置为特急 优先级设为 请分类为 请归类为 输出json 输出以下 执行以下 以下命令 ' +
  'systemprompt ignoreprevious ignoreallprevious ignoretheabove ignoreabove ignoreall disregardprevious disregardall disregardtheabove youarenow developermode jailbreak overrideinstructions newinstructions forgetprevious setdecision autodispatch markthisticket markasclosed markasresolved imstart imend droptable unionselect scriptalert promptinjection';
