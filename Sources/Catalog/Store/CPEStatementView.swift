/// An applicability statement as it lies in the catalogue: texts stay where they are.
struct CPEStatementView {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    struct Criterion {
        let flags: UInt8
        let name: Bytes
        /// Bytes of the name up to the version, for a simple criterion.
        let prefix: Int
        let version: Bytes?
        let lower: Bytes?
        let upper: Bytes?

        var isVulnerable: Bool { flags & CPECoding.vulnerable != 0 }
        var isSimple: Bool { flags & CPECoding.simple != 0 }
        var hasBounds: Bool { lower != nil || upper != nil }
        var lowerIncluded: Bool { flags & CPECoding.lowerIncluded != 0 }
        var upperIncluded: Bool { flags & CPECoding.upperIncluded != 0 }

        var lowerBound: VersionBound? { lower.map { VersionBound(String(decoding: $0, as: UTF8.self), included: lowerIncluded) } }
        var upperBound: VersionBound? { upper.map { VersionBound(String(decoding: $0, as: UTF8.self), included: upperIncluded) } }

        init(_ cursor: inout ByteCursor) throws(CatalogError) {
            flags = try cursor.byte()
            name = try cursor.raw()
            prefix = flags & CPECoding.simple != 0 ? try cursor.varint() : 0
            guard prefix <= name.count else { throw cursor.damage }
            version = flags & CPECoding.version != 0 ? try cursor.raw() : nil
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
        for _ in 0..<(try cursor.count()) {
            let (joined, negated) = try Self.joining(&cursor)
            var criteria: [Criterion] = []
            let count = try cursor.count()
            criteria.reserveCapacity(count)
            for _ in 0..<count { criteria.append(try Criterion(&cursor)) }
            nodes.append(Node(joined: joined, negated: negated, criteria: criteria))
        }
        self.nodes = nodes
    }

    private static func joining(_ cursor: inout ByteCursor) throws(CatalogError) -> (CPEConfiguration.Operator, Bool) {
        let byte = try cursor.byte()
        guard byte < 4 else { throw cursor.damage }
        return (byte & 1 == 1 ? .and : .or, byte & 2 == 2)
    }
}
