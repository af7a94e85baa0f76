import type { EvidencePart, Sentence } from '@juzheng/contracts';
import { channelNames } from '../requirements/next-step';
import { listNames } from '../requirements/sentence';
import { type CaseFacts, type FactEvidence, isTrusted } from './case-facts';
import { type CheckResult, checkResult, shown } from './check-result';

const partNames: Readonly<Partial<Record<EvidencePart, Sentence>>> = {
  profile: { zh: '资料页', en: 'profile page' },
  reason: { zh: '改用该软件的原因证明', en: 'proof of why the talk moved there' },
  chat: { zh: '聊天截图', en: 'chat' },
  thread: { zh: '短信对话', en: 'SMS thread' },
  bill: { zh: '运营商详单', en: 'carrier’s bill' },
};

/**
 * A talk on QQ or WeChat comes with the profile page, its account fully legible, and the proof of why the talk moved
 * there (domain sheet, section 3). What is not there yet contradicts nothing.
 */
export function checkOffsiteSet(facts: CaseFacts): CheckResult | null {
  const sets = (['qq', 'wechat'] as const).flatMap((channel) => {
    const files = facts.evidence.filter((evidence) => evidence.channel === channel);
    if (files.length === 0) return [];
    const lacking = missingOf(files, ['reason', 'profile', 'chat']);
    const account = channel === 'qq' ? 'qq_number' : 'wechat_id';
    const isLegible = files.some(
      ({ part, fields }) =>
        part === 'profile' && fields.some((field) => field.kind === account && isTrusted(field)),
    );
    return [{ channel, files, lacking, isLegible }];
  });
  const [open] = sets.filter(({ lacking, isLegible }) => lacking.length > 0 || !isLegible);
  if (sets.length === 0) return null;
  const code = 'completeness.offsite_set';
  if (!open) {
    const message = {
      zh: '站外聊天的原因证明、资料页和聊天截图齐全，账号清晰。',
      en: 'Reason, profile page with its account, and chat are all there.',
    };
    return checkResult({ code, verdict: 'match', found: sets.flatMap(({ files }) => named(files)), message });
  }
  const { zh, en } = channelNames[open.channel];
  const lacking = listNames(open.lacking);
  const message =
    open.lacking.length > 0
      ? { zh: `${zh}材料还缺：${lacking.zh}。`, en: `Of the ${en} talk there is no ${lacking.en} yet.` }
      : {
          zh: `${zh}资料页上没有读到清晰完整的账号。`,
          en: `The ${en} profile page shows no account that was read whole and clear.`,
        };
  return checkResult({ code, verdict: 'unknown', found: named(open.files), message });
}

/** A talk by SMS comes with the carrier's bill of SMS, which lists them; a bill of calls lists none. */
export function checkSmsSet(facts: CaseFacts): CheckResult | null {
  const code = 'completeness.sms_set';
  const files = facts.evidence.filter(({ channel }) => channel === 'sms');
  if (files.length === 0) return null;
  const ofCalls = files.filter(
    ({ part, document }) => part === 'bill' && document?.kind === 'bill' && document.service === 'call',
  );
  const ofSms = files.filter(({ part }) => part === 'bill').length > ofCalls.length;
  if (ofCalls.length > 0 && !ofSms) {
    const message = {
      zh: '上传的是通话详单，不是短信详单；请查询并截取短信详单。',
      en: 'The bill lists calls, not SMS: look up and take the SMS bill.',
    };
    const found = ofCalls.map((file) => shown(file, '通话详单', headingBox(file)));
    return checkResult({ code, verdict: 'mismatch', found, message });
  }
  const lacking = missingOf(files, ['thread', 'bill']);
  const hasNumber = files.some(
    ({ part, fields }) =>
      part === 'thread' &&
      fields.some((field) => field.kind === 'phone' && field.role === 'title' && isTrusted(field)),
  );
  const hasRows = files.some(
    ({ part, fields }) =>
      part === 'bill' && fields.some((field) => field.role === 'bill_row' && isTrusted(field)),
  );
  if (lacking.length === 0 && hasNumber && hasRows) {
    const message = {
      zh: '短信对话（号码可见）与运营商详单齐全。',
      en: 'The SMS thread with its number and the carrier’s bill are there.',
    };
    return checkResult({ code, verdict: 'match', found: named(files), message });
  }
  const { zh, en } = listNames(lacking);
  const message =
    lacking.length > 0
      ? { zh: `短信材料还缺：${zh}。`, en: `Of the SMS there is no ${en} yet.` }
      : {
          zh: hasNumber ? '详单中没有读到清晰的记录。' : '短信对话中没有读到清晰的号码。',
          en: hasNumber
            ? 'No row of the bill was read clearly.'
            : 'The SMS thread shows no number that was read clearly.',
        };
  return checkResult({ code, verdict: 'unknown', found: named(files), message });
}

function missingOf(files: readonly FactEvidence[], wanted: readonly EvidencePart[]): Sentence[] {
  return wanted.flatMap((part) =>
    files.some((file) => file.part === part) ? [] : (partNames[part] ?? { zh: part, en: part }),
  );
}

function named(files: readonly FactEvidence[]) {
  return files.map((file) => shown(file, (file.part && partNames[file.part]?.zh) ?? '其他'));
}

function headingBox({ document }: FactEvidence) {
  return document?.kind === 'bill' ? (document.heading?.box ?? null) : null;
}
