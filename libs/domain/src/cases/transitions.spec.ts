import { type CaseState, caseCommands, caseStates, personCommands } from '@juzheng/contracts';
import {
  allowedCommands,
  allowedSystemCommands,
  isBeforeFiling,
  isOpen,
  isSystemCommand,
  isTerminal,
  transitions,
} from './transitions';

describe('the transition table', () => {
  it('reaches every state from collecting', () => {
    const reached = new Set<CaseState>(['collecting']);
    for (const state of reached) {
      for (const target of Object.values(transitions[state])) reached.add(target);
    }
    expect([...reached].sort()).toEqual([...caseStates].sort());
  });

  it('leads somewhere with every command', () => {
    const used = new Set(caseStates.flatMap((state) => Object.keys(transitions[state])));
    expect([...used].sort()).toEqual([...caseCommands].sort());
  });

  it('can end from every state that is open', () => {
    for (const start of caseStates) {
      const reached = new Set<CaseState>([start]);
      for (const state of reached) {
        for (const target of Object.values(transitions[state])) reached.add(target);
      }
      expect([...reached].some(isTerminal)).toBe(true);
    }
  });
});

describe('state predicates', () => {
  const table: Record<CaseState, { open: boolean; beforeFiling: boolean }> = {
    collecting: { open: true, beforeFiling: true },
    reading: { open: true, beforeFiling: true },
    needs_review: { open: true, beforeFiling: true },
    ready: { open: true, beforeFiling: true },
    filed: { open: true, beforeFiling: false },
    filed_unconfirmed: { open: true, beforeFiling: false },
    under_review: { open: true, beforeFiling: false },
    upheld: { open: false, beforeFiling: false },
    rejected: { open: false, beforeFiling: false },
    closed: { open: false, beforeFiling: false },
    cancelled: { open: false, beforeFiling: false },
    expired: { open: false, beforeFiling: false },
  };

  it.each(caseStates)('know whether %s is open, before filing or at its end', (state) => {
    expect({ open: isOpen(state), beforeFiling: isBeforeFiling(state) }).toEqual(table[state]);
    expect(isTerminal(state)).toBe(!table[state].open);
  });
});

describe('the three answers to a filing nobody has confirmed', () => {
  it('are exactly: it was filed, it was not, still nobody can tell', () => {
    expect(transitions.filed_unconfirmed).toEqual({
      confirm_filing: 'filed',
      retract_filing: 'ready',
      still_unconfirmed: 'filed_unconfirmed',
    });
  });
});

describe('allowed commands', () => {
  it('are only commands of a person', () => {
    for (const state of caseStates) {
      expect(allowedCommands(state).every((command) => personCommands.includes(command))).toBe(true);
      expect(allowedSystemCommands(state).every(isSystemCommand)).toBe(true);
    }
  });

  it('name what a person can do with a case that is ready', () => {
    expect(allowedCommands('ready')).toEqual(['return_to_collecting', 'file', 'file_unconfirmed', 'cancel']);
  });

  it('leave nothing but a correction when the platform has spoken for good', () => {
    expect(allowedCommands('upheld')).toEqual(['correct_outcome']);
    expect(allowedCommands('closed')).toEqual(['correct_outcome']);
    expect(allowedSystemCommands('expired')).toEqual([]);
  });

  it('let an ended case come back by a correction, an appeal, or where its shot was not used', () => {
    const back = caseStates.filter((state) => isTerminal(state) && allowedCommands(state).length > 0);
    expect(back).toEqual(['upheld', 'rejected', 'closed', 'cancelled', 'expired']);
    expect(allowedCommands('rejected')).toEqual(['appeal', 'correct_outcome']);
    expect(allowedCommands('cancelled')).toEqual(['reopen']);
    expect(allowedCommands('expired')).toEqual(['reopen']);
  });
});
