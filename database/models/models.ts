import {
  DataTypes, type Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type ModelStatic, type Sequelize,
} from 'sequelize';
import type { OperatorCode } from '../../domain/operators.ts';
import type { ProductType } from '../../domain/statuses.ts';
import type { Database } from '../connection.ts';

/** Amounts are rials as decimal strings: what `bigint` columns hold and give. */
export interface OperatorModel extends Model<InferAttributes<OperatorModel>, InferCreationAttributes<OperatorModel>> {
  code: OperatorCode;
  key: string;
  persian: string;
  english: string;
  min_amount: CreationOptional<string>;
  max_amount: CreationOptional<string>;
  step: CreationOptional<string>;
  fixed_amounts: CreationOptional<string[] | null>;
}

export interface ProductModel extends Model<InferAttributes<ProductModel>, InferCreationAttributes<ProductModel>> {
  id: CreationOptional<string>;
  operator_code: OperatorCode;
  type: ProductType;
  code: string;
  persian: string;
  face_value: CreationOptional<string | null>;
  price: CreationOptional<string | null>;
  duration_days: CreationOptional<number | null>;
  volume_mb: CreationOptional<number | null>;
  is_default: CreationOptional<boolean>;
  active: CreationOptional<boolean>;
}

export interface SettingModel extends Model<InferAttributes<SettingModel>, InferCreationAttributes<SettingModel>> {
  key: string;
  value: unknown;
}

export interface Models {
  Operator: ModelStatic<OperatorModel>;
  Product: ModelStatic<ProductModel>;
  Setting: ModelStatic<SettingModel>;
}

const known = new WeakMap<Sequelize, Models>();

/** The models of the tables that staff edit one row at a time; made once for each pool. Money and runs are SQL of their own. */
export function models({ sequelize }: Pick<Database, 'sequelize'>): Models {
  const found = known.get(sequelize);
  if (found) return found;
  const made: Models = { Operator: operator(sequelize), Product: product(sequelize), Setting: setting(sequelize) };
  known.set(sequelize, made);
  return made;
}

/** A new object each time: Sequelize writes the attribute's name into it. */
const bigint = () => ({ type: DataTypes.BIGINT });
const table = (tableName: string) => ({ tableName, timestamps: false, freezeTableName: true });

function operator(sequelize: Sequelize): Models['Operator'] {
  return sequelize.define<OperatorModel>('operator', {
    code: { type: DataTypes.SMALLINT, primaryKey: true },
    key: DataTypes.TEXT, persian: DataTypes.TEXT, english: DataTypes.TEXT,
    min_amount: bigint(), max_amount: bigint(), step: bigint(), fixed_amounts: DataTypes.ARRAY(DataTypes.BIGINT),
  }, table('operators'));
}

function product(sequelize: Sequelize): Models['Product'] {
  return sequelize.define<ProductModel>('product', {
    id: { type: DataTypes.UUID, primaryKey: true, defaultValue: sequelize.literal('new_id()') },
    operator_code: DataTypes.SMALLINT, type: DataTypes.TEXT, code: DataTypes.TEXT, persian: DataTypes.TEXT,
    face_value: bigint(), price: bigint(), duration_days: DataTypes.INTEGER, volume_mb: DataTypes.INTEGER,
    is_default: DataTypes.BOOLEAN, active: DataTypes.BOOLEAN,
  }, table('products'));
}

function setting(sequelize: Sequelize): Models['Setting'] {
  return sequelize.define<SettingModel>('setting', {
    key: { type: DataTypes.TEXT, primaryKey: true }, value: DataTypes.JSONB,
  }, table('settings'));
}
