import { isTalk } from '../classify-screenshot';
import type { Label } from '../text/labels';
import { labelOrHead } from '../text/labels-column';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { fitsNamedCourier } from './named-courier';
import { damagedPrefixes, unmistakableShapes, waybillShapes } from './waybill-shapes';
import { continuationOf } from './wrapped-value';

const tokenPattern = /(?<![A-Za-z0-9])[A-Za-z0-9]+(?:\s[A-Za-z0-9]+)*(?![A-Za-z0-9])/g;
/** `QQ59836904775` is an account that its letters name. */
const otherPrograms = /^(?:QQ|WX|VX|TEL)\d/;
const repairedCertainty = 0.75;
const likelyShapeCertainty = 0.9;
const oddShapeCertainty = 0.75;
const joinedCertainty = 0.85;
const wrappedCertainty = 0.6;

/** 运单 or 单号 of which only 单 is left. */
const labelStump = /^[^\p{L}\p{N}]*[\p{L}\p{N}]?单\p{Script=Han}?\s?[:;]\s?$/u;
const otherSheets = /[订账清]单/;
const stumpCertainty = 0.6;

interface Waybill {
  text: string;
  certainty: number;
  settled: boolean;
}

/** A piece of a segment's text. */
interface Token {
  text: string;
  start: number;
  end: number;
  /** Spaces that were left out. */
  joins: number;
}

type Fit = 'known' | 'likely' | 'none';

function fitOf(text: string): Fit {
  const shapes = waybillShapes.filter(({ pattern }) => pattern.test(text));
  if (shapes.length === 0) return 'none';
  return shapes.some(({ confidence }) => confidence !== 'L') ? 'known' : 'likely';
}

/** Puts back what readers do to a waybill, but only when a known shape comes out. */
function repaired(text: string): Waybill | null {
  const prefix = damagedPrefixes[text.slice(0, 2)] ?? text.slice(0, 2);
  const digits = text.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  const candidates = [`${prefix}${digits}`, text.replace(/O/g, '0').replace(/[IL]/g, '1')];
  const found = candidates.find((candidate) => fitOf(candidate) === 'known');
  if (found === undefined) return null;
  const changes = [...found].filter((char, index) => char !== text[index]).length;
  return { text: found, certainty: repairedCertainty ** changes, settled: true };
}

/** Behind 运单号 whatever has letters and digits counts; behind a courier's name, as without a label, only its shape. */
function waybillOf(text: string, label: Label | null): Waybill | null {
  const fit = fitOf(text);
  const known = { text, certainty: 1, settled: true };
  if (unmistakableShapes.some((shape) => shape.test(text))) return known;
  if (label === null) return null;
  const likely = { text, certainty: likelyShapeCertainty, settled: false };
  if (label.meaning === 'courier') {
    if (text.length < 12 || /^20\d{12}$/.test(text)) return null;
    return fit === 'known' ? known : fit === 'likely' ? likely : null;
  }
  if (fit === 'known') return known;
  const fixed = repaired(text);
  if (fixed) return fixed;
  if (fit === 'likely') return likely;
  return /^(?=(?:.*\d){6})[A-Z0-9]{8,20}$/.test(text)
    ? { text, certainty: oddShapeCertainty, settled: false }
    : null;
}

/** All the pieces between spaces joined, as readers part them, and each of them. */
function tokensOf(match: RegExpMatchArray): Token[] {
  const at = match.index ?? 0;
  const pieces = [...match[0].matchAll(/\S+/g)].map(({ 0: piece, index }) => ({
    text: piece.toUpperCase(),
    start: at + index,
    end: at + index + piece.length,
    joins: 0,
  }));
  const text = pieces.map((piece) => piece.text).join('');
  const whole = { text, start: at, end: at + match[0].length, joins: pieces.length - 1 };
  return pieces.length > 1 ? [whole, ...pieces] : pieces;
}

interface LabelledToken {
  token: Token;
  waybill: Waybill;
  label: Label | null;
}

/** What has a courier's shape behind a label of which little is left, for a person to decide. */
function behindStump(segment: TextSegment, { text, start }: Token): Waybill | null {
  const before = segment.text.slice(0, start);
  return labelStump.test(before) && !otherSheets.test(before) && fitOf(text) === 'known'
    ? { text, certainty: stumpCertainty, settled: false }
    : null;
}

function readToken(page: ParserPage, segment: TextSegment, token: Token): LabelledToken | null {
  if (token.text.length < 8 || token.text.length > 20 || otherPrograms.test(token.text)) return null;
  const label = labelOrHead(page.layout, segment, token.start);
  if (label && label.meaning !== 'tracking_no' && label.meaning !== 'courier') return null;
  const waybill = waybillOf(token.text, label) ?? (label ? null : behindStump(segment, token));
  // Numbers side by side are not one: joined they count only when a known shape comes out.
  if (!waybill || (token.joins > 0 && !waybill.settled)) return null;
  return { token, waybill, label };
}

function toCandidate(segment: TextSegment, { token, waybill, label }: LabelledToken): FieldCandidate {
  return {
    kind: 'tracking_no',
    role: 'plain',
    normalized: waybill.text,
    segment,
    start: token.start,
    end: token.end,
    certainty: waybill.certainty * joinedCertainty ** token.joins * (label?.certainty ?? 1),
    doubt: 1,
    // Two letters and the digits are often set apart; digits alone may be two numbers.
    settled: waybill.settled && (token.joins === 0 || /^[A-Z]{2}/.test(waybill.text)),
  };
}

/** A waybill that goes on in the next line of its bubble: only with letters in front, or behind its label. */
function wrappedWaybill(page: ParserPage, segment: TextSegment): FieldCandidate | null {
  const match = /(?<![A-Za-z0-9])[A-Za-z0-9]{2,19}(?=[^A-Za-z0-9\p{Script=Han}]*$)/u.exec(segment.text);
  if (!match || !/\d/.test(match[0]) || !isTalk(page.kind)) return null;
  const token = { start: match.index, end: match.index + match[0].length, joins: 0 };
  const next = continuationOf(page, segment, token.end);
  const [rest] = /^[A-Za-z0-9]+(?![-/:.年月日]\d|[A-Za-z0-9])/.exec(next?.text ?? '') ?? [];
  if (!rest) return null;
  const found = readToken(page, segment, { ...token, text: `${match[0]}${rest}`.toUpperCase() });
  if (!found?.waybill.settled) return null;
  const alone = readToken(page, segment, { ...token, text: match[0].toUpperCase() });
  if (alone?.waybill.settled) return null;
  const candidate = toCandidate(segment, found);
  return { ...candidate, certainty: candidate.certainty * wrappedCertainty };
}

/**
 * All that stands in one run of letters, digits and spaces. Where a piece is a waybill by itself and the whole run is
 * one too, nobody can tell where it ends: both are given, for a person.
 */
function inRun(page: ParserPage, segment: TextSegment, match: RegExpMatchArray): FieldCandidate[] {
  const read = tokensOf(match).flatMap((token) => readToken(page, segment, token) ?? []);
  const whole = read.find(({ token }) => token.joins > 0);
  const pieces = read.filter(({ token }) => token.joins === 0);
  const rivals = whole ? pieces.filter(({ waybill }) => waybill.settled) : pieces;
  const found = [...(whole ? [whole] : []), ...rivals].map((one) => toCandidate(segment, one));
  return whole && rivals.length > 0 ? found.map((one) => ({ ...one, settled: false })) : found;
}

/**
 * Waybills: what stands behind 运单号, 快递单号 or 物流单号, what has a courier's shape behind its name, and letters
 * with digits that only a waybill has (`SF…`, `YT…`, `JT…`). Digits alone need the words: they look like phone numbers,
 * ids and payments. A shape that no courier is known for is found, and a person decides.
 */
export function parseTrackingNumbers(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) => {
    const whole = [...segment.text.matchAll(tokenPattern)].flatMap((match) => inRun(page, segment, match));
    const wrapped = wrappedWaybill(page, segment);
    const found = wrapped ? [...whole.filter(({ end }) => end < wrapped.end), wrapped] : whole;
    return found.map((one) => ({
      ...one,
      settled: one.settled && fitsNamedCourier(page, one.normalized),
    }));
  });
}
