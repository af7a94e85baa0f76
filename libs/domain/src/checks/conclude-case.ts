import type { FieldKind, Sentence } from '@juzheng/contracts';
import { maskField } from '../privacy/mask-field';
import type { AssessedRequirements } from '../requirements/assess-requirements';
import { byEvidenceOrder } from '../requirements/evidence-order';
import { channelNames } from '../requirements/next-step';
import { joinSentences, listNames } from '../requirements/sentence';
import { byPlace, type FactEvidence } from './case-facts';
import { checkSubjects, tyingCodes } from './check-codes';
import type { CheckResult } from './check-result';

export interface ConclusionInput {
  checks: readonly CheckResult[];
  requirements: Pick<AssessedRequirements, 'complete' | 'noneNeeded' | 'paths' | 'next'>;
  evidence: readonly FactEvidence[];
}

/** The system command that the checks lead to, and why, for the operator. */
export interface Conclusion {
  command: 'checks_passed' | 'checks_incomplete' | 'checks_need_person';
  reason: Sentence;
}

type Path = AssessedRequirements['paths'][number];

/** A reason names this many particulars; the rest is in the list of checks. */
const named = 3;

const kindNames: Readonly<Record<FieldKind, Sentence>> = {
  order_id: { zh: '订单号', en: 'order number' },
  timestamp: { zh: '时间', en: 'time' },
  buyer_nick: { zh: '买家昵称', en: 'buyer nick' },
  wechat_id: { zh: '微信号', en: 'WeChat id' },
  qq_number: { zh: 'QQ号', en: 'QQ number' },
  phone: { zh: '手机号', en: 'phone number' },
  tracking_no: { zh: '运单号', en: 'waybill' },
  recording_no: { zh: '录音编号', en: 'recording number' },
  proof_no: { zh: '举证号', en: 'proof number' },
};

/**
 * What becomes of a case after its checks. A contradiction comes before what is missing: nobody should fetch more for a
 * case that is about another order. Then values that only a person can settle, then missing evidence, then evidence that
 * nothing ties to the order or that could not be relied on. Null while a file is still being read.
 */
export function concludeCase(input: ConclusionInput): Conclusion | null {
  const { checks, requirements, evidence } = input;
  if (evidence.some(({ state }) => state === 'queued' || state === 'reading')) return null;
  const contradictions = checks.filter(({ verdict }) => verdict === 'mismatch');
  if (contradictions.length > 0) return needPerson(contradictions.map(({ message }) => message));
  const doubts = checks.filter(({ needsPerson }) => needsPerson);
  const pending = pendingValues(input);
  if (pending) return needPerson([pending, ...doubts.map(({ message }) => message)]);
  if (!requirements.complete) return { command: 'checks_incomplete', reason: requirements.next };
  if (doubts.length > 0) return needPerson(doubts.map(({ message }) => message));
  const doubt = requirements.noneNeeded ? null : doubtAboutPaths(input);
  if (doubt) return needPerson(doubt);
  return { command: 'checks_passed', reason: passedReason(input) };
}

function needPerson(all: readonly Sentence[]): Conclusion {
  // A trap and the check that walked into it may say the same.
  const reasons = all.filter(({ zh }, index) => all.findIndex((other) => other.zh === zh) === index);
  const more = reasons.length - named;
  const rest =
    more > 0 ? [{ zh: `另有 ${more} 项，见核对结果。`, en: `And ${more} more: see the checks.` }] : [];
  return { command: 'checks_need_person', reason: joinSentences([...reasons.slice(0, named), ...rest]) };
}

function pendingValues({ checks, evidence }: ConclusionInput): Sentence | null {
  const ids = new Set(checks.flatMap(({ pendingFieldIds }) => pendingFieldIds));
  const fields = evidence
    .toSorted(byEvidenceOrder)
    .flatMap((item) => item.fields.toSorted(byPlace).filter(({ id }) => ids.has(id)));
  if (fields.length === 0) return null;
  const names = listNames(
    fields.slice(0, named).map(({ kind, value }) => {
      const shown = maskField(kind, value);
      return { zh: `${kindNames[kind].zh} ${shown}`, en: `${kindNames[kind].en} ${shown}` };
    }),
  );
  const more = fields.length > named;
  return {
    zh: `有 ${fields.length} 个值需要人工确认：${names.zh}${more ? ' 等' : ''}。`,
    en: `${fields.length} value(s) need a person: ${names.en}${more ? ' and more' : ''}.`,
  };
}

/** Why no complete path can be relied on; null when one can. */
function doubtAboutPaths({ checks, requirements, evidence }: ConclusionInput): Sentence[] | null {
  const tying = checks.filter(({ code }) => tyingCodes.includes(code));
  const tied = new Set(
    tying.filter(({ verdict }) => verdict === 'match').flatMap(({ evidenceIds }) => evidenceIds),
  );
  const complete = requirements.paths.filter((path) => path.complete);
  const tiedPaths = complete.filter((path) => evidenceOf(path).some((id) => tied.has(id)));
  const [first] = tiedPaths;
  if (!first) {
    const names = listNames(tyingCodes.map((code) => checkSubjects[code].name));
    return [
      {
        zh: `证据中没有任何内容能对应到该订单（${names.zh}均无一致项），请人工判断。`,
        en: `Nothing in the evidence ties it to the order (no match of ${names.en}): a person must judge.`,
      },
      ...tying.filter(({ verdict }) => verdict === 'unknown').map(({ message }) => message),
    ];
  }
  const isFailed = (id: string) => evidence.some((item) => item.id === id && item.state === 'failed');
  const isSound = (path: Path) =>
    !evidenceOf(path).some(isFailed) && path.items.every(({ status }) => status !== 'weak');
  return tiedPaths.some(isSound) ? null : [unsoundPath(first, evidence)];
}

function evidenceOf({ items }: Path): string[] {
  return items.flatMap(({ evidenceIds }) => evidenceIds);
}

function unsoundPath(path: Path, evidence: readonly FactEvidence[]): Sentence {
  const ids = evidenceOf(path);
  const failed = evidence
    .filter(({ id, state }) => state === 'failed' && ids.includes(id))
    .toSorted(byEvidenceOrder);
  if (failed.length > 0) {
    const names = listNames(
      failed.slice(0, named).map(({ channel, position }) => ({
        zh: `${channelNames[channel].zh}第 ${position} 张`,
        en: `${channelNames[channel].en} no. ${position}`,
      })),
    );
    return {
      zh: `有 ${failed.length} 个文件无法识别：${names.zh}；请重新上传或人工判断。`,
      en: `${failed.length} file(s) could not be read: ${names.en}; upload again or have a person judge.`,
    };
  }
  const weak = listNames(path.items.filter(({ status }) => status === 'weak').map(({ title }) => title));
  return {
    zh: `以下证据中读到的内容已全部被否定，请人工判断：${weak.zh}。`,
    en: `Everything read in this evidence was rejected, so a person must judge: ${weak.en}.`,
  };
}

function passedReason({ checks, requirements }: ConclusionInput): Sentence {
  const start: Sentence = requirements.noneNeeded
    ? {
        zh: '该类型无需上传证据，可以提交投诉。',
        en: 'This complaint type needs no evidence: ready to file.',
      }
    : { zh: '证据齐全，可以提交投诉。', en: 'The evidence is complete: ready to file.' };
  const listed = (verdict: CheckResult['verdict']) =>
    listNames(
      checks.filter((check) => check.verdict === verdict).map(({ code }) => checkSubjects[code].name),
    );
  const [agreed, open] = [listed('match'), listed('unknown')];
  return joinSentences([
    start,
    ...(agreed.zh ? [{ zh: `核对一致：${agreed.zh}。`, en: `Checked and in agreement: ${agreed.en}.` }] : []),
    ...(open.zh ? [{ zh: `未能核对：${open.zh}。`, en: `Could not be checked: ${open.en}.` }] : []),
  ]);
}
