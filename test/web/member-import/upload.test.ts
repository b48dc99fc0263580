import { describe, expect, it } from 'vitest';
import { firstOutcome, isOutcomeWord } from '../../../web/member-import/import-row-filter.ts';
import { checkFile, maxFileBytes } from '../../../web/member-import/upload-limits.ts';
import { idleUpload, nextUploadState, secondsLeft, type UploadState } from '../../../web/member-import/upload-state.ts';

const sending: UploadState = nextUploadState(idleUpload, {
  type: 'started',
  fileName: 'peserta.xlsx',
  size: 1000,
  at: 0,
});

describe('an upload', () => {
  it('never shows more than the file has, although the request is longer', () => {
    expect(nextUploadState(sending, { type: 'progressed', sent: 1200, at: 10 })).toMatchObject({ sent: 1000 });
  });

  it('guesses the time left only after two seconds', () => {
    const early = nextUploadState(sending, { type: 'progressed', sent: 500, at: 1999 });
    const later = nextUploadState(sending, { type: 'progressed', sent: 500, at: 4000 });
    expect(secondsLeft(early)).toBeNull();
    expect(secondsLeft(later)).toBe(4);
  });

  it('ends with the import that the server made', () => {
    expect(nextUploadState(sending, { type: 'answered', importId: 'i1' })).toEqual({ kind: 'sent', importId: 'i1' });
  });

  it('says why it was refused, and can begin again', () => {
    const refused = nextUploadState(sending, { type: 'refused', message: 'Bukan XLSX.' });
    expect(refused).toEqual({ kind: 'refused', message: 'Bukan XLSX.' });
    expect(nextUploadState(refused, { type: 'started', fileName: 'b.xlsx', size: 5, at: 9 })).toMatchObject({
      kind: 'sending',
      sent: 0,
    });
  });

  it('does not call a finished upload interrupted', () => {
    const sent = nextUploadState(sending, { type: 'answered', importId: 'i1' });
    expect(nextUploadState(sent, { type: 'interrupted' })).toEqual(sent);
    expect(nextUploadState(sending, { type: 'interrupted' })).toEqual({ kind: 'interrupted' });
  });

  it('ignores progress that comes after it was cancelled', () => {
    const cancelled = nextUploadState(sending, { type: 'cancelled' });
    expect(nextUploadState(cancelled, { type: 'progressed', sent: 10, at: 5 })).toEqual(idleUpload);
  });
});

describe('a chosen file', () => {
  it('is taken when it is XLSX or CSV, in any spelling of the ending', () => {
    expect(checkFile({ name: 'Daftar.XLSX', size: 10 })).toBeNull();
    expect(checkFile({ name: 'daftar.csv', size: maxFileBytes })).toBeNull();
  });

  it('is refused with a reason of its own for each mistake', () => {
    expect(checkFile({ name: 'daftar.xls', size: 10 })).toBe('OLD_EXCEL');
    expect(checkFile({ name: 'daftar.pdf', size: 10 })).toBe('WRONG_TYPE');
    expect(checkFile({ name: 'daftar.xlsx', size: 0 })).toBe('EMPTY');
    expect(checkFile({ name: 'daftar.xlsx', size: maxFileBytes + 1 })).toBe('TOO_BIG');
  });
});

describe('the rows of an import', () => {
  it('open with what needs a decision first', () => {
    expect(firstOutcome({ new: 5, changed: 2, warned: 1, refused: 1 })).toBe('ditolak');
    expect(firstOutcome({ new: 5, changed: 2, warned: 1, refused: 0 })).toBe('peringatan');
    expect(firstOutcome({ new: 5, changed: 2, warned: 0, refused: 0 })).toBe('berubah');
    expect(firstOutcome({ new: 5, changed: 0, warned: 0, refused: 0 })).toBe('baru');
    expect(firstOutcome({ new: 0, changed: 0, warned: 0, refused: 0 })).toBe('sama');
  });

  it('know their own words in the address only', () => {
    expect(isOutcomeWord('ditolak')).toBe(true);
    expect(isOutcomeWord('toString')).toBe(false);
    expect(isOutcomeWord(null)).toBe(false);
  });
});
