/** What the pages say by themselves, in the languages they speak. Texts about one interface stand in its document. */
import type { PagingStyle } from '../../meaning/api.js';

export interface Words {
  readonly language: string;
  readonly languageName: string;
  readonly guide: string;
  readonly actions: string;
  readonly operations: string;
  readonly reference: string;
  readonly version: string;
  readonly fingerprint: string;
  readonly plainText: string;
  readonly thisMock: string;
  readonly parameters: string;
  readonly body: string;
  readonly answer: string;
  readonly name: string;
  readonly place: string;
  readonly type: string;
  readonly required: string;
  readonly yes: string;
  /** Schema keyword → what it says about values. */
  readonly limits: Readonly<Record<string, string>>;
  /** Behind the URL of an action: what else selects it, by where it stands. */
  readonly beside: Readonly<Record<'header' | 'body', string>>;
  readonly reads: string;
  readonly changesRepeatably: string;
  readonly changesOnce: string;
  /** Behind one of these: where it comes from when the document does not say it. */
  readonly byMethod: string;
  readonly byKey: string;
  /** Where the client takes the data of an answer from. */
  readonly dataAt: string;
  /** What the lists and objects of a call are called on the wire. */
  readonly listsAs: string;
  /** A list that comes page by page: how each style asks for the next one, and how large a page is. */
  readonly paged: string;
  readonly pages: Readonly<Record<PagingStyle, string>>;
  readonly pageSize: string;
  readonly fullStop: string;
  readonly codes: string;
  readonly errors: string;
  readonly errorsIntro: string;
  readonly errorName: string;
  readonly code: string;
  readonly status: string;
  readonly message: string;
  readonly meaning: string;
  readonly returnedBy: string;
  readonly everyAction: string;
  readonly mistakes: string;
  readonly templatesIntro: string;
  readonly mistake: string;
  readonly violations: Readonly<Record<string, string>>;
  readonly stories: string;
  readonly storiesIntro: string;
  readonly askedUntil: string;
  readonly isThere: string;
  readonly isNothing: string;
  readonly ledger: string;
  readonly ledgerIntro: string;
  readonly note: string;
  readonly printed: string;
  readonly evidence: string;
  readonly read: string;
  readonly rule: string;
  readonly where: string;
  readonly colon: string;
  readonly stop: string;
  readonly semicolon: string;
  readonly comma: string;
}

const english: Words = {
  language: 'en',
  languageName: 'English',
  guide: 'Guide',
  actions: 'Actions',
  operations: 'Operations',
  reference: 'Reference',
  version: 'Version',
  fingerprint: 'document',
  plainText: 'Plain text',
  thisMock: 'The mock that this page is served with.',
  parameters: 'Parameters',
  body: 'Body',
  answer: 'Answer',
  name: 'Name',
  place: 'In',
  type: 'Type',
  required: 'Required',
  yes: 'yes',
  limits: {
    const: 'Always',
    enum: 'One of',
    default: 'Default',
    pattern: 'Pattern',
    minimum: 'At least',
    maximum: 'At most',
    minLength: 'Characters at least',
    maxLength: 'Characters at most',
    minItems: 'Items at least',
    maxItems: 'Items at most',
  },
  beside: { header: ' with header {what}', body: ' with {what} in its body' },
  reads: 'Changes nothing.',
  changesRepeatably: '**Changes something.** Sending it twice does no more harm than sending it once.',
  changesOnce: '**Changes something.** Do not send it twice.',
  byMethod: ' (What {method} means by RFC 9110; the document does not say it.)',
  byKey: ' (As long as `{key}` stays the same.)',
  listsAs: 'Lists and objects are sent one value a name: {names}.',
  dataAt: 'The data of its answer stand at `{place}`: that is what the client gives.',
  paged: 'Its list comes page by page: ',
  pages: {
    offset: '`{start}` says how many items to leave out',
    page: '`{start}` is the number of the page',
    token: '`{start}` takes what the page before says at `{next}`',
    marker: '`{start}` asks for what comes after an item, by its `{mark}`',
    link: 'each page links to the next one (`{next}`)',
  },
  pageSize: ', `{limit}` how many a page may have',
  fullStop: '.',
  codes: 'Error codes',
  errors: 'Error codes',
  errorsIntro:
    'Every error that an action documents. Several errors may share one code; the code is what the wire carries.',
  errorName: 'Error',
  code: 'Code',
  status: 'Status',
  message: 'Message',
  meaning: 'Meaning',
  returnedBy: 'Returned by',
  everyAction: 'every action',
  mistakes: 'Which mistake is answered with which code',
  templatesIntro:
    'In a message `{field}` stands for the path of the field, `{value}` for what was sent, `{reason}` for what is wrong with it.',
  mistake: 'Mistake',
  violations: {
    missing: 'something required is absent',
    format: 'wrong type or form',
    value: 'value not allowed',
    duplicate: 'a name used twice',
    method: 'wrong HTTP method',
    path: 'unknown path',
    size: 'body too large',
  },
  stories: 'Walk-throughs',
  storiesIntro:
    'Calls in a row, each with what it must be answered. `contract --stories` tells them to a mock with a memory or to a live server, and says where an answer differs.',
  askedUntil: 'Asked again until',
  isThere: 'is',
  isNothing: 'is not there',
  ledger: 'Source ledger',
  ledgerIntro:
    'Where the published text contradicts itself, or what real calls show, and what this document says that the published text does not. Each entry says what is printed, what speaks against it, and how it is read here.',
  note: 'Source note',
  printed: 'Printed',
  evidence: 'Evidence',
  read: 'Read as',
  rule: 'Rule',
  where: 'Where',
  colon: ': ',
  stop: '. ',
  semicolon: '; ',
  comma: ', ',
};

const chinese: Words = {
  language: 'zh-CN',
  languageName: '简体中文',
  guide: '指南',
  actions: '操作',
  operations: '操作',
  reference: '参考',
  version: '版本',
  fingerprint: '文档',
  plainText: '纯文本',
  thisMock: '提供本页面的模拟服务。',
  parameters: '参数',
  body: '请求体',
  answer: '应答',
  name: '名称',
  place: '位置',
  type: '类型',
  required: '必填',
  yes: '是',
  limits: {
    const: '固定值',
    enum: '可选值',
    default: '默认值',
    pattern: '格式',
    minimum: '最小值',
    maximum: '最大值',
    minLength: '最少字符数',
    maxLength: '最多字符数',
    minItems: '最少项数',
    maxItems: '最多项数',
  },
  beside: { header: '，请求头为 {what}', body: '，请求体中含 {what}' },
  reads: '只读操作，不做任何更改。',
  changesRepeatably: '**会产生更改**；重复发送与发送一次的效果相同。',
  changesOnce: '**会产生更改**；请勿重复发送。',
  byMethod: '（依据 RFC 9110 中 {method} 的含义；文档未作声明。）',
  byKey: '（前提是 `{key}` 保持不变。）',
  listsAs: '列表和对象按名称逐个发送：{names}。',
  dataAt: '应答的数据位于 `{place}`，客户端返回的就是这一部分。',
  paged: '列表按页返回：',
  pages: {
    offset: '`{start}` 表示跳过的项数',
    page: '`{start}` 为页码',
    token: '`{start}` 取上一页 `{next}` 处给出的值',
    marker: '`{start}` 取上一页最后一项的 `{mark}`，返回其后的内容',
    link: '每一页都链接到下一页（`{next}`）',
  },
  pageSize: '，`{limit}` 为每页最多的项数',
  fullStop: '。',
  codes: '错误码',
  errors: '错误码',
  errorsIntro: '各操作文档中列出的全部错误。多个错误可以共用同一个错误码；实际返回的是错误码。',
  errorName: '错误',
  code: '错误码',
  status: '状态码',
  message: '消息',
  meaning: '含义',
  returnedBy: '返回该错误的操作',
  everyAction: '所有操作',
  mistakes: '哪种错误请求对应哪个错误码',
  templatesIntro: '消息中的 `{field}` 表示字段的路径，`{value}` 表示实际发送的值，`{reason}` 表示出错的原因。',
  mistake: '错误请求',
  violations: {
    missing: '缺少必填内容',
    format: '类型或格式不正确',
    value: '取值不被允许',
    duplicate: '名称重复',
    method: 'HTTP 方法不正确',
    path: '路径不存在',
    size: '请求体过大',
  },
  stories: '流程演练',
  storiesIntro:
    '一连串的调用，以及每个调用应当得到的应答。`contract --stories` 对带记忆的模拟服务或线上服务逐步执行这些流程，并指出不符的应答。',
  askedUntil: '重复查询，直到',
  isThere: '为',
  isNothing: '不存在',
  ledger: '原文勘误',
  ledgerIntro:
    '此处列出原始文档自相矛盾或与真实调用不符之处，以及本文档在原文之外补充的内容。每一条都说明原文如何写、有何证据、本文档如何理解。',
  note: '原文说明',
  printed: '原文',
  evidence: '证据',
  read: '理解为',
  rule: '规则',
  where: '位置',
  colon: '：',
  stop: '。',
  semicolon: '；',
  comma: '、',
};

/** The words of a language; English for one the pages do not speak. */
export function wordsFor(language: string): Words {
  return language.toLowerCase().startsWith('zh') ? { ...chinese, language } : { ...english, language };
}
