/** The same words in both languages, so that nobody takes invented people or figures for real ones. */
export const DEMO_MARK = 'DATA CONTOH';
