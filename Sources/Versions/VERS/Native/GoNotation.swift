/// Go has no ranges of its own; advisories write comparisons, and now and then a tag that is no module version.
///
/// Such a tag is made one: missing numbers are zeros, what follows the numbers is a pre-release, a fourth number a build (which has no order).
enum GoNotation: NativeNotation {
    static func versions(_ relation: NativeReader.Relation, _ version: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        guard let partial = PartialVersion(version), !partial.hasWildcard else { return try IntervalSet.versions(relation, version, scheme) }
        var module = partial
        module.numbers = Array(partial.numbers.prefix(3))
        if partial.numbers.count > 3 {
            // The digits as they are written: a build keeps its zeros.
            let rest = version.utf8.split(separator: UInt8.dot, omittingEmptySubsequences: false).dropFirst(3)
            module.suffix = "+" + rest.map { String(Substring($0)) }.joined(separator: ".")
        }
        return try IntervalSet.versions(relation, module.padded(), scheme)
    }
}
