/// PyPI: PEP 440 "Version specifiers", versions brought into normal form. GitLab's advisories join alternatives with `||`.
///
/// `==1.4.*` and `~=1.4.2` reach down to, and end before, the first development release, as prefix matching does.
enum PythonNotation: NativeNotation {
    static let relations: [(StaticString, NativeReader.Relation)] = [("===", .equal), ("~=", .compatible)] + NativeReader.plainRelations

    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        if version.utf8.last == UInt8(ascii: "*") {
            let prefix = String(version.dropLast(2))
            guard version.hasSuffix(".*"), let layout = PEP440Layout(prefix.utf8.span), layout.isReleaseOnly else {
                throw .unsupported(scheme: scheme, text: Quotation.of(version))
            }
            let normal = layout.normalized(prefix)
            let matched = VersionInterval.span(normal + ".dev0", try end(layout, prefix, dropping: 0, scheme))
            switch relation {
            case .equal: return try IntervalSet(matched, scheme)
            case .notEqual: return .outside(matched, scheme)
            default: throw .unsupported(scheme: scheme, text: Quotation.of(version))
            }
        }
        guard let layout = PEP440Layout(version.utf8.span) else { return try IntervalSet.versions(relation, version, scheme) }
        let normal = layout.normalized(version)
        guard relation == .compatible else { return try IntervalSet.versions(relation, normal, scheme) }
        return try IntervalSet(.span(normal, try end(layout, version, dropping: 1, scheme)), scheme)
    }

    /// The first development release behind all versions that begin with the release, without its last `dropping` numbers.
    private static func end(
        _ layout: PEP440Layout, _ version: String, dropping: Int, _ scheme: VersionScheme
    ) throws(RangeError) -> String {
        guard var release = PartialVersion(layout.release(of: version)), release.numbers.count > dropping else {
            throw .unsupported(scheme: scheme, text: Quotation.of(version))
        }
        release.numbers.removeLast(dropping)
        guard let end = release.raised(at: release.numbers.count - 1, count: 1) else {
            throw .unsupported(scheme: scheme, text: Quotation.of(version))
        }
        return layout.epochPrefix(of: version) + end + ".dev0"
    }
}
