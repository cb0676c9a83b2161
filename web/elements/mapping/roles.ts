// The roles that a column can be given, in the groups of the select.

export const roleGroups = {
  order: [
    'orderId',
    'date',
    'time',
    'status',
    'paymentStatus',
    'cancelledAt',
    'currency',
    'rowType',
  ],
  customer: [
    'customerId',
    'email',
    'phone',
    'customerName',
    'firstName',
    'lastName',
    'postcode',
    'customerSince',
    'customerType',
    'lifetimeOrders',
  ],
  money: [
    'orderTotal',
    'lineTotal',
    'unitPrice',
    'quantity',
    'lineDiscount',
    'orderDiscount',
    'subtotal',
    'shipping',
    'tax',
    'refunded',
    'cost',
  ],
  product: ['productId', 'productName', 'items', 'category'],
  group: ['channel', 'country', 'discountCode', 'paymentMethod', 'segment'],
} as const;

export type RoleGroup = keyof typeof roleGroups;
