import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltPacket, type PacketMade, RefusedPacket } from './built-packet';
import { filingChecklist } from './checklist/filing-checklist';
import type { DossierContent, DossierPage } from './dossier/dossier-content';
import { planDossier, writeDossier } from './dossier/write-dossier';
import { type CopyFolder, makeCopies, type PageCopy } from './images/make-copies';
import { canonicalJson } from './manifest/canonical-json';
import { makeManifest } from './manifest/make-manifest';
import { manifestDigest } from './manifest/manifest-digest';
import { MANIFEST_DIGEST_NAME, MANIFEST_NAME, type ManifestFile } from './manifest/packet-manifest';
import { dossierEvidence, draftPacket, type PacketDraft } from './packet-draft';
import { isFile, type PacketInput } from './packet-input';
import { refuseChanged, refuseTooLarge, refuseTooManyPages } from './refusals';
import {
  CHECKLIST_NAME,
  DESCRIPTION_NAME,
  DOSSIER_NAME,
  originalName,
  REDACTED_DOSSIER_NAME,
} from './zip/entry-names';
import { measure, type Measured, type PacketContent } from './zip/measure';
import { writeZip, type ZipSource } from './zip/write-zip';
import { zipBytes } from './zip/zip-layout';

/**
 * Freezes a case: everything a person files, in one zip whose name is its digest. The same input gives the same bytes on
 * any day and in any zone. Nothing is cut to fit the budgets: above them the answer is a refusal that names the largest.
 * @param folder where the zip is put, as `<sha256>.zip`; work files lie in it meanwhile and are removed
 * @throws Error when a file cannot be read or a page cannot be drawn
 */
export async function buildPacket(input: PacketInput, folder: string): Promise<BuiltPacket> {
  return build(input, folder, { redacted: false, copies: ['annotated', 'redacted'], shown: 'annotated' });
}

/**
 * The copy for sharing: description, dossier and pictures with the personal places painted over; no originals, no names
 * of files as they were sent. Folder, answer and errors as with `buildPacket`.
 */
export async function buildRedacted(input: PacketInput, folder: string): Promise<BuiltPacket> {
  return build(input, folder, { redacted: true, copies: ['redacted'], shown: 'redacted' });
}

interface PacketForm {
  redacted: boolean;
  copies: CopyFolder[];
  /** What the dossier shows. */
  shown: CopyFolder;
}

/** A file of the packet before it is measured. */
interface PacketPart {
  name: string;
  content: PacketContent;
  measured?: Measured;
  evidenceNumber?: number;
}

async function build(input: PacketInput, folder: string, form: PacketForm): Promise<BuiltPacket> {
  const work = await mkdtemp(join(folder, '.packet-'));
  try {
    return await buildIn(work, input, folder, form);
  } catch (error) {
    if (error instanceof RefusedPacket) return { ok: false, refusal: error.refusal };
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function buildIn(
  work: string,
  input: PacketInput,
  folder: string,
  form: PacketForm,
): Promise<PacketMade> {
  const draft = draftPacket(input);
  const originals = form.redacted ? [] : await originalParts(input);
  const { copies, pages } = await allCopies(input, form, work);
  const content: DossierContent = {
    input,
    ...draft,
    redacted: form.redacted,
    evidence: dossierEvidence(input.evidence, pages, form.redacted),
  };
  const plan = await planDossier(content);
  const weights = [...plan.pagesOf].map(([number, amount]) => ({ file: `证据${number}`, amount }));
  refuseTooManyPages(input, plan.pages, weights);
  const dossier = join(work, 'dossier.pdf');
  await writeDossier(content, plan, dossier);

  const text = draft.description.text;
  const parts: PacketPart[] = [
    { name: DESCRIPTION_NAME, content: { data: Buffer.from(text) } },
    { name: form.redacted ? REDACTED_DOSSIER_NAME : DOSSIER_NAME, content: { path: dossier } },
    ...(form.redacted
      ? []
      : [{ name: CHECKLIST_NAME, content: { data: Buffer.from(filingChecklist(input, text)) } }]),
    ...originals,
    ...form.copies.flatMap((kind) => copies.filter((copy) => copy.folder === kind).map(copyPart)),
  ];
  const made = await freeze({ input, draft, form, parts, work, folder });
  return { ...made, pages: plan.pages, description: { text, leftOut: draft.description.leftOut } };
}

/** @throws RefusedPacket when an original is not what was sealed, or all are too large: before any page is drawn */
async function originalParts(input: PacketInput): Promise<PacketPart[]> {
  const files = input.evidence.filter(isFile).toSorted((a, b) => a.number - b.number);
  const weights = await Promise.all(
    files.map(async (item) => ({ file: originalName(item), amount: (await stat(item.path)).size })),
  );
  const bytes = weights.reduce((sum, { amount }) => sum + amount, 0);
  refuseTooLarge(input, bytes, weights);
  const parts: PacketPart[] = [];
  for (const item of files) {
    const [name, content] = [originalName(item), { path: item.path }];
    const measured = await measure(content);
    refuseChanged(item, name, measured);
    parts.push({ name, content, measured, evidenceNumber: item.number });
  }
  return parts;
}

async function allCopies(
  input: PacketInput,
  form: PacketForm,
  work: string,
): Promise<{ copies: PageCopy[]; pages: Map<number, DossierPage[]> }> {
  const copies: PageCopy[] = [];
  const pages = new Map<number, DossierPage[]>();
  for (const item of input.evidence.filter(isFile).toSorted((a, b) => a.number - b.number)) {
    const made = await makeCopies(item, form.copies, form.shown, work);
    copies.push(...made.copies);
    pages.set(item.number, made.pages);
  }
  return { copies, pages };
}

function copyPart({ name, path, evidenceNumber }: PageCopy): PacketPart {
  return { name, content: { path }, evidenceNumber };
}

interface Freezing {
  input: PacketInput;
  draft: PacketDraft;
  form: PacketForm;
  parts: readonly PacketPart[];
  work: string;
  folder: string;
}

async function freeze({ input, draft, form, parts, work, folder }: Freezing) {
  const sources: ZipSource[] = [];
  const files: ManifestFile[] = [];
  for (const { name, content, evidenceNumber, measured = await measure(content) } of parts) {
    const { bytes, sha256 } = measured;
    sources.push({ name, content, measured });
    files.push({ name, bytes, sha256, ...(evidenceNumber === undefined ? {} : { evidenceNumber }) });
  }
  const manifest = makeManifest({ input, ...draft, redacted: form.redacted, files });
  const manifestData = Buffer.from(canonicalJson(manifest));
  const manifestMeasured = await measure({ data: manifestData });
  const digest = manifestDigest(manifestMeasured.sha256);
  const all: ZipSource[] = [
    { name: MANIFEST_NAME, content: { data: manifestData }, measured: manifestMeasured },
    ...sources,
    { name: MANIFEST_DIGEST_NAME, content: { data: digest }, measured: await measure({ data: digest }) },
  ];
  const sizes = all.map(({ name, measured: { bytes } }) => ({ name, bytes }));
  refuseTooLarge(input, zipBytes(sizes), weightsOf(files));
  const zip = join(work, 'packet.zip');
  const { sha256, bytes } = await writeZip(all, input.preparedAt, zip);
  const path = join(folder, `${sha256}.zip`);
  await rename(zip, path);
  return { ok: true as const, path, sha256, bytes, manifest };
}

/** Bytes of the packet's files, each original together with its copies: that is what leaving it out would save. */
function weightsOf(files: readonly ManifestFile[]): { file: string; amount: number }[] {
  const weights = new Map<string | number, { file: string; amount: number }>();
  for (const { name, bytes, evidenceNumber } of files) {
    const weight = weights.get(evidenceNumber ?? name) ?? { file: name, amount: 0 };
    weights.set(evidenceNumber ?? name, { ...weight, amount: weight.amount + bytes });
  }
  return [...weights.values()];
}
