import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.ts';

const MEGABYTE = 1024 * 1024;

/** How great one file may be, and what is said where there is none or it is greater. */
export interface UploadShape {
  readonly maxMb: number;
  readonly missingCode: string;
  readonly tooBigCode: string;
  /** How many words may be written beside it, before it; none when left out. */
  readonly fields?: number;
}

export interface UploadedFile {
  readonly content: Buffer;
  /** As the sender calls it. */
  readonly name: string | null;
  /** What is written beside the file under that name; empty where nothing is. */
  readonly field: (name: string) => string;
}

/** Lets a server take files, whichever noun asks for it first. */
export async function takeUploads(app: FastifyInstance): Promise<void> {
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
}

/** The body of a request around such a file: its frame needs some room too. */
export const bodyAround = ({ maxMb }: UploadShape): { bodyLimit: number } => ({ bodyLimit: (maxMb + 1) * MEGABYTE });

/**
 * The one file of a request, held in memory, and what is written beside it. Nobody's bytes are read before it is known
 * whose they are: a route asserts that first.
 * @throws DomainError with the codes of the shape
 */
export async function uploadedForm(request: FastifyRequest, shape: UploadShape): Promise<UploadedFile> {
  const fields = shape.fields ?? 0;
  const limits = { fileSize: shape.maxMb * MEGABYTE, files: 1, fields, parts: 1 + fields };
  const file = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
  if (!file) throw new DomainError(shape.missingCode);
  const content = await file.toBuffer();
  if (file.file.truncated) throw new DomainError(shape.tooBigCode, { max: shape.maxMb });
  const field = (name: string) => {
    const part = file.fields[name];
    return part && 'value' in part && typeof part.value === 'string' ? part.value : '';
  };
  return { content, name: file.filename ?? null, field };
}

/** The one file of a request that has nothing beside it; as uploadedForm(). */
export async function uploadedFile(request: FastifyRequest, shape: UploadShape): Promise<Buffer> {
  return (await uploadedForm(request, shape)).content;
}
