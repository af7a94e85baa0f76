import {
  caseCommands,
  caseStates,
  complaintTypes,
  couriers,
  evidenceChannels,
  evidenceParts,
  evidenceStates,
  fieldKinds,
  fieldStatuses,
  Platform,
  ReviewPhase,
  Verdict,
} from '@juzheng/contracts';
import { fieldRoles } from '@juzheng/domain';
import { type TestDatabase, testDatabase } from '@juzheng/testing';
import { userRoles } from './records/agency.record';
import { alertOutcomes } from './records/clock.record';
import { deskItemKinds } from './records/desk.record';
import { partSources } from './records/evidence.record';
import { filingKinds, filingStates } from './records/filing.record';
import { idempotencyStates } from './records/idempotency.record';
import { packetStates } from './records/packet.record';
import { deliveryStates, endpointStates } from './records/webhook.record';
import { workStates } from './records/work.record';

const vocabularies: Record<string, readonly string[]> = {
  ck_user_role: userRoles,
  ck_shop_platform: Platform.options,
  ck_shop_order_item_courier: couriers,
  ck_review_phase: ReviewPhase.options,
  ck_dispute_case_complaint_type: complaintTypes,
  ck_dispute_case_phase: ReviewPhase.options,
  ck_dispute_case_state: caseStates,
  ck_case_event_command: caseCommands,
  ck_case_event_from_state: caseStates,
  ck_case_event_to_state: caseStates,
  ck_case_alert_outcome: alertOutcomes,
  ck_desk_item_kind: deskItemKinds,
  ck_packet_state: packetStates,
  ck_filing_kind: filingKinds,
  ck_filing_state: filingStates,
  ck_evidence_channel: evidenceChannels,
  ck_evidence_part: evidenceParts,
  ck_evidence_part_source: partSources,
  ck_evidence_state: evidenceStates,
  ck_evidence_reading_part: evidenceParts,
  ck_evidence_field_kind: fieldKinds,
  ck_evidence_field_role: fieldRoles,
  ck_evidence_field_status: fieldStatuses,
  ck_check_result_verdict: Verdict.options,
  ck_work_item_state: workStates,
  ck_idempotency_key_state: idempotencyStates,
  ck_webhook_endpoint_state: endpointStates,
  ck_webhook_delivery_state: deliveryStates,
};

let test: TestDatabase;
let clauses: Map<string, string>;

beforeAll(async () => {
  test = await testDatabase();
  const rows = await test.database.dataSource.query<{ name: string; clause: string }[]>(
    `SELECT constraint_name AS name, check_clause AS clause
      FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()`,
  );
  clauses = new Map(rows.map(({ name, clause }) => [name, clause]));
});
afterAll(() => test.close());

describe('the database takes the words of the code’s vocabulary and no others', () => {
  it.each(Object.entries(vocabularies))('%s', (constraint, words) => {
    const allowed = [...(clauses.get(constraint) ?? '').matchAll(/'([^'\\]+)\\?'/g)].map(([, word]) => word);
    expect(allowed.sort()).toEqual([...words].sort());
  });

  it('in every column that is held to a list', () => {
    const lists = [...clauses].filter(
      ([name, clause]) => /^\(?`\w+` in \([^()]*\)\)?$/i.test(clause) && name.startsWith('ck_'),
    );
    expect(lists.map(([name]) => name).sort()).toEqual(Object.keys(vocabularies).sort());
  });
});
