import { describe, expect, it } from 'vitest'
import { legacyEncoding } from '../../../shared/domain/legacy-encoding.ts'

describe('text of an old Vietnamese font', () => {
  it.each([
    ['TCVN3', 'Céng hßa X· héi chñ nghÜa ViÖt Nam'],
    ['TCVN3', '§éc lËp - Tù do - H¹nh phóc'],
    ['TCVN3', '§· hoµn thµnh'],
    ['TCVN3', 'Së KÕ ho¹ch vµ §Çu t\u00ad'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'],
    ['VNI', 'Ñaõ ñöôïc pheâ duyeät, ngöôøi daân'],
    ['VNI', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC'],
  ])('is known as %s: %s', (encoding, text) => {
    expect(legacyEncoding(text)).toBe(encoding)
  })

  it.each([
    '',
    'Hoan thanh 20 lop',
    'Cộng hòa Xã hội chủ nghĩa Việt Nam',
    'Quyết định số 215/QĐ-UBND ngày 20/12/2013; đã mở 03 lớp tại huyện Chiêm Hóa, khoá XV, thuỷ lợi',
    'Müller & Söhne, São Paulo, naïve façade, Besançon, Ångström',
    'Bụi mịn 5 µm, diện tích 20 m² ± 3 %, 25 °C, Excel® © 2013 «ghi chú»',
    'Đắk Lắk, Krông Búk, Pleiku, Y Jút',
    'Cộng hòa'.normalize('NFD'),
    '§ 12 · mục ¶ 3',
    '北京 Москва',
  ])('is not seen in %j', (text) => {
    expect(legacyEncoding(text)).toBeUndefined()
  })
})
