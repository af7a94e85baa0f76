import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, foreignKey, oneOf, tableOptions } from './ddl';

const channels = ['wangwang', 'phone', 'sms', 'qq', 'wechat', 'red_stamp', 'tracking'];
const parts = ['chat', 'profile', 'reason', 'thread', 'bill', 'certificate', 'record'];
const fieldKinds = [
  'order_id',
  'timestamp',
  'buyer_nick',
  'wechat_id',
  'qq_number',
  'phone',
  'tracking_no',
  'recording_no',
  'proof_no',
];
const fieldRoles = [
  'plain',
  'message',
  'bill_row',
  'profile',
  'stated',
  'issued',
  'picked_up',
  'signed',
  'review',
  'title',
];

export class Evidence1795305600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createEvidence(runner);
    await this.createReadings(runner);
    await this.createFields(runner);
    await runner.query(`CREATE TABLE \`check_result\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`position\` int NOT NULL,
      \`code\` ${ascii(64)} NOT NULL,
      \`verdict\` ${ascii(40)} NOT NULL,
      \`expected\` json NULL,
      \`found\` json NOT NULL,
      \`message\` json NOT NULL,
      \`checked_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_check_result_case\` (\`case_id\`, \`position\`),
      ${foreignKey('fk_check_result_case', 'case_id', 'dispute_case')},
      ${oneOf('ck_check_result_verdict', 'verdict', ['match', 'mismatch', 'unknown'])}
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `check_result`');
    await runner.query('DROP TABLE `evidence_field`');
    await runner.query('DROP TABLE `evidence_reading`');
    await runner.query('DROP TABLE `evidence`');
  }

  private async createEvidence(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`evidence\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`channel\` ${ascii(40)} NOT NULL,
      \`part\` ${ascii(40)} NULL,
      \`part_source\` ${ascii(40)} NULL,
      \`position\` int NOT NULL,
      \`state\` ${ascii(40)} NOT NULL,
      \`file_name\` varchar(255) NULL,
      \`storage_key\` ${ascii(255)} NULL,
      \`media_type\` ${ascii(100)} NULL,
      \`bytes\` bigint NULL,
      \`sha256\` ${ascii(64)} NULL,
      \`width\` int NULL,
      \`height\` int NULL,
      \`pages\` int NULL,
      \`reference\` ${ascii(64)} NULL,
      \`error_code\` ${ascii(64)} NULL,
      \`error_params\` json NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_evidence_file\` (\`case_id\`, \`sha256\`),
      KEY \`ix_evidence_agency\` (\`agency_id\`, \`id\`),
      ${foreignKey('fk_evidence_case', 'case_id', 'dispute_case')},
      ${oneOf('ck_evidence_channel', 'channel', channels)},
      ${oneOf('ck_evidence_part', 'part', parts)},
      ${oneOf('ck_evidence_part_source', 'part_source', ['given', 'read'])},
      ${oneOf('ck_evidence_state', 'state', ['queued', 'reading', 'read', 'failed'])},
      CONSTRAINT \`ck_evidence_file_or_reference\`
        CHECK ((\`storage_key\` IS NOT NULL AND \`sha256\` IS NOT NULL) OR \`reference\` IS NOT NULL)
    ) ${tableOptions}`);
  }

  private async createReadings(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`evidence_reading\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`evidence_id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`engine\` ${ascii(64)} NOT NULL,
      \`engine_version\` ${ascii(64)} NOT NULL,
      \`parser_version\` ${ascii(64)} NOT NULL,
      \`part\` ${ascii(40)} NULL,
      \`ms\` int NOT NULL,
      \`width\` int NOT NULL,
      \`height\` int NOT NULL,
      \`pages\` int NOT NULL,
      \`lines\` json NOT NULL,
      \`line_count\` int NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_evidence_reading_latest\` (\`evidence_id\`, \`created_at\`, \`id\`),
      ${foreignKey('fk_evidence_reading_evidence', 'evidence_id', 'evidence')},
      ${oneOf('ck_evidence_reading_part', 'part', parts)}
    ) ${tableOptions}`);
  }

  private async createFields(runner: QueryRunner): Promise<void> {
    const statuses = ['accepted', 'needs_person', 'confirmed', 'corrected', 'rejected'];
    await runner.query(`CREATE TABLE \`evidence_field\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`reading_id\` ${ascii(40)} NOT NULL,
      \`evidence_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`kind\` ${ascii(40)} NOT NULL,
      \`role\` ${ascii(40)} NOT NULL,
      \`value\` varchar(500) NOT NULL,
      \`normalized\` varchar(500) NOT NULL,
      \`confidence\` double NOT NULL,
      \`page\` int NOT NULL,
      \`box\` json NOT NULL,
      \`status\` ${ascii(40)} NOT NULL,
      \`corrected_value\` varchar(500) NULL,
      \`decided_by\` ${ascii(64)} NULL,
      \`decided_at\` datetime(3) NULL,
      \`parser_version\` ${ascii(64)} NOT NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_evidence_field_reading\` (\`reading_id\`),
      KEY \`ix_evidence_field_evidence\` (\`evidence_id\`),
      KEY \`ix_evidence_field_case\` (\`case_id\`),
      ${foreignKey('fk_evidence_field_reading', 'reading_id', 'evidence_reading')},
      ${foreignKey('fk_evidence_field_evidence', 'evidence_id', 'evidence')},
      CONSTRAINT \`ck_evidence_field_confidence\` CHECK (\`confidence\` BETWEEN 0 AND 1),
      ${oneOf('ck_evidence_field_kind', 'kind', fieldKinds)},
      ${oneOf('ck_evidence_field_role', 'role', fieldRoles)},
      ${oneOf('ck_evidence_field_status', 'status', statuses)},
      CONSTRAINT \`ck_evidence_field_decision\`
        CHECK (\`status\` IN ('accepted', 'needs_person') OR (\`decided_by\` IS NOT NULL AND \`decided_at\` IS NOT NULL))
    ) ${tableOptions}`);
  }
}
