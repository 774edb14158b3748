import CPE

/// The binary form of applicability statements.
///
/// A criterion says beforehand whether it is *simple*: literal vendor and product, and nothing beyond the version. Then comparing two prefixes of bytes
/// and a version decides it, and its name need not be parsed while matching. Nearly all of NVD's criteria are simple. Of its name it has the part up to
/// the version, unless the simple criterion before it in the statement has the same, and the version; what follows is always the same.
enum CPECoding {
    static let vulnerable: UInt8 = 1
    static let lower: UInt8 = 2
    static let lowerIncluded: UInt8 = 4
    static let upper: UInt8 = 8
    static let upperIncluded: UInt8 = 16
    static let simple: UInt8 = 32
    static let version: UInt8 = 64
    static let sameProduct: UInt8 = 128
    /// What follows the version in the name of a simple criterion.
    static let simpleEnd = ":*:*:*:*:*:*:*"

    static func encode(_ configuration: CPEConfiguration, into part: inout ByteWriter) {
        part.byte(joining(configuration.joined, configuration.negated))
        StatementCoding.encode(configuration.statement, into: &part)
        part.varint(configuration.nodes.count)
        var last: CPE?
        for node in configuration.nodes {
            part.byte(joining(node.joined, node.negated))
            part.varint(node.criteria.count)
            for criterion in node.criteria { encode(criterion, into: &part, &last) }
        }
    }

    private static func joining(_ joined: CPEConfiguration.Operator, _ negated: Bool) -> UInt8 { joined.rawValue | (negated ? 2 : 0) }

    /// - Parameter last: the name of the simple criterion before.
    private static func encode(_ criterion: CPECriterion, into part: inout ByteWriter, _ last: inout CPE?) {
        let name = criterion.name
        var flags: UInt8 = criterion.isVulnerable ? vulnerable : 0
        if let bound = criterion.lower { flags |= lower | (bound.isIncluded ? lowerIncluded : 0) }
        if let bound = criterion.upper { flags |= upper | (bound.isIncluded ? upperIncluded : 0) }
        let isSimple =
            name.isAnyBehindVersion && name.kind(of: .vendor) == .literal && name.kind(of: .product) == .literal
            && name.kind(of: .version) != .pattern
        if isSimple { encodeSimple(name, flags, into: &part, &last) } else { encodeWhole(name, flags, into: &part) }
        if let bound = criterion.lower { part.text(bound.version) }
        if let bound = criterion.upper { part.text(bound.version) }
    }

    private static func encodeWhole(_ name: CPE, _ flags: UInt8, into part: inout ByteWriter) {
        part.byte(flags)
        part.text(name.formattedString)
    }

    private static func encodeSimple(_ name: CPE, _ given: UInt8, into part: inout ByteWriter, _ last: inout CPE?) {
        var flags = given | simple
        let hasVersion = name.kind(of: .version) == .literal
        if hasVersion { flags |= version }
        let isSame = last.map(name.hasProduct) ?? false
        if isSame { flags |= sameProduct }
        last = name
        part.byte(flags)
        let text = name.formattedString.utf8.span
        if !isSame { part.raw(text.extracting(first: name.productLength)) }
        let release = text.extracting(name.versionRange)
        part.raw(release)
        // With escapes in it, the version that is compared is another than the one that is shown.
        if hasVersion, release.withUnsafeBufferPointer({ $0.contains(UInt8(ascii: "\\")) }), let literal = name.version.literal { part.text(literal) }
    }

    static func decode(_ cursor: inout ByteCursor) throws(CatalogError) -> CPEConfiguration {
        let view = try CPEStatementView(&cursor)
        var configuration = CPEConfiguration(joined: view.joined, negated: view.negated)
        configuration.statement = view.statement
        for node in view.nodes {
            let criteria = node.criteria.compactMap { criterion -> CPECriterion? in
                guard let name = try? CPE(parsing: criterion.name) else { return nil }
                return CPECriterion(isVulnerable: criterion.isVulnerable, name: name, lower: criterion.lowerBound, upper: criterion.upperBound)
            }
            configuration.nodes.append(CPEConfiguration.Node(joined: node.joined, negated: node.negated, criteria: criteria))
        }
        return configuration
    }
}
