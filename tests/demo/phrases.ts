/** What units and agents write in the demonstration. */
export const replies = [
  '经现场核查，情况属实，我单位已于当日安排人员整改到位，并将加强日常巡查。感谢您的监督。',
  '已责令相关单位限期整改，目前整改完成，现场已恢复正常。如再有类似情况，请随时与我们联系。',
  '经核实，该问题因设备老化引起，维修人员已更换故障部件并完成测试，运行正常。',
  '我局会同属地街道进行了现场办公，已明确整改措施和完成时间，后续将持续跟踪。',
  '已与您电话沟通并说明相关政策依据，您表示理解。如有新的情况，欢迎继续反映。',
  '执法人员已对涉事商户开展检查，依法下达责令改正通知书，并要求其公示整改结果。',
] as const;

export const answers = [
  '您咨询的事项可凭本人身份证到就近政务服务大厅综合窗口办理，也可在手机端全程网办，一般五个工作日内办结。',
  '相关政策已在市政府门户网站公开。您符合申报条件，请准备好材料后在线提交，系统会以短信通知结果。',
  '感谢您的建议，我们已记录并转相关部门研究参考。',
] as const;

/** What supervisors and leaders write, and what units report to them. */
export const orders = ['请于三个工作日内查明情况，落实整改，并书面反馈办理结果。', '答复与现场情况不符，请重新核查并说明原因。', '该问题反映集中，请单位负责人牵头，限期解决。'] as const;
export const instructions = ['请认真研究，举一反三，限期解决，结果报我。', '此事关系群众切身利益，请抓紧协调解决。'] as const;
export const reports = ['经现场核查，问题属实，已安排人员整改，预计两日内完成，后续加强巡查。', '已召开专题会议研究，明确了责任人和时间表，目前整改已完成过半。'] as const;

export const parkings = [
  { reasonCode: 'funding', explanation: '该路段改造资金尚未落实，今年暂时无法施工，我们已设置警示标志并安排每周巡查。', plan: '已列入明年老旧道路改造计划。', condition: '改造资金下达' },
  { reasonCode: 'planning', explanation: '该地块正在调整规划，规划批复之前不能建设，我们会先清理现场、做好围挡。', plan: '规划批复后三个月内开工。', condition: '规划调整获批' },
  { reasonCode: 'ownership', explanation: '小区配套设施尚未移交，权属正在确认，移交前由建设单位代管。', plan: '督促建设单位办理移交。', condition: '移交手续办结' },
] as const;

export const askedFor = [['现场照片', '具体门牌号'], ['购买凭证', '商家名称和地址'], ['事发的具体时间']] as const;

/** What is looked up in the knowledge base; some of it is not there. */
export const looked = ['居住证办理', '医保异地就医备案', '公积金提取', '无人机飞行报备', '电动自行车上牌', '宠物托运', '共享单车乱停放', '充电桩安装', '二手房过户税费', '露营基地收费'] as const;
