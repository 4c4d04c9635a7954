/** What the controls of the page are called, for readers who do not see them. */

export interface Labels {
  readonly skip: string;
  readonly contents: string;
  readonly search: string;
  readonly clear: string;
  readonly colours: string;
  readonly stacked: string;
  readonly beside: string;
  /** Puts the full page in the place of the text that a deep link opens with. */
  readonly whole: string;
}

const english: Labels = {
  skip: 'Skip to the text',
  contents: 'Contents',
  search: 'Search',
  clear: 'Clear',
  colours: 'Colours',
  stacked: 'Samples below the text',
  beside: 'Samples beside the text',
  whole: 'Show the full page',
};

const chinese: Labels = {
  skip: '跳到正文',
  contents: '目录',
  search: '搜索',
  clear: '清除',
  colours: '配色',
  stacked: '示例显示在正文下方',
  beside: '示例显示在正文旁边',
  whole: '显示完整页面',
};

/** The labels of a language; English for one the pages do not speak. */
export function labelsFor(language: string): Labels {
  return language.toLowerCase().startsWith('zh') ? chinese : english;
}
