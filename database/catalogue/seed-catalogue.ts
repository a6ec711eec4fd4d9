import type { CreationAttributes } from 'sequelize';
import { OPERATOR_CODES, OPERATORS, type OperatorCode } from '../../domain/operators.ts';
import type { Database } from '../connection.ts';
import { models, type ProductModel } from '../models/models.ts';
import { DIRECT_CHARGES } from './market/direct-charges.ts';
import { internetPackages } from './market/internet-packages.ts';
import { pinCharges } from './market/pin-charges.ts';

/** Puts in what is missing of the operators and their products; what staff changed since stays. */
export async function seedCatalogue(db: Database): Promise<void> {
  const { Operator, Product } = models(db);
  await Operator.bulkCreate(OPERATOR_CODES.map((code) => ({ ...OPERATORS[code] })), {
    ignoreDuplicates: true, fields: ['code', 'key', 'persian', 'english'],
  });
  await Product.bulkCreate(OPERATOR_CODES.flatMap(productsOf).map((product) => ({ is_default: false, active: true, ...product })), {
    ignoreDuplicates: true,
  });
}

type NewProduct = CreationAttributes<ProductModel>;

function productsOf(operator: OperatorCode): NewProduct[] {
  const direct = DIRECT_CHARGES[operator].map(({ code, persian }, index) => ({
    operator_code: operator, type: 'direct-charge' as const, code, persian, is_default: index === 0,
  }));
  const pins = pinCharges(operator).map(({ code, persian, faceValue }) => ({
    operator_code: operator, type: 'pin-charge' as const, code, persian, face_value: String(faceValue), price: String(faceValue),
  }));
  const packages = internetPackages(operator).map(({ code, persian, price, durationDays, volumeMb }) => ({
    operator_code: operator, type: 'internet-package' as const, code, persian, face_value: String(price), price: String(price),
    duration_days: durationDays, volume_mb: volumeMb,
  }));
  return [...direct, ...pins, ...packages];
}
