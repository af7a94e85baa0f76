import { parseBill } from './bill.parser';
import { parseCertificate } from './certificate.parser';
import { type DocumentPage, placeOf, valuesOfKind } from './document-page';
import type { FoundDocument } from './found-document';
import { parseRecording } from './recording.parser';
import { parseReview } from './review.parser';
import { parseTracking } from './tracking.parser';

/** What the picture says as a document; null when its kind is not known or has nothing beyond values and messages. */
export function findDocument(page: DocumentPage): FoundDocument | null {
  switch (page.kind) {
    case 'certificate':
      return parseCertificate(page);
    case 'call_record':
      return parseRecording(page);
    case 'bill':
      return parseBill(page);
    case 'tracking_record':
      return parseTracking(page);
    case 'review_page':
      return parseReview(page);
    default:
      return proofOf(page);
  }
}

function proofOf(page: DocumentPage): FoundDocument | null {
  const [proof] = valuesOfKind(page, 'proof_no');
  return proof ? { kind: 'proof', number: placeOf(proof) } : null;
}
