/** How a comparison can be told. `github` is Markdown as a pull request shows it. */
export const formats = ['text', 'markdown', 'github', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];
