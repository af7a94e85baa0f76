import { Agencies1795305600001 } from './1795305600001-agencies';
import { Shops1795305600002 } from './1795305600002-shops';
import { Cases1795305600003 } from './1795305600003-cases';
import { Evidence1795305600004 } from './1795305600004-evidence';
import { Work1795305600005 } from './1795305600005-work';
import { Webhooks1795305600006 } from './1795305600006-webhooks';
import { Messages1795305600007 } from './1795305600007-messages';
import { RulesAndClock1795392000008 } from './1795392000008-rules-and-clock';
import { FilingAndDesk1795392000009 } from './1795392000009-filing-and-desk';

/** Every change of the schema, oldest first. A migration that has been released is never edited. */
export const allMigrations = [
  Agencies1795305600001,
  Shops1795305600002,
  Cases1795305600003,
  Evidence1795305600004,
  Work1795305600005,
  Webhooks1795305600006,
  Messages1795305600007,
  RulesAndClock1795392000008,
  FilingAndDesk1795392000009,
];
