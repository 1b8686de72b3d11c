/** Phone numbers as a WhatsApp account holds them. All digits are from ranges kept for fiction. */
import type {Phone} from './world.ts';

const october2025 = 1_760_436_791;

/** The five verified recipients of the test number. */
export const testRecipients = ['16505550101', '16505550102', '447700900103', '491713920004', '61491570156'];

/** A number of a business, registered and healthy; `change` says what differs. */
export function realPhone(id: string, display: string, change: Partial<Phone> = {}): Phone {
  return {
    id,
    display,
    verifiedName: 'Harbour Bakery',
    test: false,
    status: 'CONNECTED',
    platform: 'CLOUD_API',
    nameStatus: 'APPROVED',
    codeVerification: 'VERIFIED',
    quality: 'GREEN',
    pin: '212834',
    onboardedAt: october2025,
    allowed: [],
    openWindows: new Set(['16505550101']),
    registrations: [],
    ...change,
  };
}

/**
 * The number Meta makes and registers by itself for a new app. It writes only to its verified recipients
 * (Meta, "Get started"); that its name reads "Test Number" was seen in the dashboard.
 */
export function testPhone(id: string): Phone {
  return realPhone(id, '+1 555-014-7261', {
    verifiedName: 'Test Number',
    test: true,
    nameStatus: 'AVAILABLE_WITHOUT_REVIEW',
    codeVerification: 'NOT_VERIFIED',
    allowed: testRecipients,
    openWindows: new Set(testRecipients.slice(0, 1)),
  });
}

/** So many numbers of a chain of shops, each with a name of its own. */
export function shopPhones(count: number): Phone[] {
  return Array.from({length: count}, (_, index) => {
    const area = 201 + Math.floor(index / 100);
    const line = String(100 + (index % 100)).padStart(4, '0');
    return realPhone(String(120_000_000_000_001 + index * 7), `+1 ${area}-555-${line}`, {
      verifiedName: `Harbour Bakery ${index + 1}`,
    });
  });
}
