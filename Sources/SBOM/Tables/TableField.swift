/// What a column of a table of components holds.
public enum TableField: String, Sendable, CaseIterable {
    case number, supplier, name, version, identifier, relationship, entryAuthor = "entry-author", timestamp
    case group, purl, cpe, swid, hash, license, origin, kind, dependsOn = "depends-on", supportLevel = "support-level", endOfSupport =
        "end-of-support",
        endOfLife = "end-of-life", description, scope

    /// Header in the table that we write.
    func header(inJapanese: Bool) -> String {
        switch self {
        case .number: inJapanese ? "番号" : "No."
        case .supplier: inJapanese ? "サプライヤー名" : "Supplier name"
        case .name: inJapanese ? "コンポーネント名" : "Component name"
        case .version: inJapanese ? "バージョン" : "Version"
        case .identifier: inJapanese ? "固有識別子" : "Unique identifier"
        case .relationship: inJapanese ? "関係" : "Relationship"
        case .entryAuthor: inJapanese ? "作成者名" : "Author name"
        case .timestamp: inJapanese ? "タイムスタンプ" : "Timestamp"
        case .group: inJapanese ? "グループ" : "Group"
        case .purl: "purl"
        case .cpe: "CPE"
        case .swid: "SWID"
        case .hash: inJapanese ? "ハッシュ値" : "Hash"
        case .license: inJapanese ? "ライセンス" : "Licence"
        case .origin: inJapanese ? "由来" : "Origin"
        case .kind: inJapanese ? "種類" : "Kind"
        case .dependsOn: inJapanese ? "依存先(番号)" : "Depends on (No.)"
        case .supportLevel: inJapanese ? "サポートの水準" : "Level of support"
        case .endOfSupport: inJapanese ? "サポート終了日(EOS)" : "End of support (EOS)"
        case .endOfLife: inJapanese ? "EOL" : "End of life (EOL)"
        case .description: inJapanese ? "説明" : "Description"
        case .scope: inJapanese ? "要否" : "Scope"
        }
    }

    /// Spellings by which people name the column, in the form of ``plain(_:)``.
    private static let spellings: [(TableField, String)] = [
        (.number, "番号 no # 項番 項番号 階層番号 階層 number level"),
        (
            .supplier,
            "サプライヤー名 サプライヤー サプライヤ名 サプライヤ 供給者名 供給者 供給元 ベンダー名 ベンダー ベンダ 製造元 メーカー 製造業者 suppliername supplier vendor manufacturer producer vendorname"
        ),
        (
            .name,
            "コンポーネント名 コンポーネント 部品名 部品 名称 ソフトウェア名 ソフトウエア名 製品名 モジュール名 パッケージ名 componentname component name softwarename software packagename package product"
        ),
        (.version, "バージョン コンポーネントバージョン 版 版数 版番号 version componentversion ver versionofthecomponent softwareversion"),
        (.identifier, "固有識別子 一意識別子 その他の固有識別子 その他の一意な識別子 識別子 uniqueidentifier otheruniqueidentifiers identifier otheruniqueidentifier uniqueid"),
        (.relationship, "関係 依存関係 関係性 親 親コンポーネント relationship dependencyrelationship relation dependency parent parentcomponent"),
        (.entryAuthor, "作成者名 作成者 sbom作成者 記載者 authorname author sbomauthor authorofsbomdata"),
        (.timestamp, "タイムスタンプ 作成日時 日時 更新日時 timestamp date createdat"),
        (.group, "グループ グループ名 group groupname namespace"), (.purl, "purl packageurl パッケージurl"), (.cpe, "cpe cpe名 cpename cpe23"),
        (.swid, "swid swidタグ tagid swidtag"), (.hash, "ハッシュ値 ハッシュ チェックサム hash componenthash checksum sha256"),
        (.license, "ライセンス ライセンス名 使用許諾 license licence licenses licences licensename"),
        (.origin, "由来 区分 開発区分 出所 origin source"), (.kind, "種類 種別 部品種別 kind type componenttype"),
        (.dependsOn, "依存先番号 依存先 dependsonno dependson dependencies"),
        (.supportLevel, "サポートの水準 サポートレベル サポート状況 サポート水準 levelofsupport supportlevel support"),
        (.endOfSupport, "サポート終了日eos サポート終了日 サポート終了 サポート期限 eos endofsupporteos endofsupport endofsupportdate eosdate supportend"),
        (.endOfLife, "eol 販売終了日 販売終了 endoflifeeol endoflife eoldate"), (.description, "説明 概要 備考 description summary remarks"),
        (.scope, "要否 必要性 scope"),
    ]

    private static let table: [String: TableField] = {
        var table: [String: TableField] = [:]
        for (field, words) in spellings { for word in words.split(separator: " ") { table[String(word)] = field } }
        return table
    }()

    /// The field that a header means; nil for one that nobody knows.
    init?(header: String) {
        guard let field = Self.table[Self.plain(header)] else { return nil }
        self = field
    }

    /// Letters and digits only, small, full-width forms as half-width ones.
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars.prefix(80) {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            switch value {
            case 65...90: value += 32
            case 48...57, 97...122: break
            case 35: break
            case 0...127, 0x3000...0x3003, 0x3008...0x301F, 0x30FB: continue
            default: break
            }
            if let scalar = UnicodeScalar(value) { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }
}
