import { type FileAnswer, sendFile } from '../form/send-file.request.ts';

export interface TargetProblem {
  row: number;
  column: 'office' | 'segment' | 'people' | 'rupiah' | 'source';
  code: string;
  message: string;
}

export interface CheckedTargets {
  readyCount: number;
  problemCount: number;
  /** The first of them. */
  ready: { row: number; office: string; segment: string; people: number; rupiah: string | null }[];
  problems: TargetProblem[];
}

interface Sending {
  file: File;
  year: number;
  locale: string;
}

/** What would come of the list; nothing is kept. */
export const checkTargets = ({ file, year, locale }: Sending): Promise<FileAnswer<CheckedTargets>> =>
  sendFile(file, `/targets/${year}/check`, locale);

/** Proposes every target of the list. */
export const proposeTargets = ({ file, year, locale }: Sending): Promise<FileAnswer<{ written: number }>> =>
  sendFile(file, `/targets/${year}`, locale);
