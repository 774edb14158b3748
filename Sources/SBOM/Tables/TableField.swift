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
        (
            .number,
            """
            番号 no # 項番 項番号 階層番号 階層 number level id 行番号 連番 通番 rownumber itemno itemnumber serialno
            """
        ),
        (
            .supplier,
            """
            サプライヤー名 サプライヤー サプライヤ名 サプライヤ 供給者名 供給者 供給元 ベンダー名 ベンダー ベンダ 製造元 メーカー 製造業者 suppliername supplier vendor manufacturer producer vendorname \
            サプライヤーの名称 サプライヤの名称 サプライヤーの名前 サプライヤ名称 サプライヤー名称 供給者の名称 供給者名称 供給元名 ベンダー名称 ベンダ名 メーカー名 製造元名 製造業者名 製造者 製造者名 提供元 提供者 提供者名 開発元 開発元名 開発者名 \
            nameofsupplier componentsupplier componentsuppliername softwareproducer manufacturername
            """
        ),
        (
            .name,
            """
            コンポーネント名 コンポーネント 部品名 部品 名称 ソフトウェア名 ソフトウエア名 製品名 モジュール名 パッケージ名 componentname component name softwarename software packagename package \
            product コンポーネントの名称 コンポーネントの名前 コンポーネント名称 部品の名称 部品名称 ソフトウェア名称 ソフトウエア名称 ソフトウェア部品名 ソフトウェアコンポーネント名 ライブラリ名 ライブラリー名 oss名 oss名称 ossコンポーネント名 \
            パッケージ名称 モジュール名称 nameofthecomponent nameofcomponent softwarecomponent softwarecomponentname libraryname modulename productname
            """
        ),
        (
            .version,
            """
            バージョン コンポーネントバージョン 版 版数 版番号 version componentversion ver versionofthecomponent softwareversion コンポーネントのバージョン コンポーネントのバージョン情報 \
            コンポーネントバージョン情報 コンポーネント版 コンポーネントの版 バージョン情報 バージョン番号 バージョン名 バージョン文字列 ソフトウェアバージョン ソフトウェアのバージョン 部品のバージョン 部品の版 リビジョン versionnumber \
            versioninfo versioninformation versionstring componentversionnumber componentversionstring versionofcomponent \
            softwareversionnumber packageversion libraryversion productversion versionofproduct versionoftheproduct productversionnumber \
            製品バージョン 製品のバージョン 製品バージョン番号 製品版 製品の版 製品版数 製品の版数
            """
        ),
        (
            .identifier,
            """
            固有識別子 一意識別子 その他の固有識別子 その他の一意な識別子 識別子 uniqueidentifier otheruniqueidentifiers identifier otheruniqueidentifier uniqueid 一意の識別子 \
            一意な識別子 ユニーク識別子 ユニークid 一意id その他の一意の識別子 その他の一意識別子 その他一意識別子 その他の識別子 その他固有識別子 他の一意の識別子 他の一意な識別子 他の固有識別子 コンポーネントの識別子 コンポーネント識別子 \
            ソフトウェア識別子 一意の識別子purlcpe 固有識別子purlcpe uniqueidentifiers identifiers uid uniqueids otheruniqueids otheridentifier otheridentifiers \
            softwareidentifier softwareidentifiers componentidentifier componentuniqueidentifier componentidentifiers purlcpe cpepurl
            """
        ),
        (
            .relationship,
            """
            関係 依存関係 関係性 親 親コンポーネント relationship dependencyrelationship relation dependency parent parentcomponent 依存関係の種類 関係の種類 関係種別 親子関係 包含関係 \
            コンポーネントの関係 コンポーネント間の関係 他のコンポーネントとの関係 upstreamrelationship relationships dependencyrelationships includedin relationtype \
            relationshiptype
            """
        ),
        (
            .entryAuthor,
            """
            作成者名 作成者 sbom作成者 記載者 authorname author sbomauthor authorofsbomdata sbom作成者名 sbomの作成者 sbomデータの作成者 sbomデータ作成者 データ作成者 作成者の名称 作成者名称 作者名 \
            記載者名 authors nameofauthor authorofthesbomdata authorofsbom authorofthesbom sbomauthorname sbomdataauthor
            """
        ),
        (
            .timestamp,
            """
            タイムスタンプ 作成日時 日時 更新日時 timestamp date createdat 作成日 更新日 作成日付 記載日 記載日時 sbom作成日 sbom作成日時 データ作成日時 created creationdate timestamps \
            dateandtime datetime timestampofsbomdata
            """
        ),
        (
            .group,
            """
            グループ グループ名 group groupname namespace グループid groupid
            """
        ),
        (
            .purl,
            """
            purl packageurl パッケージurl packageurlpurl purlpackageurl パッケージurlpurl
            """
        ),
        (
            .cpe,
            """
            cpe cpe名 cpename cpe23 cpe識別子 cpeidentifier cpe23name
            """
        ),
        (
            .swid,
            """
            swid swidタグ tagid swidtag
            """
        ),
        (
            .hash,
            """
            ハッシュ値 ハッシュ チェックサム hash componenthash checksum sha256 ハッシュ値sha256 コンポーネントのハッシュ コンポーネントのハッシュ値 コンポーネントハッシュ ファイルハッシュ hashvalue hashes \
            componenthashes hashofthecomponent hashsha256 sha256hash checksums cryptographichash filehash
            """
        ),
        (
            .license,
            """
            ライセンス ライセンス名 使用許諾 license licence licenses licences licensename ライセンス情報 ライセンス種別 ライセンスの種類 コンポーネントのライセンス ossライセンス licenseinformation \
            licenseinfo licensetype componentlicense softwarelicense spdxlicense
            """
        ),
        (
            .origin,
            """
            由来 区分 開発区分 出所 origin source
            """
        ),
        (
            .kind,
            """
            種類 種別 部品種別 kind type componenttype コンポーネント種別 コンポーネントの種類 コンポーネントタイプ 部品の種類 タイプ kindofcomponent typeofcomponent
            """
        ),
        (
            .dependsOn,
            """
            依存先番号 依存先 dependsonno dependson dependencies 依存先コンポーネント 依存するコンポーネント 依存先の番号 dependsonnumber
            """
        ),
        (
            .supportLevel,
            """
            サポートの水準 サポートレベル サポート状況 サポート水準 levelofsupport supportlevel support サポート状態 保守状況 サポートの状況 softwarelevelofsupport supportstatus
            """
        ),
        (
            .endOfSupport,
            """
            サポート終了日eos サポート終了日 サポート終了 サポート期限 eos endofsupporteos endofsupport endofsupportdate eosdate supportend サポート終了予定日 サポート終了時期 サポート終了年月日 \
            サポート期間終了日 サポート終息日 保守終了日 eosサポート終了日 enddateofsupport supportenddate endofsupporteosdate eosendofsupport
            """
        ),
        (
            .endOfLife,
            """
            eol 販売終了日 販売終了 endoflifeeol endoflife eoldate eolサポート終了 製品寿命終了日 製造終了日 eol日 endoflifeeoldate eolendoflife endoflifedate
            """
        ),
        (
            .description,
            """
            説明 概要 備考 description summary remarks 説明文 コンポーネントの説明 用途 notes comment comments componentdescription
            """
        ),
        (
            .scope,
            """
            要否 必要性 scope
            """
        ),
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
