public import Diagnostics

/// What a column of a table of installed devices holds.
public enum DeviceField: String, Sendable, CaseIterable {
    case product, serial, lot, quantity, institution, site, release, variant, udi, place, network, controls
    case soldOn = "sold-on"
    case installedOn = "installed-on"
    case checkedOn = "checked-on"
    case endedOn = "ended-on"
    case party, note

    /// The header that we write and name in messages.
    public var title: Wording {
        switch self {
        case .product: Wording(ja: "製品コード", en: "product")
        case .serial: Wording(ja: "製造番号", en: "serial")
        case .lot: Wording(ja: "ロット", en: "lot")
        case .quantity: Wording(ja: "台数", en: "quantity")
        case .institution: Wording(ja: "医療機関コード", en: "institution")
        case .site: Wording(ja: "拠点コード", en: "site")
        case .release: Wording(ja: "リリース", en: "release")
        case .variant: Wording(ja: "型式コード", en: "variant")
        case .udi: Wording(ja: "UDI", en: "UDI")
        case .place: Wording(ja: "設置場所", en: "place")
        case .network: Wording(ja: "接続状態", en: "network")
        case .controls: Wording(ja: "補完的コントロール", en: "controls")
        case .soldOn: Wording(ja: "販売日", en: "sold on")
        case .installedOn: Wording(ja: "設置日", en: "installed on")
        case .checkedOn: Wording(ja: "確認日", en: "checked on")
        case .endedOn: Wording(ja: "使用終了日", en: "ended on")
        case .party: Wording(ja: "取引業者コード", en: "trade party")
        case .note: Wording(ja: "備考", en: "note")
        }
    }

    /// Spellings by which people name the column, in the form of ``plain(_:)``.
    private static let spellings: [(DeviceField, String)] = [
        (.product, "製品コード 製品 品番 機種 機種コード product productcode model"),
        (.serial, "製造番号 シリアル番号 シリアル 機番 serial serialnumber serialno sn"), (.lot, "ロット ロット番号 lot lotnumber lotno"),
        (.quantity, "台数 数量 quantity qty count"), (.institution, "医療機関コード 医療機関 施設コード 病院コード institution institutioncode hospital"),
        (.site, "拠点コード 拠点 サイト site sitecode"), (.release, "リリース ソフトウェア版 ソフトウェアバージョン バージョン 版 release version softwareversion"),
        (.variant, "型式コード 型式 variant"), (.udi, "udi 機器固有識別子"), (.place, "設置場所 場所 病棟 部屋 place location room ward"),
        (.network, "接続状態 ネットワーク ネットワーク接続 接続 network connection"), (.controls, "補完的コントロール 補完的リスクコントロール 対策 controls compensatingcontrols"),
        (.soldOn, "販売日 売上日 納入日 soldon sold saledate dateofsale"), (.installedOn, "設置日 据付日 installedon installed installationdate"),
        (.checkedOn, "確認日 最終確認日 checkedon checked"), (.endedOn, "使用終了日 廃止日 廃棄日 endedon ended retired"),
        (.party, "取引業者コード 取引業者 販売業者コード 販売業者 party tradeparty distributor"), (.note, "備考 メモ note remarks"),
    ]

    private static let table: [String: DeviceField] = {
        var table: [String: DeviceField] = [:]
        for (field, words) in spellings { for word in words.split(separator: " ") { table[String(word)] = field } }
        return table
    }()

    /// The field that a header means; nil for one that nobody knows.
    init?(header: String) {
        guard let field = Self.table[Self.plain(header)] else { return nil }
        self = field
    }

    /// Letters and digits only, small, full-width forms as half-width ones.
    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars.prefix(80) {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            switch value {
            case 65...90: value += 32
            case 48...57, 97...122: break
            case 0...127, 0x3000...0x3003, 0x3008...0x301F, 0x30FB: continue
            default: break
            }
            if let scalar = UnicodeScalar(value) { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }
}
