import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { DomainError } from '../kernel/domain-error.ts';
import type { OnPause } from './cell.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Told of one part of a workbook while it streams by; names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
  /** True ends the reading early. */
  readonly enough?: boolean;
}

/**
 * Streams a part through a strict parser. Document types are refused, so nobody can define entities.
 * @throws DomainError FILE_DAMAGED when it is not well-formed or not what the archive announced
 */
export async function readXml(stream: Readable, size: number, listener: XmlListener, onPause?: OnPause): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new DomainError('FILE_DAMAGED');
  });
  parser.on('opentag', (tag) => listener.open(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => listener.close(local(tag.name)));
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  const decoder = new TextDecoder('utf-8');
  let done = 0;
  try {
    for await (const chunk of stream) {
      done += (chunk as Buffer).length;
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (listener.enough) return;
      await onPause?.(size === 0 ? 1 : done / size);
    }
    parser.close();
  } catch (error) {
    // The parser and the archive complain with plain errors about bytes that mean nothing to anybody; every other kind
    // is the listener's own word, or a fault of ours that must not pass for one of the file.
    throw (error as Error).constructor === Error ? new DomainError('FILE_DAMAGED') : error;
  } finally {
    stream.destroy();
  }
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
