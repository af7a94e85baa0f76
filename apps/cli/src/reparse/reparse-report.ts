import type { EvidenceDiff } from '@juzheng/casework';
import { maskField } from '@juzheng/domain';

type Field = EvidenceDiff['added'][number];

/** The line of `--json` for one file, without its line end; personal values are masked. */
export function toReparseJson({ added, removed, changed, ...diff }: EvidenceDiff): string {
  return JSON.stringify({
    ...diff,
    added: added.map(shown),
    removed: removed.map(shown),
    changed: changed.map(({ before, after }) => ({ before: shown(before), after: shown(after) })),
  });
}

/** One file's changes for people: `+` is new, `-` is gone, `~` is another value or goes another way. */
export function toReparseText({ fileName, caseId, evidenceId, ...diff }: EvidenceDiff): string {
  const { part, messages, window, document, added, removed, changed, adjusted, decided, frozen } = diff;
  const lines = [
    `${caseId}  ${evidenceId}  ${fileName ?? ''}${frozen ? '  (filed: left as it is)' : ''}`,
    ...(part ? [`  ~ part  ${part.before ?? 'unknown'} → ${part.after ?? 'unknown'}`] : []),
    ...(messages ? [`  ~ messages  ${messages.before} → ${messages.after}`] : []),
    ...(window ? [`  ~ complete window  ${told(window.before)} → ${told(window.after)}`] : []),
    ...(document ? ['  ~ parts of the document'] : []),
    ...removed.map((field) => `  - ${describe(field)}`),
    ...added.map((field) => `  + ${describe(field)}`),
    ...changed.map(({ before, after }) => `  ~ ${before.kind}  ${change(before, after)}`),
    ...(adjusted > 0 ? [`  ${adjusted} of the same values surer, less sure or elsewhere`] : []),
    ...(decided > 0 ? [`  ${decided} decided by a person, left as they are`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a run has come to. */
export interface ReparseTotals {
  looked: number;
  changed: number;
  stored: number;
  frozen: number;
  failed: number;
}

export function toTotalsText({ looked, changed, stored, frozen, failed }: ReparseTotals): string {
  const failures = failed > 0 ? `, ${failed} failed` : '';
  return `${looked} files looked at, ${changed} change, ${stored} stored, ${frozen} of filed cases left${failures}\n`;
}

function shown({ kind, role, value, normalized, confidence, status, page, box }: Field) {
  return {
    kind,
    role,
    value: maskField(kind, value),
    normalized: maskField(kind, normalized),
    confidence,
    status,
    page,
    box,
  };
}

function told(complete: boolean | null): string {
  return complete === null ? 'unknown' : complete ? 'yes' : 'no';
}

function describe({ kind, normalized, status }: Field): string {
  return `${kind}  ${maskField(kind, normalized)}  ${status}`;
}

function change(before: Field, after: Field): string {
  const [was, is] = [maskField(before.kind, before.normalized), maskField(after.kind, after.normalized)];
  const value = before.normalized === after.normalized ? is : `${was} → ${is}`;
  return before.status === after.status
    ? `${value}  ${after.status}`
    : `${value}  ${before.status} → ${after.status}`;
}
