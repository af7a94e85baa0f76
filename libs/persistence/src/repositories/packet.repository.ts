import { type EntityManager, In } from 'typeorm';
import { packetEntity } from '../entities/filing.entity';
import type { PacketPatch, PacketRecord } from '../records/packet.record';
import { insertRows } from '../rows';

/** Packets of cases. A frozen one is never changed, only superseded. */
export class PacketRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(packet: PacketRecord): Promise<void> {
    await insertRows(this.manager, packetEntity, packet);
  }

  /** For jobs, which know the packet only: the tenant comes from the row. */
  findById(id: string): Promise<PacketRecord | null> {
    return this.packets().findOneBy({ id });
  }

  /** The newest packet of a case, whatever became of it. */
  latest(agencyId: string, caseId: string): Promise<PacketRecord | null> {
    return this.packets().findOne({ where: { agencyId, caseId }, order: { caseVersion: 'DESC' } });
  }

  listByCase(agencyId: string, caseId: string): Promise<PacketRecord[]> {
    return this.packets().find({ where: { agencyId, caseId }, order: { caseVersion: 'ASC' } });
  }

  /** Ends the building of a packet. @returns false when it no longer is being built */
  async finish(id: string, patch: PacketPatch): Promise<boolean> {
    const { affected } = await this.packets().update({ id, state: 'building' }, patch);
    return affected === 1;
  }

  /** The case moved on: what was made for it so far is history. */
  async supersede(caseId: string): Promise<void> {
    await this.packets().update(
      { caseId, state: In(['building', 'frozen', 'refused', 'failed']) },
      { state: 'superseded' },
    );
  }

  private packets() {
    return this.manager.getRepository(packetEntity);
  }
}
