/// How exactly a header names the part that a row is about, where several headers of a table mean one field.
enum HeaderExactness: Int, Comparable {
    /// "Component name", as the guidance and the minimum elements call it.
    case component
    /// A kind of part: a library, a package.
    case kindOfPart
    /// Anything: a name, a version, a piece of software.
    case anything
    /// The product, which the parts may all be of.
    case product

    /// Fields that a table of parts may hold of the whole too.
    static let fields: Set<TableField> = [.name, .version, .supplier, .license, .hash, .kind, .description]

    init(header: String) {
        let plain = TableField.plain(header)
        let bare = ["component", "コンポーネント"]
        if bare.contains(where: { plain.contains($0) }), !bare.contains(plain) {
            self = .component
        } else if (bare + ["部品", "ライブラリ", "パッケージ", "oss", "library", "package"]).contains(where: { plain.contains($0) }) {
            self = .kindOfPart
        } else if ["製品", "product"].contains(where: { plain.contains($0) }) {
            self = .product
        } else {
            self = .anything
        }
    }

    static func < (left: HeaderExactness, right: HeaderExactness) -> Bool { left.rawValue < right.rawValue }
}
