import t from 'tap'
import { bare, idOf, isOffice, isTitle } from '../../src/draft/names.js'
import { Id } from '../../src/kinds/id.js'

t.test('an id is made of a name in any letters that have capitals, spelt in ASCII', async (t) => {
  const ids: { [name: string]: string } = {
    'Dilek Aydın': 'dilek-aydin',
    'İsmet Yılmaz': 'ismet-yilmaz',
    'Łukasz Wójcik': 'lukasz-wojcik',
    'Søren Kierkegård': 'soren-kierkegard',
    'Đorđe Đoković': 'dorde-dokovic',
    'Anna Weiß': 'anna-weiss',
    'Ærø Œuvre': 'aero-oeuvre',
    'Þór Ðað': 'thor-dad',
    'Ħal Għaxaq': 'hal-ghaxaq',
    'Ольга Соловьёва': 'olga-soloveva',
    'Алексей Навальный': 'aleksey-navalnyy',
    'Αντώνης Σαμαράς': 'antonis-samaras',
    'Jose\u0301 Mu\u0308ller': 'jose-muller',
    'Nguyễn Phú Trọng': 'nguyen-phu-trong',
    'O’Brien & Söhne №\u00A05½': 'obrien-sohne-no-51-2',
  }
  for (const [name, id] of Object.entries(ids)) {
    t.equal(idOf(name), id)
    t.ok(Id.safeParse(id).success)
  }
})

t.test('no id is made of a name that is read otherwise in each language', async (t) => {
  for (const name of ['安倍晋三', 'あべ しんぞう', '안철수', 'محمد بن سلمان', '🤝', '']) t.equal(idOf(name), '')
  t.equal(idOf('日産 Nissan 自動車'), 'nissan')
})

t.test('an id is of whole words, as many as fit, or of what fits of the first', async (t) => {
  t.equal(idOf('Ærø and Øresund', 8), 'aero-and')
  t.equal(idOf('Ærø and Øresund', 3), 'aer')
})

t.test('an office before a name is a title, and no part of the name', async (t) => {
  for (const office of ['Mayor', 'Leader', 'Solicitor', 'Counsel', 'Coun', 'Coun.', 'MP', 'Vice-President']) {
    t.ok(isOffice(office))
    t.same(bare(`${office} Denise Ward`), ['Denise', 'Ward'])
  }
  for (const office of ['Leader', 'Solicitor', 'Counsel']) t.ok(isTitle(office))
  t.notOk(isOffice('Foreign') || isOffice('Bishop'))
})
