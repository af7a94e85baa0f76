import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, foreignKey, oneOf, tableOptions } from './ddl';

const openStates = ['collecting', 'reading', 'needs_review', 'ready'];

/** Rules as versioned data, an agency's own settings, and the clock of deadlines. */
export class RulesAndClock1795392000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`agency_settings\` (
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`second_person\` tinyint(1) NOT NULL,
      \`retention_days\` int NOT NULL,
      \`audit_head\` ${ascii(64)} NULL,
      \`updated_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`agency_id\`),
      ${foreignKey('fk_agency_settings_agency', 'agency_id', 'agency')},
      CONSTRAINT \`ck_agency_settings_retention\` CHECK (\`retention_days\` > 0)
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`rule_version\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`version\` ${ascii(64)} NOT NULL,
      \`effective_from\` ${ascii(10)} NOT NULL,
      \`digest\` ${ascii(64)} NOT NULL,
      \`rules\` json NOT NULL,
      \`loaded_by\` ${ascii(64)} NOT NULL,
      \`loaded_at\` datetime(3) NOT NULL,
      \`applied_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_rule_version\` (\`version\`)
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`rule_override\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`shop_id\` ${ascii(40)} NULL,
      \`rule_id\` ${ascii(100)} NOT NULL,
      \`value\` json NOT NULL,
      \`actor\` ${ascii(64)} NOT NULL,
      \`reason\` varchar(500) NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`revoked_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      KEY \`ix_rule_override_agency\` (\`agency_id\`, \`revoked_at\`),
      ${foreignKey('fk_rule_override_agency', 'agency_id', 'agency')},
      ${foreignKey('fk_rule_override_shop', 'shop_id', 'shop')}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`rule_snapshot\` (
      \`digest\` ${ascii(64)} NOT NULL,
      \`rules\` json NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`digest\`)
    ) ${tableOptions}`);
    await this.createClock(runner);
    await this.createShots(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `complaint_shot`');
    await runner.query('DROP TABLE `case_alert`');
    await runner.query(`ALTER TABLE \`dispute_case\` DROP KEY \`ix_dispute_case_clock\`,
      DROP COLUMN \`due_because\`, DROP COLUMN \`window_ends_at\`, DROP COLUMN \`next_clock_at\`, DROP COLUMN \`rules_digest\``);
    await runner.query('DROP TABLE `rule_snapshot`');
    await runner.query('DROP TABLE `rule_override`');
    await runner.query('DROP TABLE `rule_version`');
    await runner.query('DROP TABLE `agency_settings`');
  }

  private async createClock(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE \`dispute_case\`
      ADD COLUMN \`due_because\` json NULL AFTER \`due_at\`,
      ADD COLUMN \`window_ends_at\` datetime(3) NULL AFTER \`due_because\`,
      ADD COLUMN \`next_clock_at\` datetime(3) NULL AFTER \`window_ends_at\`,
      ADD COLUMN \`rules_digest\` ${ascii(64)} NULL AFTER \`next_clock_at\`,
      ADD KEY \`ix_dispute_case_clock\` (\`next_clock_at\`)`);
    const open = openStates.map((state) => `'${state}'`).join(', ');
    await runner.query(
      `UPDATE \`dispute_case\` SET \`next_clock_at\` = \`created_at\` WHERE \`state\` IN (${open})`,
    );
    await runner.query(`CREATE TABLE \`case_alert\` (
      \`case_id\` ${ascii(40)} NOT NULL,
      \`hours\` int NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`outcome\` ${ascii(40)} NOT NULL,
      \`due_at\` datetime(3) NOT NULL,
      \`at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`case_id\`, \`hours\`),
      KEY \`ix_case_alert_agency\` (\`agency_id\`, \`at\`),
      ${foreignKey('fk_case_alert_case', 'case_id', 'dispute_case', 'CASCADE')},
      ${oneOf('ck_case_alert_outcome', 'outcome', ['sent', 'skipped'])}
    ) ${tableOptions}`);
  }

  /** Outlives the case and names nobody: order ids stand in it as hashes only. */
  private async createShots(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`complaint_shot\` (
      \`shop_id\` ${ascii(40)} NOT NULL,
      \`review_hash\` ${ascii(64)} NOT NULL,
      \`order_hash\` ${ascii(64)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`case_id\` ${ascii(40)} NOT NULL,
      \`opened_at\` datetime(3) NOT NULL,
      \`deleted_at\` datetime(3) NULL,
      \`final_state\` ${ascii(40)} NULL,
      PRIMARY KEY (\`shop_id\`, \`review_hash\`),
      KEY \`ix_complaint_shot_order\` (\`shop_id\`, \`order_hash\`),
      KEY \`ix_complaint_shot_case\` (\`case_id\`),
      ${foreignKey('fk_complaint_shot_shop', 'shop_id', 'shop')}
    ) ${tableOptions}`);
    await runner.query(`INSERT INTO \`complaint_shot\`
      (\`shop_id\`, \`review_hash\`, \`order_hash\`, \`agency_id\`, \`case_id\`, \`opened_at\`)
      SELECT \`shop_id\`,
        SHA2(CONCAT(\`shop_id\`, ':', COALESCE(\`oid\`, \`order_id\`), ':', \`phase\`,
          IF(\`oid\` IS NULL, ':order', '')), 256),
        SHA2(CONCAT(\`shop_id\`, ':', \`order_id\`, ':', \`phase\`, ':order'), 256),
        \`agency_id\`, \`id\`, \`created_at\` FROM \`dispute_case\``);
  }
}
