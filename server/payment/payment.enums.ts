import { publishEnum } from '../graphql/register-enum.ts';
import { paymentKinds, paymentStates } from './payment.codes.ts';

export const PaymentKindEnum = publishEnum('PaymentKind', 'What a payment is.', paymentKinds, {
  RECEIVED: 'Money that came, or is said to have come.',
  REVERSAL: 'Takes an earlier payment back: the months it paid are open again.',
});

export const PaymentStateEnum = publishEnum('PaymentState', 'Where a payment stands.', paymentStates, {
  REPORTED: 'A unit says it has paid. Nothing counts as paid by it yet.',
  CONFIRMED: 'The branch has the money; it pays months.',
  RETURNED: 'The branch did not find the money, and says why.',
});
