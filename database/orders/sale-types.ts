import type { UploadKind } from '../../domain/order-lines/index.ts';
import { Problem } from '../../domain/problems.ts';
import type { ProductType, SaleType } from '../../domain/statuses.ts';

const LINE_TYPES: Record<SaleType, readonly ProductType[]> = {
  'charge-and-package': ['direct-charge', 'pin-charge', 'internet-package'],
  charge: ['direct-charge', 'pin-charge'],
  'internet-package': ['internet-package'],
};

/** The product types that lines of an order of this sale type may have. */
export function lineTypesOf(saleType: SaleType): readonly ProductType[] {
  return LINE_TYPES[saleType];
}

/** Throws `sale-type-mismatch` where an order of `saleType` may not hold `type`. */
export function checkSaleType(saleType: SaleType, type: ProductType): void {
  if (!LINE_TYPES[saleType].includes(type)) throw new Problem('sale-type-mismatch');
}

/** What a file uploaded to the order is: as said, or the only thing the order may hold. Throws where neither decides. */
export function uploadKindOf(saleType: SaleType, said: UploadKind | undefined): UploadKind {
  const kind = said ?? (saleType === 'charge-and-package' ? undefined : saleType);
  if (kind === undefined) {
    throw new Problem('validation', {
      errors: [{ field: 'kind', code: 'required', message: 'مشخص کنید فایل شارژ است یا بسته اینترنت.' }],
    });
  }
  checkSaleType(saleType, kind === 'charge' ? 'direct-charge' : 'internet-package');
  return kind;
}
