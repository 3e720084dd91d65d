/** What citizens read, in Chinese. Plain words: no state names from inside, no abbreviations. */
export const zh = {
  frame: {
    site: '12345 政务服务便民热线', brand: (city?: string) => `${city ?? ''}政务服务便民热线`, skip: '跳到正文', largeType: '大字版', normalType: '标准字',
    call: '拨打 12345，24小时有人接听', danger: '遇到危险请直接拨打 110、119、120',
  },
  home: {
    title: '有事请说', lead: '不用登录，几分钟就能说完。', file: '我要反映', fileHint: '投诉、求助、咨询、建议', fileDraft: '上次没写完，接着写', track: '查询进度', trackHint: '用工单号和查询码', answers: '常见问题', answersHint: '先看看有没有现成的答案',
    call: '打电话说：12345', callHint: '24小时有人接听，也可以请人代您拨打', after: '提交以后会怎样',
    afterSteps: ['您会得到一个工单号和查询码，请保存好。', '工作人员核对后，转给负责的单位，单位会联系您。', '办完后告诉您结果，请您评价；没解决可以要求重新办理。'],
  },
  file: {
    title: '我要反映', step: (n: number, of: number) => `第 ${n} 步，共 ${of} 步`, next: '下一步', back: '上一步', clear: '清空重写', clearSure: '确定清空已经写的内容吗？', saved: '内容会自动存在这部手机上，24小时内可以接着写。',
    what: {
      title: '发生了什么事？', content: '请把事情说清楚', contentHint: '什么时候、什么情况、希望怎么解决。想到什么写什么，不用讲究格式。', needContent: '请写一写发生了什么事', tooLong: (max: number) => `最多 ${max} 字，请删短一些`,
      type: '您想', typeOptional: '（不确定就不用选）',
      types: { complaint: '投诉', help: '求助', consult: '咨询', suggestion: '提建议', report: '举报', praise: '表扬' },
      aboutStaff: '投诉工作人员的态度或作风', aboutStaffHint: '由督查单位核查，被投诉的人看不到这件诉求。',
      left: (n: number) => `还可以写 ${n} 字`,
    },
    where: {
      title: '在哪里？', lead: '选到哪一级都行，选得越细，转得越准。', district: '区县', subdistrict: '街道或乡镇', community: '社区或村', any: '不确定', address: '具体位置', addressHint: '路名、小区、楼号，或者附近有什么明显的标志', noCity: '区域列表没有打开，直接写清楚具体位置也可以。', optional: '（可不填）',
      tooLong: '最多 300 字',
    },
    who: {
      title: '怎么联系您？', phone: '手机或座机号码', phoneHint: '只用来告诉您办理情况和结果。', needPhone: '请填写电话号码', badPhone: '这个号码看起来不完整，请再看一下', name: '怎么称呼您', nameHint: '例如：王女士', optional: '（可不填）',
      needs: '联系您时需要我们注意（可不选）', needNames: { hearing: '听力不便，请发短信', speech: '说话不便', sight: '视力不便', elderly: '老年人，请慢一点说', mobility: '行动不便' }, anonymous: '匿名反映', anonymousHint: '不登记您的姓名。电话只由热线保管，用来告诉您结果。', confidential: '请为我保密', confidentialHint: '您的身份另行加密封存，办理单位只看到去掉个人信息的内容。举报默认保密。',
    },
    check: {
      title: '请核对一遍', change: '修改', what: '事情', where: '地点', who: '联系方式', send: '提交', sending: '正在提交…', noPlace: '没有填写', anonymous: '匿名', failed: '没有提交成功', failedKept: '您写的内容还在，没有丢。请稍后再点“提交”，同一件事不会重复登记。',
      failedRefused: '请按下面的提示修改后再提交：',
    },
  },
  photos: {
    title: '照片或文件', optional: '（可不填）', hint: (most: number) => `拍一张照片，事情更容易说清楚。最多 ${most} 个，照片、PDF、短视频或录音都可以。请避免拍到别人的脸和证件。`, add: '拍照或选择文件', reading: '正在读取…', uploading: '正在上传…', remove: (name: string) => `去掉 ${name}`, tooMany: (most: number) => `最多 ${most} 个，多出来的没有放进来。`,
    sending: (n: number, of: number) => `正在上传第 ${n} 个，共 ${of} 个。诉求已经收到，请先不要关闭页面。`, failed: '有照片没有传上去。诉求已经收到，不受影响；可以再试一次，也可以以后在进度页补传。', again: '再试一次', allSent: (n: number) => `${n} 个照片或文件已经收到。`,
    mine: '照片和文件', withReply: '随答复',
  },
  sent: {
    title: '已经收到', earlier: '这件事您先前已经提交成功，下面是当时的工单号。如果内容有变化，请在进度页点“补充情况”。', lead: '请保存好下面两个号码，查询进度时要用。', ticketNo: '工单号', queryCode: '查询码', copy: '复制两个号码', copied: '已复制', copyFailed: '没能复制，请截图保存',
    picture: '保存为图片', screenshot: '也可以现在截图保存。查询码只在这里显示一次。', track: '查看进度', home: '回到首页', phone: '打 12345 也可以查询',
  },
  track: {
    title: '查询进度', lead: '填写提交时得到的两个号码。', ticketNo: '工单号', code: '查询码', codeHint: '8 位数字', find: '查询', finding: '正在查询…', needNo: '请填写工单号', needCode: '请填写 8 位查询码', notFound: '没有查到。请核对工单号和查询码，一位都不能错。', lost: '号码找不到了？请拨打 12345，报您的手机号码查询。',
  },
  appeal: {
    ticketNo: '工单号', loading: '正在打开…', needCode: '请先填写查询码', story: '办理经过', reply: '办理结果', said: '您反映的内容', together: '同类诉求合并办理', togetherStage: (stage: string) => `目前进展：${stage}`, togetherKeep: '您的工单号和查询码不变。办好以后答复会发给您，也会单独回访您。', problem: '这件事正和其他市民反映的同类问题一起解决', planUntil: (day: string) => `计划${day}前完成`, planDone: '已完成', can: '您可以', cannot: '现在还不能做的事', refresh: '刷新', moreAll: '看全部经过', rated: (n: number) => `您评价了 ${n} 星`,
    expected: (day: string) => `预计${day}前办结`, late: (days: number) => `已经超过预计日期 ${days} 天。`, mayUrge: '您可以催办，我们会再次提醒承办单位。', unit: (name: string) => `负责单位：${name}`,
    states: {
      registered: '已收到', pendingDispatch: '正在确定由谁来办', awaitingCitizen: '等您补充', inProgress: '正在办理', hardCase: '正在办理', parked: '已列入计划', merged: '合并办理中', transferred: '已转接', pendingReview: '正在核对办理结果', pendingVisit: '已办理，等您评价', rework: '正在重新办理', answered: '已答复', declined: '不能受理', closed: '已办结', archived: '已办结', cancelled: '已撤回',
    },
    next: {
      registered: '工作人员正在核对您反映的内容。', pendingDispatch: '工作人员正在确定负责的单位。', awaitingCitizen: '请按短信或下面的说明补充，收到后马上继续办。', inProgress: '单位会与您联系，办完后告诉您结果。', hardCase: '这件事涉及几个单位，正在协调，期间有单位先办。', parked: '现在还办不成，原因和打算见办理经过；条件具备时会恢复办理。', merged: '和另一件同样的诉求一起办理，答复会发给您，也会单独回访您。', transferred: '已转给负责的专线或单位，我们会回查结果。', pendingReview: '单位已经报来结果，热线正在核对是否办实。', pendingVisit: '请看办理结果，告诉我们解决了没有。', rework: '您反映没有解决，单位正在重新办理。', answered: '请看办理结果。不同意或还有疑问的，请看下面您可以做的事。', declined: '原因和可以走的途径见办理经过。', closed: '如果又出现同样的问题，可以要求重新办理。', archived: '如果又出现同样的问题，请重新反映。', cancelled: '这件事已按您的要求撤回。',
    },
  },
  act: {
    back: '返回进度', send: '提交', sending: '正在提交…', done: '已经提交', failed: '没有提交成功', notNow: '现在不能做这一步。',
    supplement: { button: '补充情况', title: '补充情况', label: '还有什么要告诉我们？', hint: '新的情况、时间、地点都可以。', need: '请写下要补充的内容' },
    urge: { button: '催办', title: '催办', label: '想对承办单位说的话', hint: '可以不写，直接提交。我们会马上提醒承办单位。', need: '' },
    object: { button: '提出异议', title: '提出异议', label: '为什么不同意？', hint: '由另一位协调员复核，结果会告诉您。异议只能提一次，请把理由和新的情况写清楚，至少 4 个字。', need: '请写明理由，至少 4 个字' },
    reopen: { button: '要求重新办理', title: '要求重新办理', label: '哪里还没有解决？', hint: '写清楚现在的情况，至少 4 个字。', need: '请写明理由，至少 4 个字' },
    protect: { button: '要求保密', title: '要求保密', means: '提交后，您的身份另行加密封存，办理单位只看到去掉个人信息的内容，这个页面也不再显示您写的内容。不需要理由。', send: '要求保密' },
    cancel: { button: '撤回', title: '撤回这件诉求', label: '为什么撤回？', hint: '撤回后单位不再办理。至少写 4 个字，例如“已经解决了”。', need: '请写明理由，至少 4 个字' },
    rate: {
      button: '评价', title: '请您评价', solved: '您反映的事情解决了吗？', solvedOptions: { solved: '解决了', partly: '部分解决', unsolved: '没有解决' }, stars: '您对办理过程满意吗？', starsHint: '事情没解决但态度好，可以分开评。', starNames: ['很不满意', '不满意', '基本满意', '满意', '非常满意'],
      star: (n: number) => `${n} 星`, comment: '想说的话', optional: '（可不填）', needSolved: '请选择事情解决了没有', needStars: '请给办理过程打分', rework: '提交后，将按规定请单位重新办理。', attitude: '工作人员的态度', result: '办理的结果', apart: '（可不填）', grades: { 5: '满意', 3: '一般', 1: '不满意' },
    },
  },
  answers: {
    title: '常见问题', label: '想问什么', hint: '例如：小孩上学怎么报名', find: '搜索', topics: '按类别看', all: '全部', found: (n: number) => `找到 ${n} 条`, none: (q: string) => `没有找到“${q}”的答案，已记下来补充。`, elsewhere: '还可以', fileIt: '告诉我们', fileHint: '写下您的问题，工作人员会答复',
    by: (unit: string) => `由${unit}提供`, until: (day: string) => `有效期至 ${day}`, source: (doc: string) => `依据：${doc}`, notSolved: '没有解决？我要反映', gone: '这条问答已经更新或下线，请重新搜索。',
  },
  asked: {
    title: '需要您补充', until: (day: string) => `请在${day}前补充，收到后马上继续办。不清楚的可以不填；过了这天没有补充，我们先按现有情况办。`, need: '请至少填写一项', send: '提交补充',
    planned: (day: string) => `${day}前再看一次，届时恢复办理并告诉您。`,
  },
  notices: { title: '消息', none: '还没有消息。', here: '只在这里显示', off: '您已退订，新的消息只在这里显示。', turnOff: '不再给我发消息', turnOn: '恢复给我发消息', on: '办理有进展时，会发到您留下的手机或微信。', done: '已经改好' },
  failed: { noAnswer: '没有连上服务器，可能是网络不好。', again: '再试一次' },
  lost: { title: '没有这个页面', text: '网址可能写错了。', home: '回到首页' },
};
