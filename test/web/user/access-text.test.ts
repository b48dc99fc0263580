import { describe, expect, it } from 'vitest';
import { accessText, whatsAppAddress } from '../../../web/user/access-text.ts';

const slip = { name: 'Rohana', login: 'desa.1', code: 'ABCD-EFGH-JKMN' };

describe('The text that goes along with a code', () => {
  it('says all that is needed, and the code in no address', () => {
    for (const locale of ['id', 'en']) {
      const text = accessText(slip, 'https://portal.contoh.id', '5 Des 2026', locale);
      for (const part of ['Rohana', 'desa.1', 'ABCD-EFGH-JKMN', 'https://portal.contoh.id/kode\n', '5 Des 2026'])
        expect(text).toContain(part);
    }
  });

  it('goes to the number as WhatsApp writes it', () => {
    expect(whatsAppAddress('0812-3456-789', 'a b')).toBe('https://wa.me/628123456789?text=a%20b');
    expect(whatsAppAddress(null, 'a')).toBe('https://wa.me/?text=a');
  });
});
