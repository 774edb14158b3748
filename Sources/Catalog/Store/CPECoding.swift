import CPE

/// The binary form of applicability statements.
///
/// A criterion says beforehand whether it is *simple*: literal vendor and product, and nothing beyond the version. Then comparing two prefixes of bytes
/// and a version decides it, and its name need not be parsed while matching. Nearly all of NVD's criteria are simple.
enum CPECoding {
    static let vulnerable: UInt8 = 1
    static let lower: UInt8 = 2
    static let lowerIncluded: UInt8 = 4
    static let upper: UInt8 = 8
    static let upperIncluded: UInt8 = 16
    static let simple: UInt8 = 32
    static let version: UInt8 = 64

    static func encode(_ configuration: CPEConfiguration) -> ByteWriter {
        var part = ByteWriter()
        part.byte(joining(configuration.joined, configuration.negated))
        StatementCoding.encode(configuration.statement, into: &part)
        part.varint(configuration.nodes.count)
        for node in configuration.nodes {
            part.byte(joining(node.joined, node.negated))
            part.varint(node.criteria.count)
            for criterion in node.criteria { encode(criterion, into: &part) }
        }
        return part
    }

    private static func joining(_ joined: CPEConfiguration.Operator, _ negated: Bool) -> UInt8 { joined.rawValue | (negated ? 2 : 0) }

    private static func encode(_ criterion: CPECriterion, into part: inout ByteWriter) {
        let name = criterion.name
        var flags: UInt8 = criterion.isVulnerable ? vulnerable : 0
        if let bound = criterion.lower { flags |= lower | (bound.isIncluded ? lowerIncluded : 0) }
        if let bound = criterion.upper { flags |= upper | (bound.isIncluded ? upperIncluded : 0) }
        let release = name.version
        let isSimple =
            name.isAnyBehindVersion && name.vendor.isLiteral && name.product.isLiteral
            && (release.isAny || release.isNotApplicable || release.isLiteral)
        if isSimple { flags |= simple }
        let literal = isSimple ? release.literal : nil
        if literal != nil { flags |= version }
        part.byte(flags)
        part.text(name.formattedString)
        if isSimple { part.varint(CPEProductKey.prefix(name).utf8.count) }
        if let literal { part.text(literal) }
        if let bound = criterion.lower { part.text(bound.version) }
        if let bound = criterion.upper { part.text(bound.version) }
    }

    static func decode(_ cursor: inout ByteCursor) throws(CatalogError) -> CPEConfiguration {
        let view = try CPEStatementView(&cursor)
        var configuration = CPEConfiguration(joined: view.joined, negated: view.negated)
        configuration.statement = view.statement
        for node in view.nodes {
            let criteria = node.criteria.compactMap { criterion -> CPECriterion? in
                guard let name = try? CPE(parsing: String(decoding: criterion.name, as: UTF8.self)) else { return nil }
                return CPECriterion(isVulnerable: criterion.isVulnerable, name: name, lower: criterion.lowerBound, upper: criterion.upperBound)
            }
            configuration.nodes.append(CPEConfiguration.Node(joined: node.joined, negated: node.negated, criteria: criteria))
        }
        return configuration
    }
}
