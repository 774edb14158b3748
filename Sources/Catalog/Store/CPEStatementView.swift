/// An applicability statement as it lies in the catalogue: texts stay where they are.
struct CPEStatementView {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    struct Criterion {
        let flags: UInt8
        /// The name up to the version, for a simple criterion; else the whole name.
        let product: Bytes
        /// The version as it stands in the name of a simple criterion: `*`, `-` or a version with its escapes.
        let release: Bytes
        /// The version that a simple criterion names.
        let version: Bytes?
        let lower: Bytes?
        let upper: Bytes?

        var isVulnerable: Bool { flags & CPECoding.vulnerable != 0 }
        var isSimple: Bool { flags & CPECoding.simple != 0 }
        /// The whole name, as a formatted string.
        var name: String {
            let start = String(decoding: product, as: UTF8.self)
            return isSimple ? start + String(decoding: release, as: UTF8.self) + CPECoding.simpleEnd : start
        }

        var hasBounds: Bool { lower != nil || upper != nil }
        var lowerIncluded: Bool { flags & CPECoding.lowerIncluded != 0 }
        var upperIncluded: Bool { flags & CPECoding.upperIncluded != 0 }

        var lowerBound: VersionBound? { lower.map { VersionBound(String(decoding: $0, as: UTF8.self), included: lowerIncluded) } }
        var upperBound: VersionBound? { upper.map { VersionBound(String(decoding: $0, as: UTF8.self), included: upperIncluded) } }

        /// - Parameter last: the product of the simple criterion before it.
        init(_ cursor: inout ByteCursor, _ last: inout Bytes) throws(CatalogError) {
            flags = try cursor.byte()
            product = flags & CPECoding.sameProduct != 0 ? last : try cursor.raw()
            if flags & CPECoding.simple != 0 {
                last = product
                release = try cursor.raw()
                let isEscaped = release.contains(UInt8(ascii: "\\"))
                version = flags & CPECoding.version == 0 ? nil : isEscaped ? try cursor.raw() : release
            } else {
                (release, version) = (Bytes(start: nil, count: 0), nil)
            }
            lower = flags & CPECoding.lower != 0 ? try cursor.raw() : nil
            upper = flags & CPECoding.upper != 0 ? try cursor.raw() : nil
        }
    }

    struct Node {
        let joined: CPEConfiguration.Operator
        let negated: Bool
        let criteria: [Criterion]
    }

    let joined: CPEConfiguration.Operator
    let negated: Bool
    let statement: ProductStatement
    let nodes: [Node]

    init(_ cursor: inout ByteCursor) throws(CatalogError) {
        (joined, negated) = try Self.joining(&cursor)
        statement = try StatementCoding.decode(&cursor)
        var nodes: [Node] = []
        var product = Bytes(start: nil, count: 0)
        for _ in 0..<(try cursor.count()) {
            let (joined, negated) = try Self.joining(&cursor)
            var criteria: [Criterion] = []
            let count = try cursor.count()
            criteria.reserveCapacity(count)
            for _ in 0..<count { criteria.append(try Criterion(&cursor, &product)) }
            nodes.append(Node(joined: joined, negated: negated, criteria: criteria))
        }
        self.nodes = nodes
    }

    static func joining(_ cursor: inout ByteCursor) throws(CatalogError) -> (CPEConfiguration.Operator, Bool) {
        let byte = try cursor.byte()
        guard byte < 4 else { throw cursor.damage }
        return (byte & 1 == 1 ? .and : .or, byte & 2 == 2)
    }
}
