import { z } from 'zod'
import { type EntityKind, servedEntity, writtenEntity } from './entity.js'

export const Scope = z.enum(['bilateral', 'multilateral']).describe('Between two parties, or more.')

const Written = z.strictObject({ ...writtenEntity, scope: Scope }).meta({ title: 'Agreement' })

export const Agreement = z
  .object({ ...servedEntity('agreement'), scope: Scope })
  .meta({ id: 'Agreement', description: 'A treaty or accord, signed or sought, that articles talk about.' })
export type Agreement = z.infer<typeof Agreement>

export const agreement: EntityKind<z.infer<typeof Written>, Agreement> = {
  kind: 'agreement',
  plural: 'agreements',
  written: Written,
  serve: (written, href) => ({ type: 'agreement', href, ...written }),
}
