import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { DomainError } from '../kernel/domain-error.ts';

export type FileKind = 'zip' | 'text';

const HEAD = 4096;

/**
 * What a file is by its content, never by its name.
 * @throws DomainError FILE_EMPTY, FILE_PASSWORD, FILE_XLS_OLD, FILE_HTML or FILE_NOT_SPREADSHEET
 */
export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new DomainError('FILE_EMPTY');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // The same container holds an encrypted workbook and a workbook of 1997; their directories name different streams.
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new DomainError(encrypted ? 'FILE_PASSWORD' : 'FILE_XLS_OLD');
  }
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04])) throw new DomainError('FILE_XLS_OLD');
  const text = decoderOf(bytes).decode(bytes.subarray(0, HEAD)).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<meta|<\?xml[^>]*>\s*(<\?mso|<(ss:)?workbook|<html))/.test(text))
    throw new DomainError('FILE_HTML');
  if (!isWritten(text)) throw new DomainError('FILE_NOT_SPREADSHEET');
  if (text === '' && decoderOf(bytes).decode(bytes).trim() === '') throw new DomainError('FILE_EMPTY');
  return 'text';
}

/**
 * Reads the text of a file whatever it was saved as: UTF-8 or UTF-16 with or without their mark, else Windows-1252,
 * which Indonesian spreadsheets use when they save "CSV" and which gives every byte a letter.
 */
export function decoderOf(bytes: Buffer): TextDecoder {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be');
  const head = bytes.subarray(0, HEAD - (HEAD % 2));
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const mostly = head.length / 4;
  if ((zeros[1] ?? 0) > mostly && zeros[0] === 0) return new TextDecoder('utf-16le');
  if ((zeros[0] ?? 0) > mostly && zeros[1] === 0) return new TextDecoder('utf-16be');
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Text holds next to no control characters; pictures, documents and programs are full of them. */
function isWritten(text: string): boolean {
  if (/^(%pdf|\u0089png|gif8|\{\\rtf)/.test(text)) return false;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || code === 0xfffd) return false;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) odd++;
  }
  return odd * 100 <= text.length;
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
