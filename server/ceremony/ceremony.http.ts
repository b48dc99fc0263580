import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertCan } from '../access/actions.ts';
import type { Context } from '../graphql/context.ts';
import { groupsByIds } from '../group/group.queries.ts';
import { fileHandlers, sendFile } from '../http/file-answer.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { isId } from '../kernel/id.ts';
import { textOf } from '../messages.ts';
import { mousByIds } from '../mou/mou.queries.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { type AgreementPaper, ceremonyPdf } from './ceremony.paper.ts';
import { type CeremonyRow, ceremoniesByIds, linesOfCeremonies } from './ceremony.queries.ts';

/** The papers of a ceremony in one file, beside GraphQL: the same session, the same scope. */
export async function ceremonyRoutes(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest) => Context,
): Promise<void> {
  const handle = fileHandlers(scopeOf, textOf);
  app.get(
    '/ceremonies/:id/agreements.pdf',
    handle(async (ctx, request, reply) => {
      const viewer = await ctx.viewer();
      assertCan(viewer, 'mou:read');
      const { id } = request.params as { id: string };
      const [ceremony] = isId(id) ? await ceremoniesByIds(ctx.read, [id]) : [];
      if (!ceremony) throw new DomainError('NOT_FOUND');
      const agreements = await agreementsOf(ctx, ceremony);
      if (agreements.length === 0) throw new DomainError('CEREMONY_EMPTY');
      const office = await ctx.loaders.office.load(ceremony.officeId);
      const partner = await ctx.loaders.partner.load(ceremony.partnerId);
      const content = ceremonyPdf({
        ...{ place: ceremony.place, heldOn: ceremony.heldOn, officeSignatory: ceremony.officeSignatory, agreements },
        ...{ officeName: office?.name ?? '–', partnerName: partner?.name ?? '–' },
        ...{ isDemo: viewer.demo, madeAt: ctx.clock.now() },
      });
      return sendFile(reply, `perjanjian-bersama-${ceremony.heldOn}.pdf`, 'application/pdf', content);
    }),
  );
}

async function agreementsOf(ctx: Context, { id }: CeremonyRow): Promise<AgreementPaper[]> {
  const lines = await linesOfCeremonies(ctx.read, [id]);
  const mous = await mousByIds(
    ctx.read,
    lines.map(({ mouId }) => mouId),
  );
  const parents = await mousByIds(
    ctx.read,
    mous.flatMap(({ parentId }) => parentId ?? []),
  );
  const groups = await groupsByIds(
    ctx.read,
    await ctx.viewer(),
    lines.map(({ groupId }) => groupId),
  );
  return Promise.all(
    lines.map(async (line) => {
      const mou = mous.find((row) => row.id === line.mouId);
      const group = groups.find((row) => row.id === line.groupId);
      if (!mou) throw new DomainError('NOT_FOUND');
      const place = group && (await ctx.region(group.regionId));
      const { title, kind, startsOn, endsOn, programmes, segment, payer, targetHeadcount } = mou;
      return {
        ...{ title, kind, startsOn, endsOn, programmes, segment, payer, targetHeadcount },
        ...{ groupName: line.groupName, groupPlace: place ? writtenOut(place) : '–', signatory: line.signatory },
        ...{ officeNumber: line.officeNumber, groupNumber: line.groupNumber },
        isApproved: mou.state !== 'DRAFT' && mou.state !== 'IN_REVIEW',
        parentTitle: parents.find((row) => row.id === mou.parentId)?.title ?? null,
      };
    }),
  );
}

/** Where a group is, as a paper writes it: Kecamatan Tlogosari, Kabupaten Bondowoso. */
function writtenOut({ kind, name, level, regencyName }: RegionRow): string {
  if (level <= 2) return name;
  const word = `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
  return [`${word} ${name}`, regencyName].filter(Boolean).join(', ');
}
