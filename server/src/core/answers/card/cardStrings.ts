import type { Advice } from '../../catalog';
import type { Language } from '../../text';

/** The words of cards. Texts of catalogs and documents are put in as data. */
interface CardStrings {
  /** Between a label and its value. */
  readonly colon: string;
  /** Around a remark. */
  readonly brackets: readonly [open: string, close: string];
  /** Between the members of a list. */
  readonly comma: string;

  // Links
  readonly details: string;
  readonly render: string;
  readonly findInWorkspace: string;
  readonly addToCatalog: string;

  // The code itself
  readonly notListed: string;
  readonly unknownFamily: string;
  /** Before a listed code whose number is near. */
  readonly nearby: string;
  declaredBy(layer: string): string;
  readonly constant: string;
  /** Behind a constant that this project made up. */
  readonly madeUp: string;
  /** Before and after the holder of a name, if nothing shows whose it is. */
  readonly namedLike: readonly [before: string, after: string];
  readonly thisName: string;
  readonly placeholders: string;
  readonly correction: string;
  readonly successor: string;
  readonly predecessor: string;
  readonly renamed: string;
  falseTwin(code: string): string;

  // Releases and layers
  readonly releases: string;
  readonly service: string;
  readonly shippedWithoutMessage: string;
  readonly everyRelease: string;
  /** Labels of what a layer says. */
  readonly inJob: string;
  readonly onPage: string;
  readonly inWorkspace: string;
  inLayer(name: string): string;
  /** After a text that is our summary. */
  readonly summary: string;
  readonly thePage: string;
  differsFrom(what: string): string;
  more(count: number): string;

  // Source code
  readonly definedAs: string;
  readonly noMessage: string;
  /** Between a name and the other codes that it names. */
  readonly alsoNames: string;

  // Where the message comes from
  readonly provenance: string;
  readonly summaryProvenance: string;
  from(place: string): string;

  // Advice
  readonly likelyCause: string;
  readonly advice: string;
  readonly adviceBy: Readonly<Record<Advice['scope'], string>>;
  readonly causes: string;
  readonly checks: string;
  readonly whoActs: string;
  readonly inTicket: string;
  sameAdvice(code: number): string;

  // The response or message that the code was found in
  readonly responseMessage: string;
  readonly matches: string;
  readonly languageName: Readonly<Record<Language, string>>;
  readonly differs: string;
  readonly differsFromSummary: string;
  /** For a text that is neither our summary nor what JOB ships. */
  readonly unknownText: string;
  readonly matchesShipped: string;
  /** For a message that was recognised as what JOB ships; `releases` ship it. */
  shippedMessage(releases: string): string;
  /** Before the codes that the message belongs to; `notThis` follows them. */
  readonly contradicts: string;
  notThis(code: number): string;
  /** Before the codes that the message belongs to, if the code may have it, too. */
  readonly belongsTo: string;
  readonly filledWith: string;
  /** After an argument whose value the text does not contain. */
  readonly notGiven: string;
  readonly requestId: string;
  readonly httpStatus: string;
  possible(percent: number): string;
  readonly sameMessage: string;
  readonly legacy: string;
}

export const cardStrings: Readonly<Record<Language, CardStrings>> = {
  en: {
    colon: ': ',
    brackets: [' (', ')'],
    comma: ', ',
    details: 'Show page',
    render: 'Render message',
    findInWorkspace: 'Find in workspace',
    addToCatalog: 'Add to own catalog',
    notListed: 'not in the catalog',
    unknownFamily: 'no known code family starts with these digits',
    nearby: 'Nearby',
    declaredBy: (layer) => `In a code range declared by ${layer}`,
    constant: 'Constant',
    madeUp: 'name made up by this catalog',
    namedLike: ['JOB has a code of this name, but nothing here shows that ', " is JOB's"],
    thisName: 'this one',
    placeholders: 'Arguments',
    correction: 'Correction',
    successor: 'New API',
    predecessor: 'Legacy API',
    renamed: 'Renamed',
    falseTwin: (code) => `${code} has the same last digits but another meaning`,
    releases: 'Releases',
    service: 'Service',
    shippedWithoutMessage: 'Ships without a message',
    everyRelease: 'every release of 3.x',
    inJob: 'JOB 3.x',
    onPage: 'Published',
    inWorkspace: 'In this workspace',
    inLayer: (name) => `In ${name}`,
    summary: 'summary',
    thePage: 'the published page',
    differsFrom: (what) => `differs from ${what}`,
    more: (count) => `${count.toLocaleString('en')} more`,
    definedAs: 'Defined as',
    noMessage: 'Defined in source code without a message',
    alsoNames: 'is also the name of',
    provenance: 'From the published error code page (built-in catalog)',
    summaryProvenance: "Summary for JOB 3.x in our words; the product's own text may differ (built-in catalog)",
    from: (place) => `From ${place}`,
    likelyCause: 'Likely cause',
    advice: 'What to do',
    adviceBy: {
      custom: 'advice of the custom catalog',
      code: 'advice of this project for this code, not part of the official text',
      family: 'advice of this project for all codes of this category, not part of the official text',
    },
    causes: 'Likely causes',
    checks: 'What to check',
    whoActs: 'Who acts',
    inTicket: 'For a ticket',
    sameAdvice: (code) => `What to do: as for ${code} above`,
    responseMessage: 'Message of this response',
    matches: 'matches the template',
    languageName: { en: 'English', 'zh-CN': 'Chinese' },
    differs: 'does not match the template',
    differsFromSummary: "differs from our summary; the product's own text may read like this",
    unknownText: 'a text we do not know; JOB ships another one, which installations can change',
    matchesShipped: "is the product's own message",
    shippedMessage: (releases) => `The product's own message in ${releases}`,
    contradicts: 'Code and message contradict each other: the message belongs to',
    notThis: (code) => `, not to ${code}`,
    belongsTo: 'The message belongs to',
    filledWith: 'Filled with',
    notGiven: ' (unknown)',
    requestId: 'Request ID',
    httpStatus: 'API v2 and v3 return HTTP 200 even on failure: check the code, not the status',
    possible: (percent) => `Possibly this message (${percent}%)`,
    sameMessage: 'Same message',
    legacy: 'legacy API',
  },
  'zh-CN': {
    colon: '：',
    brackets: ['（', '）'],
    comma: '、',
    details: '显示详情',
    render: '生成消息',
    findInWorkspace: '在工作区中查找',
    addToCatalog: '添加到自己的目录',
    notListed: '目录中没有此错误码',
    unknownFamily: '没有以这些数字开头的已知错误码分类',
    nearby: '相近的错误码',
    declaredBy: (layer) => `此数字在 ${layer} 声明的错误码范围内`,
    constant: '常量',
    madeUp: '名称由本目录自拟',
    namedLike: ['作业平台有同名的错误码，但没有依据表明 ', ' 属于作业平台'],
    thisName: '此处的名称',
    placeholders: '消息参数',
    correction: '更正',
    successor: '新版 API',
    predecessor: '旧版 API',
    renamed: '参数改名',
    falseTwin: (code) => `${code} 末四位相同，但含义不同`,
    releases: '适用版本',
    service: '所属服务',
    shippedWithoutMessage: '未附带消息文本的版本',
    everyRelease: '3.x 全部版本',
    inJob: '作业平台 3.x',
    onPage: '官方页面',
    inWorkspace: '本工作区',
    inLayer: (name) => name,
    summary: '摘要',
    thePage: '官方公布的页面',
    differsFrom: (what) => `与${/^[!-~]/.test(what) ? ' ' : ''}${what}${/[!-~]$/.test(what) ? ' ' : ''}不一致`,
    more: (count) => `另有 ${count.toLocaleString('en')} 处`,
    definedAs: '代码中定义为',
    noMessage: '源代码中的定义没有消息文本',
    alsoNames: '也用于',
    provenance: '来自官方公布的错误码页面（内置目录）',
    summaryProvenance: '作业平台 3.x 的摘要，由本项目撰写，产品实际文案可能不同（内置目录）',
    from: (place) => `来自 ${place}`,
    likelyCause: '可能原因',
    advice: '处理建议',
    adviceBy: {
      custom: '来自自定义目录',
      code: '本项目针对此错误码的建议，不属于官方内容',
      family: '本项目针对此类错误码的建议，不属于官方内容',
    },
    causes: '可能原因',
    checks: '排查步骤',
    whoActs: '处理人',
    inTicket: '提单时请提供',
    sameAdvice: (code) => `处理建议同上文 ${code}`,
    responseMessage: '此响应的消息',
    matches: '与模板一致',
    languageName: { en: '英文', 'zh-CN': '中文' },
    differs: '与模板不一致',
    differsFromSummary: '与本项目撰写的摘要不同，产品实际文案可能如此',
    unknownText: '未收录的文本，与产品自带的不同；各环境可自行修改文本',
    matchesShipped: '与产品原文一致',
    shippedMessage: (releases) => `产品原文（${releases}）`,
    contradicts: '错误码与消息不符：此消息属于',
    notThis: (code) => `，而不是 ${code}`,
    belongsTo: '此消息属于',
    filledWith: '参数值',
    notGiven: '（未知）',
    requestId: '请求 ID',
    httpStatus: 'API v2、v3 调用失败时也返回 HTTP 200，请根据错误码而不是状态码判断',
    possible: (percent) => `可能是此消息（${percent}%）`,
    sameMessage: '消息相同',
    legacy: '旧版 API',
  },
};
